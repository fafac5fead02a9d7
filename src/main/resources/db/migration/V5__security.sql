-- Who may log in. The password is a bcrypt hash; without a unit the account's scope is the whole tree.
-- A unit is named without a foreign key, because importing a new tree must not depend on accounts: an account
-- whose unit is gone sees nothing.
create table account (
    username      varchar(100) not null primary key,
    password_hash varchar(100) not null,
    role          varchar(20)  not null,
    unit          varchar(64)
);
