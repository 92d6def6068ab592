-- On which causes or problems a lesson tells something, so that it is found again where they are worked on.
create table progress.lesson_cause (
    lesson_id    uuid not null references progress.lesson,
    programme_id uuid not null references programme.programme,
    element_id   uuid not null references reasoning.element,
    primary key (lesson_id, element_id)
);
create index on progress.lesson_cause (element_id);
call journal.guard('progress.lesson_cause');
