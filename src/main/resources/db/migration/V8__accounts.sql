-- What a school calls somebody, such as an e-mail address: other programs know them by it.
alter table account add school_id varchar(100);

-- How somebody signs in. Names are unique in a class; the same name in another class has a
-- password of its own.
create table credential (
    learner varchar(64) primary key references account on delete cascade,
    -- The name as it is compared.
    login varchar(160) not null,
    -- Hashed, with the name of the hash before it.
    password varchar(200),
    -- SHA-256 of a key card's random code.
    card varchar(64),
    -- Issuer and subject of OpenID Connect.
    subject varchar(400)
);

create index credential_login on credential (login);
create unique index credential_card on credential (card);
create unique index credential_subject on credential (subject);

-- With which students join a class.
create table join_code (
    cohort bigint primary key references cohort on delete cascade,
    code varchar(16) not null,
    expires timestamp(6) with time zone not null
);

create unique index join_code_code on join_code (code);

-- With which one other leader joins a class, once.
create table invitation (
    hash varchar(64) primary key,
    cohort bigint not null references cohort on delete cascade,
    expires timestamp(6) with time zone not null
);
