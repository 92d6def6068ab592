-- How the columns of a file of a source were read, so that the next file of it is read alike.
create table effect.column_reading (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    source       text not null,
    -- The names of the columns, in their order: by these a file is known again.
    headers      text[] not null,
    reading      jsonb not null,
    used_at      timestamptz not null,
    used_by      uuid not null
);
create unique index on effect.column_reading (programme_id, headers, lower(source));
call journal.guard('effect.column_reading');

-- A file may be for a series of its own, which is no indicator's.
alter table effect.upload alter column indicator_id drop not null;
-- The columns of a file keep their order, which jsonb does not.
alter table effect.upload alter column rows type json using rows::json;

-- Where an indicator started and where it should come.
alter table effect.indicator add column baseline numeric, add column baseline_year int check (baseline_year between 1900 and 2200),
    add column target numeric, add column target_year int check (target_year between 1900 and 2200),
    add check ((baseline is null) = (baseline_year is null)), add check ((target is null) = (target_year is null));

-- What would make the programme answer otherwise.
alter table effect.answer add column mind_changer text not null default '';
