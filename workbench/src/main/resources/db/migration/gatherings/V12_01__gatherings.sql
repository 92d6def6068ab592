create schema gatherings;

create table gatherings.gathering (
    id            uuid primary key,
    programme_id  uuid not null references programme.programme,
    step_id       uuid,
    title_nl      text not null,
    title_en      text not null,
    kind          text not null check (kind in ('roundtable', 'consultation')),
    held_on       date not null,
    starts_at     time not null,
    ends_at       time not null,
    place         text not null default '',
    purpose       text not null default '',
    join_code     text not null unique,
    state         text not null default 'prepared' check (state in ('prepared', 'open', 'closed')),
    outcome       text not null default '',
    contact_name  text not null default '',
    contact_reach text not null default '',
    support_line  text not null default '',
    check (ends_at > starts_at)
);
create index on gatherings.gathering (programme_id, held_on);

create table gatherings.agenda_item (
    gathering_id uuid not null references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    position     int not null,
    starts_at    time not null,
    minutes      int not null check (minutes between 1 and 1440),
    title        text not null,
    primary key (gathering_id, position)
);

create table gatherings.discussion_table (
    gathering_id   uuid not null references gatherings.gathering,
    programme_id   uuid not null references programme.programme,
    number         int not null check (number between 1 and 200),
    name           text not null default '',
    facilitator_id uuid,
    scribe_id      uuid,
    primary key (gathering_id, number)
);

-- What is asked of everybody. A question that was taken away stays as long as a phone may still show it.
create table gatherings.prompt (
    id           uuid primary key,
    gathering_id uuid not null references gatherings.gathering,
    programme_id uuid not null references programme.programme,
    position     int not null,
    kind         text not null,
    nl           text not null,
    en           text not null,
    retired      boolean not null default false
);
create index on gatherings.prompt (gathering_id, position);

-- An organisation, or a person of one, with where the invitation goes.
create table gatherings.invitation (
    id              uuid primary key,
    gathering_id    uuid not null references gatherings.gathering,
    programme_id    uuid not null references programme.programme,
    organisation_id uuid not null,
    person_id       uuid,
    email           text not null default '',
    sent_at         timestamptz,
    unique nulls not distinct (gathering_id, organisation_id, person_id)
);

-- How many came from an organisation, as counted at the door.
create table gatherings.attendance (
    gathering_id    uuid not null references gatherings.gathering,
    programme_id    uuid not null references programme.programme,
    organisation_id uuid not null,
    present         int not null check (present between 0 and 10000),
    primary key (gathering_id, organisation_id)
);

-- Which of the known persons were there.
create table gatherings.presence (
    gathering_id    uuid not null references gatherings.gathering,
    programme_id    uuid not null references programme.programme,
    organisation_id uuid not null,
    person_id       uuid not null,
    primary key (gathering_id, person_id)
);

-- Who takes part by phone, under a pseudonym. Leads to no person and no organisation.
create table gatherings.joining (
    gathering_id   uuid not null references gatherings.gathering,
    programme_id   uuid not null references programme.programme,
    participant_id uuid not null references people.participant,
    table_number   int,
    on_screen      boolean not null,
    joined_at      timestamptz not null,
    primary key (participant_id, gathering_id)
);
create index on gatherings.joining (gathering_id);

call journal.guard('gatherings.gathering');
call journal.guard('gatherings.agenda_item');
call journal.guard('gatherings.discussion_table');
call journal.guard('gatherings.prompt');
call journal.guard('gatherings.invitation');
call journal.guard('gatherings.attendance');
call journal.guard('gatherings.presence');
call journal.guard('gatherings.joining');
