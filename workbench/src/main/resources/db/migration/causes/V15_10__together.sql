-- What else than quotes something rests on: research, figures, a file.
alter table causes.problem add column evidence text not null default '';
alter table causes.cause add column evidence text not null default '';
alter table causes.arrow add column evidence text not null default '';

-- Every edit of the map with how it was before and how it became: so that two people who edit the same thing see each other's words, an edit can be
-- taken back, and former wordings stay. The subject is the element, or for an arrow an id that follows from its two ends.
create table causes.edit (
    seq          bigint generated always as identity primary key,
    programme_id uuid not null references programme.programme,
    subject      uuid not null,
    from_id      uuid references reasoning.element,
    to_id        uuid references reasoning.element,
    version      int not null check (version > 0),
    before       jsonb,
    after        jsonb,
    made_by      uuid not null,
    made_at      timestamptz not null,
    undoes       bigint references causes.edit,
    unique (subject, version),
    check ((from_id is null) = (to_id is null)),
    check (before is not null or after is not null)
);
create index on causes.edit (programme_id, seq);
create index on causes.edit (programme_id, made_by, seq);

call journal.guard('causes.edit');

create function causes.tell() returns trigger language plpgsql as $$
begin
    perform pg_notify('screens', new.programme_id::text);
    return null;
end
$$;
create trigger tell after insert on causes.edit for each row execute function causes.tell();

-- Who has the map open now, and at what. It goes by itself, and tells nothing of the programme.
create unlogged table causes.presence (
    window_id    uuid primary key,
    programme_id uuid not null references programme.programme,
    account_id   uuid not null references people.account,
    subject      uuid,
    seen_at      timestamptz not null
);
create index on causes.presence (programme_id);

-- Where the nodes were drawn last and before that, so that a small change moves little and everybody sees the same. It can be made anew from the map.
create table causes.placement (
    programme_id uuid primary key references programme.programme,
    stand        bigint not null,
    round        int not null default 0,
    former       jsonb not null,
    spots        jsonb not null
);

-- Whether a member recognises a problem, cause or arrow. One vote each; a later one takes its place. The subject is as in causes.edit.
create table causes.vote (
    programme_id uuid not null references programme.programme,
    subject      uuid not null,
    account_id   uuid not null references people.account,
    stance       smallint not null check (stance in (-1, 0, 1)),
    perspective  text,
    cast_at      timestamptz not null,
    primary key (subject, account_id)
);
create index on causes.vote (programme_id);

call journal.guard('causes.vote');
