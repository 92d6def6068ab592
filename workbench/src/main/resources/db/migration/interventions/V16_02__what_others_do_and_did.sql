-- What others already do: the programme comes on top of it and does not do it again.
create table interventions.existing_effort (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    organisation_id uuid references stakeholders.organisation,
    by_whom         text not null default '',
    what            text not null,
    relation        text not null,
    removed         boolean not null default false,
    added_at        timestamptz not null,
    check (organisation_id is not null or by_whom <> '')
);
create index on interventions.existing_effort (programme_id, added_at);

-- What was done before, and what it taught.
create table interventions.prior_initiative (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    name         text not null,
    period       text not null default '',
    lesson       text not null,
    removed      boolean not null default false,
    added_at     timestamptz not null
);
create index on interventions.prior_initiative (programme_id, added_at);

call journal.guard('interventions.existing_effort');
call journal.guard('interventions.prior_initiative');
