create schema drafting;

-- The plan's own text, per section. What follows from the thread is not kept here: it is read from it.
create table drafting.plan_text (
    programme_id uuid not null references programme.programme,
    section      text not null,
    text         text not null,
    changed_at   timestamptz not null,
    changed_by   uuid not null,
    primary key (programme_id, section)
);

-- Earlier wordings, so that nothing is lost when a text is changed.
create table drafting.former_text (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    section      text not null,
    text         text not null,
    written_at   timestamptz not null,
    written_by   uuid not null
);
create index on drafting.former_text (programme_id, section, written_at);

-- The plan as it was frozen, with why, and with what was warned of and passed over.
create table drafting.version (
    id            uuid primary key,
    programme_id  uuid not null references programme.programme,
    number        int not null,
    title         text not null,
    ground        text not null check (ground in ('decision', 'motion', 'promise', 'remark', 'new_figure')),
    reason        text not null check (reason <> ''),
    warnings      text[] not null default '{}',
    passed_reason text not null default '',
    document_id   uuid not null references rendering.frozen_document,
    frozen_at     timestamptz not null,
    frozen_by     uuid not null,
    unique (programme_id, number),
    check (cardinality(warnings) = 0 or passed_reason <> '')
);

create table drafting.round (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    number       int not null,
    title        text not null,
    question     text not null default '',
    deadline     date not null,
    opened_at    timestamptz not null,
    opened_by    uuid not null,
    closed_at    timestamptz,
    closed_by    uuid,
    unique (programme_id, number)
);
-- Two rounds at once would leave readers in doubt about which text they read.
create unique index one_open_round on drafting.round (programme_id) where closed_at is null;

-- What readers read: each section as it stood when the round opened.
create table drafting.round_section (
    round_id     uuid not null references drafting.round,
    programme_id uuid not null references programme.programme,
    position     int not null,
    section      text not null,
    title        text not null,
    document_id  uuid not null references rendering.frozen_document,
    primary key (round_id, section)
);

create table drafting.remark (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    round_id        uuid not null references drafting.round,
    section         text not null,
    number          int not null,
    -- The action that it is about, when it is about one in particular.
    element_id      uuid references reasoning.element,
    organisation_id uuid references stakeholders.organisation,
    author          uuid not null,
    kind            text not null check (kind in ('error', 'missing', 'disagree', 'suggestion')),
    text            text not null check (text <> ''),
    made_at         timestamptz not null,
    verdict         text check (verdict in ('adopted', 'partly', 'not', 'already', 'outside')),
    answer          text not null default '',
    answered_at     timestamptz,
    answered_by     uuid,
    withdrawn_at    timestamptz,
    foreign key (round_id, section) references drafting.round_section,
    unique (programme_id, number),
    -- An answer without a reason is none.
    check ((verdict is null) = (answered_at is null) and (verdict is null or answer <> ''))
);
create index on drafting.remark (round_id, section, number);
create index on drafting.remark (programme_id) where verdict is null and withdrawn_at is null;
create index on drafting.remark (element_id) where element_id is not null;

-- The reminders that wait in the outbox for a round, so that they can be taken back when it closes.
create table drafting.reminder (
    round_id     uuid not null references drafting.round,
    programme_id uuid not null references programme.programme,
    message_id   uuid not null,
    primary key (round_id, message_id)
);

call journal.guard('drafting.plan_text');
call journal.guard('drafting.former_text');
call journal.guard('drafting.version');
call journal.guard('drafting.round');
call journal.guard('drafting.round_section');
call journal.guard('drafting.remark');
call journal.guard('drafting.reminder');
