-- What an action is to yield is said per form and per age group.
alter table actions.expected_yield drop constraint expected_yield_list_check;
alter table actions.expected_yield alter column list drop default;
alter table actions.expected_yield add check (list in ('FORM', 'AGE_GROUP'));
alter table actions.expected_yield drop constraint expected_yield_pkey;
alter table actions.expected_yield add primary key (action_id, list, key);
