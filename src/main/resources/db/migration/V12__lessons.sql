-- When a class may open a lesson. A lesson without a row, or without a moment, is not bound.
create table lesson_opening (
    cohort bigint not null references cohort on delete cascade,
    page varchar(200) not null,
    opens timestamp(6) with time zone,
    closes timestamp(6) with time zone,
    primary key (cohort, page)
);

-- What a learner answered wrong on the way: the last answer alone would not show what many thought.
create table wrong_answer (
    learner varchar(64) not null,
    page varchar(200) not null,
    block varchar(200) not null,
    given varchar(500) not null,
    times integer not null,
    primary key (learner, page, block, given)
);
