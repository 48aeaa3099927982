-- What the analyst says of a run: keep it on top of the board, and a remark; and when it was deleted, so that it can be
-- brought back for some time. Every statement stands a second run.
alter table run add column if not exists pinned boolean default false not null;
alter table run add column if not exists note varchar default '' not null;
alter table run add column if not exists deleted_at timestamp(3) with time zone;
update run set deleted_at = current_timestamp where deleted and deleted_at is null;
