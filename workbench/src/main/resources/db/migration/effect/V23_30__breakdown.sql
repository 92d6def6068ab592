-- Counts of people of an indicator over one year, by two lists, such as form and age.
create table effect.breakdown (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    indicator_id uuid not null references effect.indicator,
    year         int not null check (year between 1900 and 2200),
    row_name     text not null,
    column_name  text not null,
    row_labels   text[] not null check (cardinality(row_labels) between 1 and 40),
    column_labels text[] not null check (cardinality(column_labels) between 1 and 20),
    -- Counts below it are not told.
    threshold    int not null check (threshold between 5 and 100),
    source       text not null,
    described_at timestamptz not null,
    described_by uuid not null,
    removed_at   timestamptz,
    removed_by   uuid
);
create index on effect.breakdown (programme_id);
create index on effect.breakdown (indicator_id, year);

-- The counts, row after row; a later revision stands beside the former.
create table effect.breakdown_counts (
    breakdown_id uuid not null references effect.breakdown,
    programme_id uuid not null references programme.programme,
    revision     int not null check (revision >= 1),
    counts       bigint[] not null,
    counted_at   timestamptz not null,
    counted_by   uuid not null,
    primary key (breakdown_id, revision)
);

-- What was told of it and what was not: decided once, kept for ever, so that the next release gives nothing away with this one.
create table effect.release (
    breakdown_id uuid not null,
    programme_id uuid not null references programme.programme,
    number       int not null check (number >= 1),
    revision     int not null,
    -- Row after row with one more row and column for the totals.
    hidden       boolean[] not null,
    released_at  timestamptz not null,
    released_by  uuid not null,
    primary key (breakdown_id, number),
    foreign key (breakdown_id, revision) references effect.breakdown_counts
);

call journal.guard('effect.breakdown');
call journal.guard('effect.breakdown_counts');
call journal.guard('effect.release');
