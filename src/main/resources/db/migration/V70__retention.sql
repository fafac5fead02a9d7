-- What participation says of a closed round, group by group of at least k invited: kept so that the codes can go.
create table released_participation (
    round_id varchar(36) not null references round,
    unit varchar(64) not null,
    role varchar(64) not null,
    invited int not null,
    answered int not null,
    primary key (round_id, unit, role)
);

-- Work that one instance does once a day, and the day it was done last.
create table daily_work (
    name varchar(40) not null primary key,
    done_on date not null
);

insert into daily_work (name, done_on) values ('retention', date '2000-01-01');
