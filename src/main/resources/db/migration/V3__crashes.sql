-- A run's state may be RECONNECTING.
alter table run alter column state varchar(12);
-- Crashes of trainers while the run had a slice.
alter table run add column crashes integer default 0 not null;
comment on column run.attempts is 'How often training has begun, the first time included.';
