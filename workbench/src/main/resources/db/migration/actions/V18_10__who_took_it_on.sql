-- An action has one holder, who may ask another to take it over, and others who hold it along.
alter table actions.holder add column part text not null default 'holder' check (part in ('holder', 'successor', 'along'));
-- What it brings in money itself, each year, and what was agreed about working together.
alter table actions.holder add column money bigint check (money >= 0);
alter table actions.holder add column agreement text not null default '';
-- Who said yes or no for the organisation, and by which mandate.
alter table actions.holder add column speaker text not null default '';
alter table actions.holder add column speaker_function text not null default '';
alter table actions.holder add column mandate text not null default '';

alter table actions.holder drop constraint holder_state_check;
alter table actions.holder add constraint holder_state_check check (state in ('invited', 'accepted', 'refused', 'handed_over', 'withdrawn'));

drop index actions.one_holder;
create unique index one_holder on actions.holder (action_id) where part = 'holder' and state in ('invited', 'accepted');
create unique index one_successor on actions.holder (action_id) where part = 'successor' and state = 'invited';
create unique index once_an_organisation on actions.holder (action_id, organisation_id) where state in ('invited', 'accepted');

-- A personal link by which somebody answers for an organisation without an account. Only the hash of its secret is kept.
create table actions.holder_link (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    holder_id    uuid not null references actions.holder,
    -- The link of the colleague who passed it on; null when the team sent it.
    passed_on_by uuid references actions.holder_link,
    name         text not null,
    email        text not null,
    token_hash   bytea not null unique,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    used_at      timestamptz
);
create index on actions.holder_link (holder_id);
create index on actions.holder_link (passed_on_by);

-- What happened with the holding of an action: who, when and why. The journal keeps the proof, this the words.
create table actions.holder_event (
    id              uuid primary key,
    programme_id    uuid not null references programme.programme,
    action_id       uuid not null references actions.action,
    organisation_id uuid not null references stakeholders.organisation,
    at              timestamptz not null,
    -- An account, or the link that was used.
    actor           uuid not null,
    what            text not null,
    speaker         text not null default '',
    words           text not null default ''
);
create index on actions.holder_event (action_id, at);
create index on actions.holder_event (organisation_id);

insert into actions.holder_event (id, programme_id, action_id, organisation_id, at, actor, what)
select gen_random_uuid(), programme_id, action_id, organisation_id, asked_at, asked_by, 'asked' from actions.holder;
insert into actions.holder_event (id, programme_id, action_id, organisation_id, at, actor, what, words)
select gen_random_uuid(), programme_id, action_id, organisation_id, answered_at, coalesce(answered_by, asked_by),
       case when state = 'refused' then 'refused' else 'accepted' end, case when state = 'refused' then reason else word end
from actions.holder where answered_at is not null;

call journal.guard('actions.holder_link');
call journal.guard('actions.holder_event');
