create schema actions;

-- The words of a line, a measure and an action are elements of the thread; here stands what the plan says of them besides.
create table actions.line (
    element_id   uuid primary key references reasoning.element,
    programme_id uuid not null references programme.programme,
    number       int check (number between 1 and 99),
    name_en      text not null default ''
);
-- A withdrawn line gives its number back.
create unique index on actions.line (programme_id, number);

create table actions.action (
    element_id     uuid primary key references reasoning.element,
    programme_id   uuid not null references programme.programme,
    line_id        uuid not null references actions.line,
    position       int check (position between 1 and 999),
    start_on       date,
    end_on         date,
    exploring      boolean not null default false,
    supplement     text not null default '',
    cooperation    text not null default '',
    -- Why it stood in the plan without an intervention: said once, shown ever after.
    without_reason text not null default '',
    check (end_on is null or start_on is null or end_on >= start_on)
);
create unique index on actions.action (line_id, position);
create index on actions.action (programme_id);

-- Who was asked to hold an action, and what they said. Former holders stay.
create table actions.holder (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    action_id       uuid not null references actions.action,
    organisation_id uuid not null references stakeholders.organisation,
    state           text not null check (state in ('invited', 'accepted', 'refused', 'handed_over')),
    asked_at        timestamptz not null,
    asked_by        uuid not null,
    answered_at     timestamptz,
    answered_by     uuid,
    on_paper        boolean not null default false,
    contribution    text not null default '',
    reason          text not null default '',
    -- Their own word on whether it can be done, and when that was last asked and given.
    feasible        text check (feasible in ('yes', 'partly', 'no')),
    word            text not null default '',
    word_asked_at   timestamptz not null,
    word_given_at   timestamptz,
    check (state <> 'accepted' or (feasible is not null and answered_at is not null))
);
create unique index one_holder on actions.holder (action_id) where state in ('invited', 'accepted');
create index on actions.holder (action_id);
create index on actions.holder (organisation_id);
create index on actions.holder (programme_id, state);

create table actions.former_word (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    holder_id    uuid not null references actions.holder,
    feasible     text not null,
    word         text not null,
    given_at     timestamptz not null
);
create index on actions.former_word (holder_id);

create table actions.contribution (
    action_id       uuid not null references actions.action,
    programme_id    uuid not null references programme.programme,
    organisation_id uuid not null references stakeholders.organisation,
    text            text not null default '',
    primary key (action_id, organisation_id)
);
create index on actions.contribution (organisation_id);

create table actions.yearly (
    action_id    uuid not null references actions.action,
    programme_id uuid not null references programme.programme,
    year         int not null check (year between 1990 and 2200),
    cost         bigint not null default 0 check (cost >= 0),
    fte          numeric(7, 2) not null default 0 check (fte >= 0),
    primary key (action_id, year)
);
create index on actions.yearly (programme_id, year);

-- Planned and real date stand beside each other, with the reason when they differ.
create table actions.milestone (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    action_id    uuid not null references actions.action,
    text         text not null,
    planned      date not null,
    actual       date,
    reason       text not null default ''
);
create index on actions.milestone (action_id, planned);
create index on actions.milestone (programme_id, planned) where actual is null;

-- What an action is to yield for one form.
create table actions.expected_yield (
    action_id    uuid not null references actions.action,
    programme_id uuid not null references programme.programme,
    list         text not null default 'FORM' check (list = 'FORM'),
    key          text not null,
    text         text not null,
    primary key (action_id, key),
    foreign key (programme_id, list, key) references programme.list_item
);

call journal.guard('actions.line');
call journal.guard('actions.action');
call journal.guard('actions.holder');
call journal.guard('actions.former_word');
call journal.guard('actions.contribution');
call journal.guard('actions.yearly');
call journal.guard('actions.milestone');
call journal.guard('actions.expected_yield');
