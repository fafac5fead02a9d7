-- What units have agreed on after talking about a round. Every saving is a row of its own: older wordings are never lost.
create table agreement (
    round_id varchar(36) not null references round,
    unit varchar(64) not null,
    version int not null,
    text varchar(1000) not null,
    meet_again date,
    kept_by varchar(100) not null,
    kept_at timestamp(6) with time zone not null,
    primary key (round_id, unit, version)
);
create index agreement_unit on agreement (unit);
