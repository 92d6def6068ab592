-- Why the ambition level was decided before the interventions; empty when it was not.
alter table goals.ambition_level add column early_reason text not null default '';
