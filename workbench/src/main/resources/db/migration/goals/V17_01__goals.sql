create schema goals;

-- A goal can be measured, or it gives a direction and says why it cannot be measured: one of the two, never neither.
create table goals.goal (
    element_id          uuid primary key references reasoning.element,
    programme_id        uuid not null references programme.programme,
    indicator           text not null default '',
    unit                text not null default '',
    baseline            numeric,
    baseline_year       int check (baseline_year between 1900 and 2200),
    target              numeric,
    target_year         int check (target_year between 1900 and 2200),
    directional_because text not null default '',
    check (directional_because <> '' or (indicator <> '' and target is not null and target_year is not null)),
    check (directional_because = '' or target is null),
    check (baseline is null or baseline_year is not null)
);
create index on goals.goal (programme_id);

-- A vision is written again and again; what stood before stays to be read, with the goals as they were.
create table goals.vision (
    id                uuid primary key,
    programme_id      uuid not null references programme.programme,
    version           int not null,
    undesired_present text not null,
    desired_future    text not null,
    ambition          text not null,
    strategic_goals   text[] not null,
    change            text not null default '',
    written_at        timestamptz not null,
    written_by        uuid not null,
    unique (programme_id, version)
);

-- How high the bar is laid is a decision, taken when it is known what could be done.
create table goals.ambition_level (
    id                   uuid primary key,
    programme_id         uuid not null references programme.programme,
    text                 text not null,
    reason               text not null,
    decided_on           date not null,
    before_interventions boolean not null,
    recorded_at          timestamptz not null,
    recorded_by          uuid not null
);
create index on goals.ambition_level (programme_id, recorded_at);

call journal.guard('goals.goal');
call journal.guard('goals.vision');
call journal.guard('goals.ambition_level');
