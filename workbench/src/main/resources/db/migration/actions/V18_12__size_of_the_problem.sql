-- How large the problem is per form or age group, as public registrations say, to set the number of actions against.
create table actions.public_size (
    programme_id uuid not null references programme.programme,
    list         text not null check (list in ('FORM', 'AGE_GROUP')),
    key          text not null,
    -- A figure under 5 may point at a person, and is not kept here.
    number       bigint not null check (number = 0 or number >= 5),
    year         int not null check (year between 1990 and 2200),
    source       text not null check (source <> ''),
    primary key (programme_id, list, key),
    foreign key (programme_id, list, key) references programme.list_item
);
call journal.guard('actions.public_size');
