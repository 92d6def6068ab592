create schema budget;

create table budget.year (
    programme_id  uuid not null references programme.programme,
    year          int not null check (year between 1990 and 2200),
    structural    bigint not null default 0 check (structural >= 0),
    incidental    bigint not null default 0 check (incidental >= 0),
    project_costs bigint not null default 0 check (project_costs >= 0),
    fte           numeric(7, 2) check (fte >= 0),
    note          text not null default '',
    primary key (programme_id, year)
);

-- A bridge project is no action: another life cycle, other reasons, decided apart.
create table budget.project (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    number          int not null,
    title           text not null,
    category        text not null check (category in ('finishing', 'follow_up', 'shelved', 'new')),
    year            int not null check (year between 1990 and 2200),
    amount          bigint not null check (amount >= 0),
    organisation_id uuid references stakeholders.organisation,
    explanation     text not null default '',
    state           text not null check (state in ('idea', 'worked_out', 'decided', 'running', 'done', 'stopped')),
    unique (programme_id, number)
);

create table budget.project_change (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    project_id   uuid not null references budget.project,
    state        text not null,
    on_date      date not null,
    reason       text not null default '',
    changed_at   timestamptz not null,
    changed_by   uuid not null
);
create index on budget.project_change (project_id, changed_at);

create table budget.project_tag (
    project_id   uuid not null references budget.project,
    programme_id uuid not null references programme.programme,
    list         text not null check (list in ('FORM', 'AIM')),
    key          text not null,
    primary key (project_id, list, key),
    foreign key (programme_id, list, key) references programme.list_item
);

-- Money that was promised to somebody, or that was paid. Neither is deleted: it is turned back with a reason.
create table budget.booking (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    kind         text not null check (kind in ('commitment', 'payment')),
    action_id    uuid references actions.action,
    project_id   uuid references budget.project,
    year         int not null check (year between 1990 and 2200),
    amount       bigint not null check (amount > 0),
    on_date      date not null,
    note         text not null default '',
    booked_at    timestamptz not null,
    booked_by    uuid not null,
    undone_at    timestamptz,
    undone_by    uuid,
    undo_reason  text not null default '',
    check (num_nonnulls(action_id, project_id) <= 1)
);
create index on budget.booking (programme_id, year);
create index on budget.booking (action_id);
create index on budget.booking (project_id);

-- One member's score of one action on one of the programme's own criteria.
create table budget.score (
    programme_id uuid not null references programme.programme,
    action_id    uuid not null references actions.action,
    account_id   uuid not null references people.account,
    list         text not null default 'CRITERION' check (list = 'CRITERION'),
    key          text not null,
    score        int not null check (score between 1 and 5),
    primary key (action_id, account_id, key),
    foreign key (programme_id, list, key) references programme.list_item
);
create index on budget.score (programme_id);

call journal.guard('budget.year');
call journal.guard('budget.project');
call journal.guard('budget.project_change');
call journal.guard('budget.project_tag');
call journal.guard('budget.booking');
call journal.guard('budget.score');
