-- The unit tree of today. Rounds keep frozen copies of their own.
create table unit (
    id       varchar(64)  not null primary key,
    name     varchar(200) not null,
    parent   varchar(64),
    position integer      not null, -- among the units with the same parent, from 0
    constraint unit_parent foreign key (parent) references unit (id)
);

create index unit_parent_index on unit (parent);

-- One row: locked while the tree is replaced, and renewed so that every instance notices the new tree.
create table unit_tree (
    id       integer     not null primary key,
    revision varchar(36) not null
);

insert into unit_tree (id, revision) values (1, 'empty');
