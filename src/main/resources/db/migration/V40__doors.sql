alter table account add column disabled boolean default false not null;
-- A password that someone else has chosen opens nothing but the page where it is changed.
alter table account add column must_change boolean default false not null;

-- Who is logged in to pages: one row per login. The id is a keyed hash of what the cookie holds; deleting the row ends the
-- login at once on every instance.
create table login_session (
    id ${bytes} primary key,
    username varchar(100) not null,
    ends_at timestamp(6) with time zone not null
);
create index login_session_username on login_session (username);
create index login_session_ends_at on login_session (ends_at);

-- Tokens of programs. The token is never stored, a keyed hash of it is; the day of the last use is kept, not the time.
create table api_token (
    id varchar(36) primary key,
    hash ${bytes} not null,
    name varchar(100) not null,
    scopes varchar(200) not null,
    unit varchar(64),
    made_by varchar(100) not null,
    made_on date not null,
    expires_at timestamp(6) with time zone,
    last_used date
);
create unique index api_token_hash on api_token (hash);

-- Failed logins: a row per account and address, per account, per address, and one for all. Ids are keyed hashes, so that no
-- name that was typed and no address stands here.
create table login_guess (
    id ${bytes} primary key,
    failures int not null,
    last_at timestamp(6) with time zone not null,
    known_until timestamp(6) with time zone
);
create index login_guess_last_at on login_guess (last_at);
