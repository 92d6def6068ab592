create schema stakeholders;

-- An organisation that no longer takes part stays, for what it said and did.
create table stakeholders.organisation (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    name         text not null,
    abbreviation text not null default '',
    sector       text not null default '',
    perspective  text not null default '',
    scale        text not null check (scale in ('', 'local', 'regional', 'national', 'international')),
    consultation text not null default '',
    source       text not null default '',
    ended_on     date
);
create unique index on stakeholders.organisation (programme_id, lower(name));
create index on stakeholders.organisation (programme_id, perspective);

-- The work side of a person only: no address, no telephone number, nothing of a life.
create table stakeholders.person (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    organisation_id uuid not null references stakeholders.organisation,
    name            text not null,
    function        text not null default '',
    ended_on        date
);
create unique index on stakeholders.person (organisation_id, lower(name));
create index on stakeholders.person (programme_id);

-- Which target groups an organisation reaches or speaks for.
create table stakeholders.reach (
    programme_id    uuid not null references programme.programme,
    organisation_id uuid not null references stakeholders.organisation,
    list            text not null default 'TARGET_GROUP' check (list = 'TARGET_GROUP'),
    key             text not null,
    primary key (organisation_id, key),
    foreign key (programme_id, list, key) references programme.list_item
);

create table stakeholders.body (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    key          text not null,
    nl           text not null,
    en           text not null,
    position     int not null,
    unique (programme_id, key)
);

create table stakeholders.seat (
    body_id         uuid not null references stakeholders.body,
    programme_id    uuid not null references programme.programme,
    organisation_id uuid not null references stakeholders.organisation,
    person_id       uuid references stakeholders.person,
    since           date,
    unique nulls not distinct (body_id, organisation_id, person_id)
);

-- Who was involved when, as what, and what came of it.
create table stakeholders.involvement (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    organisation_id uuid not null references stakeholders.organisation,
    on_date         date not null,
    moment          text not null,
    role            text not null,
    outcome         text not null default '',
    about           uuid,
    recorded_at     timestamptz not null
);
create index on stakeholders.involvement (programme_id, on_date);
create index on stakeholders.involvement (organisation_id);
create unique index on stakeholders.involvement (organisation_id, about, role, moment) where about is not null;

create table stakeholders.representative (
    programme_id    uuid not null references programme.programme,
    account_id      uuid not null references people.account,
    organisation_id uuid not null references stakeholders.organisation,
    primary key (programme_id, account_id)
);
create index on stakeholders.representative (organisation_id);

-- An upload that waits for a yes. Nothing of it counts before, and it goes by itself.
create table stakeholders.upload (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    uploaded_by  uuid not null,
    what         text not null check (what in ('organisations', 'persons')),
    file         bytea not null,
    filename     text not null,
    expires_at   timestamptz not null
);
create index on stakeholders.upload (expires_at);

call journal.guard('stakeholders.organisation');
call journal.guard('stakeholders.person');
call journal.guard('stakeholders.reach');
call journal.guard('stakeholders.body');
call journal.guard('stakeholders.seat');
call journal.guard('stakeholders.involvement');
call journal.guard('stakeholders.representative');
call journal.guard('stakeholders.upload');
