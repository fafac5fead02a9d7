-- Counted answers of open rounds, one row per unit and role that is invited; sealed, of one and the same length.
create table tally (
    round_id varchar(36) not null references round,
    unit varchar(64) not null,
    role varchar(64) not null,
    sealed ${bytes} not null,
    primary key (round_id, unit, role)
);

-- Answers on their way, sealed with a key that only the access code gives. The id comes from the code too, in another way
-- than the ledger's hash, so that the two cannot be paired without the code.
create table draft (
    id ${bytes} primary key,
    round_id varchar(36) not null references round,
    sealed ${bytes} not null
);
create index draft_round on draft (round_id);

-- One row per writer of an open round: random id, no time, no order, no unit in the clear.
create table sealed_comment (
    id uuid primary key,
    round_id varchar(36) not null references round,
    sealed ${bytes} not null
);
create index sealed_comment_round on sealed_comment (round_id);
