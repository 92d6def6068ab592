-- What the members' scores come to, per action and criterion: reckoned anew when somebody scores the action, so that the order of
-- thousands of actions is read and not reckoned. Members: how many weighed the action at all, the same in all rows of the action.
create table budget.mean (
    programme_id uuid not null references programme.programme,
    action_id    uuid not null references actions.action,
    list         text not null default 'CRITERION' check (list = 'CRITERION'),
    key          text not null,
    mean         double precision not null,
    members      int not null,
    primary key (action_id, key),
    foreign key (programme_id, list, key) references programme.list_item
);
create index on budget.mean (programme_id);

call journal.guard('budget.mean');
