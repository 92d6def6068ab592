-- Combinations of interventions to choose from. Doing nothing more is always one of them.
create table interventions.alternative (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    number       int not null check (number >= 0),
    name         text not null,
    explanation  text not null default '',
    -- What it adds to standing policy and to what others do.
    supplement   text not null default '',
    withdrawn    boolean not null default false,
    added_at     timestamptz not null,
    -- Number 0 is doing nothing more: it has no interventions of its own and cannot be taken away.
    check (number > 0 or not withdrawn),
    unique (programme_id, number)
);

create table interventions.alternative_part (
    alternative_id  uuid not null references interventions.alternative,
    programme_id    uuid not null references programme.programme,
    intervention_id uuid not null references reasoning.element,
    primary key (alternative_id, intervention_id)
);
create index on interventions.alternative_part (intervention_id);

-- Which standing efforts it comes on top of, and from which earlier initiatives it learns.
create table interventions.alternative_effort (
    alternative_id uuid not null references interventions.alternative,
    programme_id   uuid not null references programme.programme,
    effort_id      uuid not null references interventions.existing_effort,
    primary key (alternative_id, effort_id)
);
create table interventions.alternative_lesson (
    alternative_id uuid not null references interventions.alternative,
    programme_id   uuid not null references programme.programme,
    initiative_id  uuid not null references interventions.prior_initiative,
    primary key (alternative_id, initiative_id)
);

-- What is expected of it, on a scale of the group's own judgement: 1 bad, 5 good.
create table interventions.expected (
    alternative_id uuid not null references interventions.alternative,
    programme_id   uuid not null references programme.programme,
    criterion      text not null check (criterion in ('effect', 'feasibility', 'cost', 'capacity', 'side_effects')),
    rating         int check (rating between 1 and 5),
    words          text not null default '',
    -- Euros with cost, fte with capacity; both a year.
    figure         numeric(14, 2) check (figure >= 0),
    primary key (alternative_id, criterion)
);

-- For whom it is better or worse: −2 much worse, 2 much better.
create table interventions.for_whom (
    alternative_id uuid not null references interventions.alternative,
    programme_id   uuid not null references programme.programme,
    list           text not null check (list in ('TARGET_GROUP', 'PERSPECTIVE', 'AGE_GROUP')),
    key            text not null,
    effect         int not null check (effect between -2 and 2),
    words          text not null default '',
    primary key (alternative_id, list, key),
    foreign key (programme_id, list, key) references programme.list_item
);

-- The choice for one of them. A later choice takes the place of an earlier one, which stays.
create table interventions.alternative_choice (
    id             uuid primary key,
    programme_id   uuid not null references programme.programme,
    alternative_id uuid not null references interventions.alternative,
    reason         text not null,
    against        text not null default '',
    decided_on     date not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null
);
create index on interventions.alternative_choice (programme_id, recorded_at);

-- The theory behind an intervention, step by step: if this, then that, because.
create table interventions.theory_step (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    intervention_id uuid not null references interventions.intervention,
    position        int not null check (position > 0),
    if_words        text not null,
    then_words      text not null,
    because         text not null default '',
    evidence        text not null default '',
    strength        text not null check (strength in ('shown', 'some', 'assumed', 'contested')),
    unique (intervention_id, position)
);

call journal.guard('interventions.alternative');
call journal.guard('interventions.alternative_part');
call journal.guard('interventions.alternative_effort');
call journal.guard('interventions.alternative_lesson');
call journal.guard('interventions.expected');
call journal.guard('interventions.for_whom');
call journal.guard('interventions.alternative_choice');
call journal.guard('interventions.theory_step');
