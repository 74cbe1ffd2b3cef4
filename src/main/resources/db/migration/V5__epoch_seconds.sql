alter table run_epoch add column seconds double precision default 0 not null;
comment on column run_epoch.seconds is 'Training on a lane up to the end of this epoch, scoring left out.';
