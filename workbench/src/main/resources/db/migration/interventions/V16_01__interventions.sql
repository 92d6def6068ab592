create schema interventions;

-- Why an intervention would work, and what it brings about besides.
create table interventions.intervention (
    element_id   uuid primary key references reasoning.element,
    programme_id uuid not null references programme.programme,
    assumption   text not null default '',
    effect       text not null default '',
    feasibility  text not null default '',
    cost         text not null default '',
    capacity     text not null default '',
    side_effects text not null default ''
);
create index on interventions.intervention (programme_id);

call journal.guard('interventions.intervention');
