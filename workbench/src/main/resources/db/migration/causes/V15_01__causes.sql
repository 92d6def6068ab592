create schema causes;

-- What is known of a problem besides its sentence: since when it plays, what wider issue it touches, who sees it and who does not.
create table causes.problem (
    element_id   uuid primary key references reasoning.element,
    programme_id uuid not null references programme.programme,
    since        text not null default '',
    wider_issue  text not null default '',
    support      text not null default ''
);
create index on causes.problem (programme_id);

create table causes.cause (
    element_id   uuid primary key references reasoning.element,
    programme_id uuid not null references programme.programme,
    support      text not null default ''
);
create index on causes.cause (programme_id);

-- How strong an arrow is, how sure we are of it, which way it works, and who disagrees. The arrow itself is the link.
create table causes.arrow (
    link_id      uuid primary key references reasoning.link,
    programme_id uuid not null references programme.programme,
    strength     smallint not null check (strength between 1 and 3),
    confidence   smallint not null check (confidence between 1 and 3),
    sign         smallint not null check (sign in (-1, 1)),
    dissent      text not null default ''
);
create index on causes.arrow (programme_id);

call journal.guard('causes.problem');
call journal.guard('causes.cause');
call journal.guard('causes.arrow');
