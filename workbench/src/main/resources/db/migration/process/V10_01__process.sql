create schema process;

-- What the programme is for. The opgave is narrower than the ambition, so they are two.
create table process.charter (
    programme_id uuid primary key references programme.programme,
    opgave       text not null default '',
    ambition     text not null default ''
);

create table process.yearly_budget (
    programme_id uuid not null references programme.programme,
    year         int not null check (year between 1990 and 2200),
    euros        bigint not null check (euros >= 0),
    primary key (programme_id, year)
);

create table process.phase (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    key          text not null,
    nl           text not null,
    en           text not null,
    position     int not null,
    unique (programme_id, key)
);

-- Planned and real dates stand beside each other: the difference is what a reader asks about.
create table process.step (
    id            uuid primary key,
    programme_id  uuid not null references programme.programme,
    phase_id      uuid not null references process.phase,
    key           text not null,
    nl            text not null,
    en            text not null,
    question_nl   text not null default '',
    question_en   text not null default '',
    product_nl    text not null default '',
    product_en    text not null default '',
    product_key   text not null default '',
    room          text not null default '',
    planned_start date,
    planned_end   date,
    actual_start  date,
    actual_end    date,
    delay_reason  text not null default '',
    product_at    date,
    position      int not null,
    unique (programme_id, key),
    check (actual_end is null or actual_start is not null),
    check (planned_end is null or planned_start is null or planned_end >= planned_start),
    check (actual_end is null or actual_end >= actual_start)
);
create index on process.step (programme_id, position);

-- A gate was passed before the product behind it was there; the reason stays to be read.
create table process.gate_passage (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    step_id      uuid not null references process.step on delete cascade,
    waiting_for  text not null,
    reason       text not null check (reason <> ''),
    passed_on    date not null,
    passed_by    uuid not null
);
create index on process.gate_passage (programme_id);

-- Which perspectives and target groups must be heard: for the whole programme (no step) or for one step.
create table process.need (
    programme_id uuid not null references programme.programme,
    step_id      uuid references process.step on delete cascade,
    list         text not null check (list in ('PERSPECTIVE', 'TARGET_GROUP')),
    key          text not null,
    foreign key (programme_id, list, key) references programme.list_item,
    unique nulls not distinct (programme_id, step_id, list, key)
);

-- The team's own view, which waits for the view of others.
create table process.own_problem (
    programme_id  uuid primary key references programme.programme,
    text          text not null,
    first_written date not null,
    last_written  date not null
);

-- Opened before the others had spoken, and why.
create table process.early_opening (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    what         text not null,
    reason       text not null check (reason <> ''),
    opened_on    date not null,
    opened_by    uuid not null
);
create index on process.early_opening (programme_id);

create table process.compass_answer (
    programme_id uuid not null references programme.programme,
    question     int not null check (question between 1 and 5),
    text         text not null,
    primary key (programme_id, question)
);

call journal.guard('process.charter');
call journal.guard('process.yearly_budget');
call journal.guard('process.phase');
call journal.guard('process.step');
call journal.guard('process.gate_passage');
call journal.guard('process.need');
call journal.guard('process.own_problem');
call journal.guard('process.early_opening');
call journal.guard('process.compass_answer');
