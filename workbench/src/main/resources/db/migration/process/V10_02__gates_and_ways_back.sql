-- A round can be closed while its product is still being made: both have a planned and a real date.
-- What must be there before a step opens is said per step. A step that was taken out can come back.
alter table process.step
    add product_planned date,
    add after_step      uuid references process.step,
    add removed         boolean not null default false;

-- What the team learned when it laid its own view beside that of the others.
alter table process.own_problem add learned text not null default '';
