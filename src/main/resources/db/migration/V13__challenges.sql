-- What the server asked of a learner's code: inputs that it drew, answered once and in time.
create table challenge (
    -- By chance, and too long to be guessed.
    id varchar(43) primary key,
    learner varchar(64) not null,
    page varchar(200) not null,
    block varchar(200) not null,
    -- The code that is asked, as it was kept then.
    code text not null,
    -- The inputs follow from it.
    seed bigint not null,
    asked_at timestamp(6) with time zone not null,
    answered_at timestamp(6) with time zone,
    right_answers integer,
    questions integer not null,
    -- The first thing that was wrong.
    reason varchar(500) default '' not null
);

create index challenge_block on challenge (learner, page, block, asked_at);
