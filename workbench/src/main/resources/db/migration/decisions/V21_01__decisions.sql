create schema decisions;

create table decisions.meeting (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    body_id      uuid not null references stakeholders.body,
    title        text not null,
    held_on      date not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null
);
create index on decisions.meeting (programme_id, held_on);

create table decisions.presence (
    meeting_id      uuid not null references decisions.meeting,
    programme_id    uuid not null references programme.programme,
    organisation_id uuid not null references stakeholders.organisation,
    primary key (meeting_id, organisation_id)
);

-- What was decided, why, and who saw it otherwise. A decision is not deleted: it is taken back with a reason.
create table decisions.decision (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    meeting_id   uuid not null references decisions.meeting,
    number       int not null,
    text         text not null check (text <> ''),
    reason       text not null check (reason <> ''),
    dissent      text not null default '',
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    undone_at    timestamptz,
    undo_reason  text not null default '',
    unique (programme_id, number),
    check (undone_at is null or undo_reason <> '')
);
create index on decisions.decision (meeting_id, number);

-- The note with which a minister is asked to decide on one frozen version of the plan.
create table decisions.note (
    id                uuid primary key,
    programme_id      uuid not null references programme.programme,
    version_id        uuid not null unique references drafting.version,
    title             text not null,
    reference         text not null,
    dated             date not null,
    addressee         text not null,
    occasion          text not null,
    requested         text not null,
    key_points        text not null,
    explanation       text not null,
    political_context text not null,
    cosigners         text[] not null default '{}',
    written_at        timestamptz not null,
    written_by        uuid not null,
    -- What the minister had before them, kept when they decided.
    document_id       uuid references rendering.frozen_document
);

-- The way of a frozen version, from the team to Parliament. Who records an outcome is another than who asked for it.
create table decisions.approval (
    programme_id uuid not null references programme.programme,
    version_id   uuid not null references drafting.version,
    stop         text not null check (stop in ('team', 'steering_group', 'minister', 'council', 'parliament')),
    request      text not null check (request <> ''),
    planned      date not null,
    asked_at     timestamptz not null,
    asked_by     uuid not null,
    actual       date,
    outcome      text check (outcome in ('agreed', 'changes', 'refused', 'sent')),
    words        text not null default '',
    -- Why it came on another day than planned, and why before an earlier stop had spoken.
    delay_reason text not null default '',
    early_reason text not null default '',
    recorded_at  timestamptz,
    recorded_by  uuid,
    primary key (version_id, stop),
    check ((outcome is null) = (actual is null) and (outcome is null) = (recorded_at is null)),
    check (recorded_by is null or recorded_by <> asked_by),
    check (actual is null or actual = planned or delay_reason <> '')
);

create table decisions.promise (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    number       int not null,
    what         text not null check (what <> ''),
    occasion     text not null default '',
    made_on      date not null,
    due          date not null,
    kept_on      date,
    kept_by      text not null default '',
    reason       text not null default '',
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    unique (programme_id, number),
    check (due >= made_on),
    check (kept_on is null or kept_by <> ''),
    check (kept_on is null or kept_on <= due or reason <> '')
);
create index on decisions.promise (programme_id, due);

call journal.guard('decisions.meeting');
call journal.guard('decisions.presence');
call journal.guard('decisions.decision');
call journal.guard('decisions.note');
call journal.guard('decisions.approval');
call journal.guard('decisions.promise');
