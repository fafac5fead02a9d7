create table round (
    id varchar(36) primary key,
    name varchar(200) not null,
    status varchar(10) not null,
    minimum_group_size int not null,
    created_at timestamp(6) with time zone not null,
    opens_at timestamp(6) with time zone,
    closes_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    close_problem varchar(1000)
);

-- Version and definition are null while the round is a draft and frozen when it opens.
create table round_questionnaire (
    round_id varchar(36) not null references round,
    questionnaire varchar(64) not null,
    position int not null,
    version int,
    definition varchar(1000000),
    primary key (round_id, questionnaire)
);

create table round_unit (
    round_id varchar(36) not null references round,
    unit varchar(64) not null,
    position int not null,
    name varchar(200) not null,
    parent varchar(64),
    primary key (round_id, unit)
);

-- The code ledger: knows no answers, no time and no code, only a keyed hash of it.
create table access_code (
    hash ${bytes} primary key,
    round_id varchar(36) not null references round,
    unit varchar(64) not null,
    role varchar(64) not null,
    spent boolean not null
);
create index access_code_group on access_code (round_id, unit, role);
