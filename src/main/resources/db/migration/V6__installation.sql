-- One row: proof that the master key is the one this database was written with, and whether it holds demo data.
create table installation (
    id int primary key,
    key_check ${bytes} not null,
    demo boolean not null
);
