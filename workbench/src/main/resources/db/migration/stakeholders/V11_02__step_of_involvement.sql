-- In which step somebody was involved, so that each step shows which perspectives it heard.
alter table stakeholders.involvement add step_id uuid references process.step;
create index on stakeholders.involvement (step_id);
