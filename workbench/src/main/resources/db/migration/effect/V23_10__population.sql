-- Counts of people per combination of lists: how many stand on which, never who.
create table effect.overlap (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    indicator_id uuid references effect.indicator,
    title        text not null,
    from_year    int not null check (from_year between 1900 and 2200),
    to_year      int not null check (to_year >= from_year and to_year <= 2200),
    source       text not null,
    -- Whether the counts themselves were published already, by whoever the source is.
    published    boolean not null,
    lists        text[] not null check (cardinality(lists) between 2 and 9),
    -- By combination: list i (from 0) is bit 2^i of the place less 1; the first place is nobody's and holds 0.
    counts       bigint[] not null,
    kept_at      timestamptz not null,
    kept_by      uuid not null,
    removed_at   timestamptz,
    removed_by   uuid,
    check (cardinality(counts) = 1 << cardinality(lists)),
    check (counts[1] = 0)
);
create index on effect.overlap (programme_id);

-- What others have published about the same people, to lay beside one's own.
create table effect.others_estimate (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    overlap_id   uuid not null references effect.overlap,
    label        text not null,
    value        numeric,
    low          numeric not null,
    high         numeric not null check (high >= low),
    source       text not null
);
create index on effect.others_estimate (overlap_id);

-- Whether what the method assumes holds here, judged by somebody; the newest counts, older ones stay.
create table effect.assumption (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    overlap_id   uuid not null references effect.overlap,
    assumption   text not null check (assumption in ('same_people', 'closed', 'dependence', 'findable')),
    state        text not null check (state in ('checked', 'plausible', 'doubtful')),
    because      text not null,
    judged_at    timestamptz not null,
    judged_by    uuid not null
);
create index on effect.assumption (overlap_id, judged_at desc);

-- A calculation that was asked for. All of them stay, with what was asked and what came out.
create table effect.calculation (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    overlap_id   uuid not null references effect.overlap,
    rule         text not null check (rule in ('bic', 'aic', 'stepwise')),
    pairs_only   boolean not null,
    draws        int not null check (draws between 100 and 10000),
    seed         bigint not null,
    state        text not null check (state in ('waiting', 'done', 'failed')),
    outcome      jsonb,
    asked_at     timestamptz not null,
    asked_by     uuid not null,
    done_at      timestamptz
);
create index on effect.calculation (overlap_id, asked_at desc);
create index on effect.calculation (asked_at) where state = 'waiting';

-- Which machine is at it and how far; whose turn has not been heard of for a while gives it to another. No content, so the journal does not hold it.
create table effect.turn (
    calculation_id uuid primary key references effect.calculation,
    tries          int not null,
    done           bigint not null,
    beat_at        timestamptz not null
);

call journal.guard('effect.overlap');
call journal.guard('effect.others_estimate');
call journal.guard('effect.assumption');
call journal.guard('effect.calculation');
