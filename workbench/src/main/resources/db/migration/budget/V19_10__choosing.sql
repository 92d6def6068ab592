-- How heavily a criterion counts, in whole parts; a criterion without a row counts 1.
create table budget.weight (
    programme_id uuid not null references programme.programme,
    list         text not null default 'CRITERION' check (list = 'CRITERION'),
    key          text not null,
    weight       int not null check (weight between 0 and 100),
    primary key (programme_id, key),
    foreign key (programme_id, list, key) references programme.list_item
);

-- What has to be chosen from, within which limits, by whose votes and by which rule. The rule and the seed of its lots stand before anybody votes.
create table budget.choice (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    number       int not null,
    title        text not null check (title <> ''),
    note         text not null default '',
    first_year   int not null check (first_year between 1990 and 2200),
    last_year    int not null check (last_year between 1990 and 2200),
    money        numeric(20, 2) not null check (money >= 0),
    fte          numeric(7, 2) check (fte >= 0),
    vote_type    text not null check (vote_type in ('approval', 'choose-1', 'cumulative', 'scoring', 'ordinal')),
    points       int not null default 0 check (points between 0 and 1000),
    voters       text not null check (voters in ('organisation', 'member', 'participant')),
    named        boolean not null default false,
    rule         text not null,
    seed         text not null default '',
    -- The file of an election that was held elsewhere; its candidates and ballots are read from it.
    file         text,
    state        text not null check (state in ('preparing', 'open', 'closed', 'decided')),
    made_at      timestamptz not null,
    made_by      uuid not null,
    opened_at    timestamptz,
    closed_at    timestamptz,
    unique (programme_id, number),
    check (last_year >= first_year),
    check (not named or voters = 'organisation')
);

-- What it is and what it takes, as it was put before who votes; the plan may change meanwhile.
create table budget.candidate (
    choice_id    uuid not null references budget.choice,
    programme_id uuid not null references programme.programme,
    code         text not null check (code ~ '^[A-Za-z0-9.]+$'),
    position     int not null,
    title        text not null,
    action_id    uuid references actions.action,
    project_id   uuid references budget.project,
    cost         bigint not null check (cost >= 0),
    fte          numeric(7, 2) not null check (fte >= 0),
    primary key (choice_id, code),
    check (num_nonnulls(action_id, project_id) = 1)
);
create index on budget.candidate (action_id);
create index on budget.candidate (project_id);

create table budget.condition (
    choice_id    uuid not null references budget.choice,
    programme_id uuid not null references programme.programme,
    code         text not null,
    relation     text not null check (relation in ('needs', 'excludes')),
    other        text not null,
    primary key (choice_id, code, relation, other),
    foreign key (choice_id, code) references budget.candidate (choice_id, code),
    foreign key (choice_id, other) references budget.candidate (choice_id, code),
    check (code <> other)
);

-- One ballot of each voter, changed until the choice closes. Then a secret one is cut loose: the voter becomes a number without meaning.
create table budget.ballot (
    choice_id    uuid not null references budget.choice,
    programme_id uuid not null references programme.programme,
    voter        uuid not null,
    perspective  text not null default '',
    codes        text[] not null,
    points       int[] not null default '{}',
    primary key (choice_id, voter),
    check (cardinality(points) = 0 or cardinality(points) = cardinality(codes))
);

-- A way to choose that somebody wanted to keep: a rule, its limits and weights, or a set put together by hand.
create table budget.scenario (
    id           uuid primary key,
    choice_id    uuid not null references budget.choice,
    programme_id uuid not null references programme.programme,
    number       int not null,
    title        text not null check (title <> ''),
    rule         text not null,
    money        numeric(20, 2) not null check (money >= 0),
    fte          numeric(7, 2) check (fte >= 0),
    weights      text not null default '',
    picked       text[] not null default '{}',
    made_at      timestamptz not null,
    made_by      uuid not null,
    removed_at   timestamptz,
    unique (choice_id, number)
);

-- What was decided, as it was then. It is never changed: only another decision about the same choice takes its place.
create table budget.resolution (
    element_id   uuid primary key references reasoning.element,
    choice_id    uuid not null references budget.choice,
    programme_id uuid not null references programme.programme,
    body_id      uuid not null references stakeholders.body,
    decided_on   date not null,
    way          text not null,
    reason       text not null check (reason <> ''),
    dissent      text not null default '',
    money        numeric(20, 2) not null,
    fte          numeric(7, 2),
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    replaced_by  uuid references budget.resolution
);
create index on budget.resolution (choice_id, recorded_at);

create table budget.resolved (
    element_id   uuid not null references budget.resolution,
    programme_id uuid not null references programme.programme,
    code         text not null,
    position     int not null,
    title        text not null,
    action_id    uuid references actions.action,
    project_id   uuid references budget.project,
    cost         numeric(20, 2) not null,
    fte          numeric(7, 2) not null,
    chosen       boolean not null,
    primary key (element_id, code)
);
create index on budget.resolved (project_id);

call journal.guard('budget.weight');
call journal.guard('budget.choice');
call journal.guard('budget.candidate');
call journal.guard('budget.condition');
call journal.guard('budget.ballot');
call journal.guard('budget.scenario');
call journal.guard('budget.resolution');
call journal.guard('budget.resolved');
