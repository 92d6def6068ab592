create schema programme;

create table programme.programme (
    id       uuid primary key,
    slug     text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
    name     text not null,
    summary  text not null default '',
    language text not null check (language in ('nl', 'en')),
    notice   text not null default ''
);

-- The lists belong to the programme: another subject has other forms, ages, perspectives.
create table programme.list_item (
    programme_id uuid not null references programme.programme,
    list         text not null,
    key          text not null,
    nl           text not null,
    en           text not null,
    position     int  not null,
    note         text not null default '',
    retired      boolean not null default false,
    primary key (programme_id, list, key)
);
