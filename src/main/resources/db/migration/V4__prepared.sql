-- What was computed once before the first step: features by a frozen network.
alter table run add column prepared_share double precision;
alter table run add column prepared_seconds double precision;
comment on column run.prepared_seconds is 'Lane time that this run spent on it; about 0 where it was there already.';
