-- A text can be masked and shown again by HR, never edited; who did it last and when stays with it.
alter table released_comment add column masked boolean default false not null;
alter table released_comment add column moderated_by varchar(100);
alter table released_comment add column moderated_at timestamp(6) with time zone;
