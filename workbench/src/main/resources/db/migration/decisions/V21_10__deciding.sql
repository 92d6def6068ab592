-- What a body speaks about at a meeting, in its order. What has a source came from what waited elsewhere in the programme.
create table decisions.agenda_item (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    meeting_id   uuid not null references decisions.meeting,
    position     int not null,
    title        text not null check (title <> ''),
    question     text not null default '',
    -- What it is the same by at a next meeting, and where it is looked at; both empty for what the body put there itself.
    source       text not null default '',
    path         text not null default '',
    -- It was spoken about and needs no decision, with what came of it.
    discussed_at timestamptz,
    outcome      text not null default '',
    added_at     timestamptz not null,
    added_by     uuid not null,
    check (discussed_at is null or outcome <> '')
);
create index on decisions.agenda_item (meeting_id, position);
create unique index agenda_item_once on decisions.agenda_item (meeting_id, source) where source <> '';

alter table decisions.decision add column item_id uuid references decisions.agenda_item;
create index on decisions.decision (item_id) where item_id is not null;

-- A motion that Parliament adopted, or a question that it asked: a reason for a change of the plan.
create table decisions.motion (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    number       int not null,
    kind         text not null check (kind in ('motion', 'question')),
    title        text not null check (title <> ''),
    asks         text not null check (asks <> ''),
    reference    text not null default '',
    made_on      date not null,
    due          date,
    answer       text not null default '',
    answered_on  date,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    unique (programme_id, number),
    check (due is null or due >= made_on),
    check ((answered_on is null) = (answer = ''))
);

-- Why something in a version is otherwise than in the version before it. A change may have several reasons.
create table decisions.change_reason (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    version_id   uuid not null references drafting.version,
    change       text not null,
    ground       text not null check (ground in ('decision', 'motion', 'promise', 'remark', 'edit')),
    -- What it is because of; null for a change of the words only.
    because_of   uuid,
    words        text not null default '',
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    check ((because_of is null) = (ground = 'edit')),
    check (because_of is not null or words <> '')
);
create index on decisions.change_reason (version_id, change);
create unique index change_reason_once on decisions.change_reason (version_id, change, because_of) where because_of is not null;

-- A promise that was moved to another day: what Parliament was told first is kept.
create table decisions.postponement (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    promise_id   uuid not null references decisions.promise,
    former_due   date not null,
    due          date not null,
    reason       text not null check (reason <> ''),
    told_on      date not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null
);
create index on decisions.postponement (promise_id, recorded_at);

-- The frozen version with which a promise was kept, where it is one.
alter table decisions.promise add column kept_version uuid references drafting.version;

call journal.guard('decisions.agenda_item');
call journal.guard('decisions.motion');
call journal.guard('decisions.change_reason');
call journal.guard('decisions.postponement');
