create schema anthology;

create table anthology.quote (
    element_id    uuid primary key references reasoning.element,
    programme_id  uuid not null references programme.programme,
    statement_id  uuid not null references reasoning.element,
    standing      text not null check (standing in ('PROPOSED', 'INCLUDED', 'LEFT_OUT', 'WITHDRAWN')),
    consent       text not null check (consent in ('TEAM', 'ANONYMOUS', 'PUBLIC')),
    consent_at    timestamptz,
    attribution   text not null default '',
    reason        text not null default ''
);
create index on anthology.quote (programme_id, standing);
create index on anthology.quote (statement_id);

create table anthology.theme (
    element_id   uuid primary key references reasoning.element,
    programme_id uuid not null references programme.programme,
    name_en      text not null default ''
);

call journal.guard('anthology.quote');
call journal.guard('anthology.theme');
