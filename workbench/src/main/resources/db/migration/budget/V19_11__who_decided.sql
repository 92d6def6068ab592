-- Who decided on a step of a bridge project: a body, or somebody in an organisation by their part in it.
alter table budget.project_change add column who text not null default '';
