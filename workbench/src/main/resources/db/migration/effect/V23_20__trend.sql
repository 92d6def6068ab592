-- A series of measurements, by year, quarter or month, that is not an indicator of its own.
create table effect.measured (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    title        text not null,
    unit         text not null,
    source       text not null,
    published    boolean not null,
    periods      text[] not null,
    outcome      numeric[] not null,
    -- How many people or how much time the outcome is out of; null when not known.
    exposure     numeric[],
    kept_at      timestamptz not null,
    kept_by      uuid not null,
    check (cardinality(periods) = cardinality(outcome)),
    check (exposure is null or cardinality(exposure) = cardinality(outcome))
);
create index on effect.measured (programme_id);

-- Whether a series changed when something happened: the question as it was asked, so that it can be reckoned again.
create table effect.change (
    id            uuid primary key,
    programme_id  uuid not null references programme.programme,
    measured_id   uuid references effect.measured,
    indicator_id  uuid references effect.indicator,
    question_id   uuid references effect.question,
    happened      text not null,
    happened_on   date not null,
    -- The action that it was, when it was one.
    action_id     uuid references reasoning.element,
    family        text not null check (family in ('poisson', 'quasipoisson', 'negbin', 'gaussian')),
    harmonics     int not null check (harmonics between 0 and 3),
    slope_change  boolean not null,
    with_exposure boolean not null,
    planned       boolean not null,
    confounders   text not null default '',
    asked_at      timestamptz not null,
    asked_by      uuid not null,
    removed_at    timestamptz,
    removed_by    uuid,
    check (num_nonnulls(measured_id, indicator_id) = 1)
);
create index on effect.change (programme_id);

call journal.guard('effect.measured');
call journal.guard('effect.change');
