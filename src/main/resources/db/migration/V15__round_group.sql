-- Who is invited, per unit and role: what the ledger's lines add up to, kept beside it, so that closing a round need not
-- walk through a million codes. Issued together with the codes, in one transaction.
create table round_group (
    round_id varchar(36) not null references round,
    unit varchar(64) not null,
    role varchar(64) not null,
    invited int not null,
    primary key (round_id, unit, role)
);

insert into round_group (round_id, unit, role, invited)
select round_id, unit, role, count(*) from access_code group by round_id, unit, role;
