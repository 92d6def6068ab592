create schema reasoning;

create table reasoning.element (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    kind         text not null,
    number       int  not null,
    text         text,
    note         text not null default '',
    state        text not null default 'active' check (state in ('active', 'withdrawn', 'merged', 'erased')),
    audience     text not null default 'bodies' check (audience in ('team', 'bodies', 'public')),
    created_at   timestamptz not null,
    created_by   uuid not null,
    changed_at   timestamptz not null,
    reason       text not null default '',
    check (text is not null or state = 'erased'),
    unique (programme_id, kind, number)
);
create index on reasoning.element (programme_id, kind, state, number);

-- Points from what came later in the reasoning to what it rests on. Links end; they are not deleted.
create table reasoning.link (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    from_id      uuid not null references reasoning.element,
    to_id        uuid not null references reasoning.element,
    relation     text not null,
    why          text not null default '',
    created_at   timestamptz not null,
    created_by   uuid not null,
    ended_at     timestamptz,
    ended_by     uuid,
    end_reason   text not null default '',
    check (from_id <> to_id)
);
create unique index on reasoning.link (from_id, to_id, relation) where ended_at is null;
create index on reasoning.link (to_id) where ended_at is null;
create index on reasoning.link (programme_id, relation) where ended_at is null;

-- Which entries of the programme's lists an element is about: forms, ages, target groups.
create table reasoning.tag (
    element_id   uuid not null references reasoning.element,
    programme_id uuid not null,
    list         text not null,
    key          text not null,
    primary key (element_id, list, key),
    foreign key (programme_id, list, key) references programme.list_item
);
create index on reasoning.tag (programme_id, list, key);

-- Earlier wordings, so that nothing is lost when a text is changed.
create table reasoning.wording (
    id           uuid primary key,
    programme_id uuid not null,
    element_id   uuid not null references reasoning.element,
    text         text,
    note         text not null,
    replaced_at  timestamptz not null,
    replaced_by  uuid not null
);
create index on reasoning.wording (element_id);

create table reasoning.counter (
    programme_id uuid not null references programme.programme,
    kind         text not null,
    last         int  not null,
    primary key (programme_id, kind)
);

call journal.guard('reasoning.element');
call journal.guard('reasoning.link');
call journal.guard('reasoning.tag');
call journal.guard('reasoning.wording');
