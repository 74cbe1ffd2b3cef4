-- A run can be scored only so often: who probes the hidden samples again and again learns what they are.
alter table contest_entry add column tries integer default 1 not null;
alter table contest_entry add column withdrawn boolean default false not null;
