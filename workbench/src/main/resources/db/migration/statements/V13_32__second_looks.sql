-- One look at one quote, where the gathering asks for a second pair of eyes. Refusals are kept. Only the last look at something counts.
create table statements.second_look (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    gathering_id uuid not null references gatherings.gathering,
    element_id   uuid not null references reasoning.element,
    made_by      uuid not null,
    asked_at     timestamptz not null,
    verdict      text check (verdict in ('approved', 'returned')),
    reason       text not null default '',
    seen_by      uuid,
    seen_at      timestamptz,
    check ((verdict is null) = (seen_at is null) and (verdict is null) = (seen_by is null)),
    check (seen_by <> made_by)
);
create unique index on statements.second_look (element_id) where verdict is null;
create index on statements.second_look (gathering_id, asked_at);
create index on statements.second_look (element_id, asked_at);
call journal.guard('statements.second_look');
