create schema effect;

create table effect.question (
    element_id   uuid primary key references reasoning.element,
    programme_id uuid not null references programme.programme,
    text_en      text not null default ''
);

-- What was concluded, from a closed list; the newest counts, older ones stay to be read.
create table effect.answer (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    question_id  uuid not null references effect.question,
    verdict      text not null check (verdict in ('fell', 'rose', 'no_change', 'cannot_answer')),
    explanation  text not null,
    next_step    text not null default '',
    given_at     timestamptz not null,
    given_by     uuid not null
);
create index on effect.answer (question_id, given_at desc);

-- The definition is the note of the element, so that former definitions stay.
create table effect.indicator (
    element_id        uuid primary key references reasoning.element,
    programme_id      uuid not null references programme.programme,
    unit              text not null,
    source            text not null default '',
    frequency         text not null default '',
    kind              text not null check (kind in ('output', 'outcome', 'context')),
    reading           text not null check (reading in ('good', 'bad', 'both', 'context')),
    reading_because   text not null default '',
    parts_may_overlap boolean not null default false
);

-- A counted figure. Two publishers may differ over one year, and a publisher may revise: all of it is kept.
create table effect.point (
    id             uuid primary key,
    programme_id   uuid not null references programme.programme,
    indicator_id   uuid not null references effect.indicator,
    year           int not null check (year between 1900 and 2200),
    value          numeric not null,
    concept        text not null default '',
    source         text not null,
    publisher      text not null,
    reference_date date,
    revision       int not null check (revision between 1 and 999),
    note           text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    removed_at     timestamptz,
    removed_by     uuid,
    remove_reason  text not null default ''
);
create unique index on effect.point (indicator_id, year, lower(publisher), revision) where removed_at is null;

-- An estimate of what cannot be counted, with the range in which it lies when one was published.
create table effect.estimate (
    id            uuid primary key,
    programme_id  uuid not null references programme.programme,
    indicator_id  uuid not null references effect.indicator,
    from_year     int not null check (from_year between 1900 and 2200),
    to_year       int not null check (to_year between 1900 and 2200),
    value         numeric,
    low           numeric,
    high          numeric,
    method        text not null default '',
    source        text not null,
    note          text not null default '',
    revision      int not null check (revision between 1 and 999),
    recorded_at   timestamptz not null,
    recorded_by   uuid not null,
    removed_at    timestamptz,
    removed_by    uuid,
    remove_reason text not null default '',
    check (to_year >= from_year),
    check ((low is null) = (high is null)),
    check (low is null or low <= high),
    check (value is not null or low is not null)
);
create unique index on effect.estimate (indicator_id, from_year, to_year, lower(source), revision) where removed_at is null;

-- What changed in the way of registering, so that years before and after are not compared unseen.
create table effect.event (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    indicator_id uuid not null references effect.indicator,
    year         int not null check (year between 1900 and 2200),
    text         text not null
);
create index on effect.event (indicator_id, year);

-- That an action or result may have contributed to a figure: with what speaks for it and what speaks against it.
create table effect.claim (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    indicator_id uuid not null references effect.indicator,
    about_id     uuid not null references reasoning.element,
    text         text not null,
    strength     text not null check (strength in ('none', 'judgement', 'data', 'study')),
    conclusion   text not null default '',
    noted_at     timestamptz not null,
    noted_by     uuid not null,
    removed_at   timestamptz,
    removed_by   uuid
);
create index on effect.claim (indicator_id);
create index on effect.claim (about_id);

create table effect.evidence (
    claim_id     uuid not null references effect.claim,
    programme_id uuid not null references programme.programme,
    side         text not null check (side in ('for', 'against')),
    position     int not null,
    kind         text not null check (kind in ('experience', 'judgement', 'data', 'study')),
    text         text not null,
    primary key (claim_id, side, position)
);

-- A file that was read and shown, and waits to be confirmed; nothing of it counts until then.
create table effect.upload (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    indicator_id uuid not null references effect.indicator,
    rows         jsonb not null,
    uploaded_at  timestamptz not null,
    uploaded_by  uuid not null,
    expires_at   timestamptz not null
);
create index on effect.upload (expires_at);

call journal.guard('effect.question');
call journal.guard('effect.answer');
call journal.guard('effect.indicator');
call journal.guard('effect.point');
call journal.guard('effect.estimate');
call journal.guard('effect.event');
call journal.guard('effect.claim');
call journal.guard('effect.evidence');
call journal.guard('effect.upload');
