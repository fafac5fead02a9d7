-- Who is logged in through the organisation's identity provider. The id is a keyed hash of what the cookie holds; the
-- provider's tokens are sealed with a key that hangs on the master key and on the cookie.
create table sso_session (
    id ${bytes} primary key,
    tokens ${bytes} not null,
    ends_at timestamp(6) with time zone not null
);
create index sso_session_ends_at on sso_session (ends_at);
