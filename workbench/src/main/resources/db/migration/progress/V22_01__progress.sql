create schema progress;

-- What a holder says of an action, again and again. A report that was wrong is taken back; it is not deleted.
create table progress.report (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    action_id       uuid not null references actions.action,
    reported_at     timestamptz not null,
    reported_by     uuid not null,
    -- Who held the action when this was said; null when nobody did.
    organisation_id uuid references stakeholders.organisation,
    on_paper        boolean not null default false,
    status          text not null check (status in ('on_course', 'attention', 'off_course', 'done', 'not_started')),
    done            text not null,
    obstacle        text not null default '',
    help            text not null default '',
    next_step       text not null default '',
    next_on         date,
    spent           bigint check (spent >= 0),
    taken_back_at   timestamptz,
    taken_back_by   uuid
);
create index report_latest on progress.report (action_id, reported_at desc, id desc) where taken_back_at is null;
create index on progress.report (programme_id, reported_at);

-- The team asked for word: so that nobody is asked again within days.
create table progress.request (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    action_id       uuid not null references actions.action,
    organisation_id uuid not null references stakeholders.organisation,
    asked_at        timestamptz not null,
    asked_by        uuid not null
);
create index on progress.request (action_id, asked_at desc);

-- The days as of which a programme tells how its actions stand.
create table progress.moment (
    programme_id uuid not null references programme.programme,
    on_date      date not null,
    primary key (programme_id, on_date)
);

-- After how many weeks without word an action counts as silent.
create table progress.rhythm (
    programme_id uuid primary key references programme.programme,
    weeks        int not null check (weeks between 1 and 104)
);

create table progress.result (
    element_id   uuid primary key references reasoning.element,
    programme_id uuid not null references programme.programme,
    on_date      date not null
);
create index on progress.result (programme_id, on_date);

create table progress.lesson (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    text         text not null,
    noted_at     timestamptz not null,
    noted_by     uuid not null,
    removed_at   timestamptz,
    removed_by   uuid
);
create index on progress.lesson (programme_id, noted_at);

create table progress.lesson_line (
    lesson_id    uuid not null references progress.lesson,
    programme_id uuid not null references programme.programme,
    line_id      uuid not null references actions.line,
    primary key (lesson_id, line_id)
);
create index on progress.lesson_line (line_id);

create table progress.lesson_action (
    lesson_id    uuid not null references progress.lesson,
    programme_id uuid not null references programme.programme,
    action_id    uuid not null references actions.action,
    primary key (lesson_id, action_id)
);
create index on progress.lesson_action (action_id);

call journal.guard('progress.report');
call journal.guard('progress.request');
call journal.guard('progress.moment');
call journal.guard('progress.rhythm');
call journal.guard('progress.result');
call journal.guard('progress.lesson');
call journal.guard('progress.lesson_line');
call journal.guard('progress.lesson_action');
