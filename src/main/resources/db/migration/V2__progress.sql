-- How far each learner has come: steps read, questions answered.
create table step_read (
    learner varchar(64) not null,
    page varchar(200) not null,
    step varchar(200) not null,
    read_at timestamp(6) with time zone default current_timestamp not null,
    primary key (learner, page, step)
);

-- The last answer to a question. Once right, it stays right.
create table answer (
    learner varchar(64) not null,
    page varchar(200) not null,
    block varchar(200) not null,
    kind varchar(10) not null,
    -- As the learner gave it: the text of a choice, or a number as typed.
    given varchar(500) not null,
    correct boolean not null,
    -- What it was judged by, in words, where that is not the lesson alone: a run of the learner's.
    evidence varchar(500) default '' not null,
    attempts integer not null,
    answered_at timestamp(6) with time zone default current_timestamp not null,
    primary key (learner, page, block)
);
