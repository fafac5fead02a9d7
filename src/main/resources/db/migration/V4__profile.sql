-- What was released: written once when a round closes, never changed.
create table release (
    round_id varchar(36) primary key references round,
    rule_version int not null,
    document varchar(1000000) not null
);

-- One row per unit and role that is shown; a hidden one has none. Counts of its shown set, see ReleaseLayout.
create table released_cell (
    round_id varchar(36) not null references round,
    unit varchar(64) not null,
    role varchar(64) not null,
    figures ${bytes} not null,
    primary key (round_id, unit, role)
);

create table released_comment (
    id uuid primary key,
    round_id varchar(36) not null references round,
    unit varchar(64) not null,
    item varchar(64) not null,
    text varchar(10000) not null
);
create index released_comment_unit on released_comment (round_id, unit);
