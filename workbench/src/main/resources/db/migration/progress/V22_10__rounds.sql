-- A round in which every holder is asked how the actions stand, with a day on which word must be in.
create table progress.round (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    title        text not null check (title <> ''),
    as_of        date not null,
    deadline     date not null,
    opened_at    timestamptz not null,
    opened_by    uuid not null,
    closed_at    timestamptz,
    closed_by    uuid
);
-- Two at once would ask the same twice.
create unique index one_open_round on progress.round (programme_id) where closed_at is null;

-- A personal link by which somebody says for an organisation how its actions stand. Only the hash of its secret is kept.
create table progress.report_link (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    round_id        uuid not null references progress.round,
    organisation_id uuid not null references stakeholders.organisation,
    -- The link of the colleague who passed it on; null when the team sent it.
    passed_on_by    uuid references progress.report_link,
    name            text not null,
    email           text not null,
    token_hash      bytea not null unique,
    made_at         timestamptz not null,
    expires_at      timestamptz not null,
    revoked_at      timestamptz,
    used_at         timestamptz
);
create index on progress.report_link (round_id, organisation_id);
create index on progress.report_link (passed_on_by);

-- Reminders that wait in the outbox, so that they are taken back once word is in.
create table progress.round_message (
    round_id        uuid not null references progress.round,
    programme_id    uuid not null references programme.programme,
    -- Null for the message to the team itself.
    organisation_id uuid references stakeholders.organisation,
    message_id      uuid primary key
);
create index on progress.round_message (round_id, organisation_id);

call journal.guard('progress.round');
call journal.guard('progress.report_link');
call journal.guard('progress.round_message');
