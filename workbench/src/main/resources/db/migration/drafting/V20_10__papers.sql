-- What is written: the action plan, the vision, a letter to Parliament. The action plan of a programme has the programme's own id.
create table drafting.paper (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    kind         text not null check (kind in ('anthology', 'process_report', 'analysis', 'vision', 'action_plan', 'response_note', 'decision_note',
                                               'letter', 'progress_letter', 'bridge_projects')),
    title        text not null,
    subtitle     text not null default '',
    made_at      timestamptz not null,
    made_by      uuid not null,
    put_away_at  timestamptz,
    check ((kind = 'action_plan') = (id = programme_id))
);
create index on drafting.paper (programme_id, made_at);

-- The sections of a paper, as its template had them when it was made. Those of the action plan follow from its action lines.
create table drafting.paper_section (
    paper_id     uuid not null references drafting.paper,
    programme_id uuid not null references programme.programme,
    key          text not null,
    position     int not null,
    title        text not null,
    help         text not null default '',
    primary key (paper_id, key),
    unique (paper_id, position)
);

-- The team's own template of a kind, where it changed the built-in one.
create table drafting.template_section (
    programme_id uuid not null references programme.programme,
    kind         text not null,
    key          text not null,
    position     int not null,
    title        text not null check (title <> ''),
    help         text not null default '',
    blocks       text[] not null default '{}',
    primary key (programme_id, kind, key)
);

-- Every version of the text of a section. What somebody saves in one sitting is one version; its revision counts the savings.
create table drafting.section_text (
    paper_id     uuid not null references drafting.paper,
    programme_id uuid not null references programme.programme,
    section      text not null,
    version      int not null,
    revision     int not null,
    -- As typed in the plain field that there was before; as JSON since there is an editor.
    prose        text,
    content      jsonb,
    sentences    uuid[] not null default '{}',
    reason       text not null default '',
    sitting      uuid,
    begun_at     timestamptz not null,
    written_at   timestamptz not null,
    written_by   uuid not null,
    primary key (paper_id, section, version),
    check (num_nonnulls(prose, content) = 1)
);

-- A sentence keeps its id through edits and moves. One that is gone stays here, with since when.
create table drafting.sentence (
    id           uuid primary key,
    programme_id uuid not null references programme.programme,
    paper_id     uuid not null references drafting.paper,
    section      text not null,
    position     int not null,
    text         text not null,
    since_version int not null,
    since_at     timestamptz not null,
    gone_version int,
    gone_at      timestamptz,
    -- From which sentence it was split or copied, and into which it went.
    origin       uuid references drafting.sentence,
    became       uuid references drafting.sentence,
    check ((gone_version is null) = (gone_at is null)),
    check (became is null or gone_at is not null)
);
create index on drafting.sentence (paper_id, section, position) where gone_at is null;
create index on drafting.sentence (paper_id, gone_at) where gone_at is not null;
create index on drafting.sentence (origin) where origin is not null;
create index on drafting.sentence (became) where became is not null;

create table drafting.sentence_wording (
    sentence_id  uuid not null references drafting.sentence,
    programme_id uuid not null references programme.programme,
    paper_id     uuid not null,
    section      text not null,
    version      int not null,
    text         text not null,
    written_at   timestamptz not null,
    written_by   uuid not null,
    primary key (sentence_id, paper_id, section, version)
);

insert into drafting.paper (id, programme_id, kind, title, subtitle, made_at, made_by)
select p.id, p.id, 'action_plan',
       coalesce((select text from drafting.plan_text t where t.programme_id = p.id and t.section = 'titel'), ''),
       coalesce((select text from drafting.plan_text t where t.programme_id = p.id and t.section = 'ondertitel'), ''),
       coalesce((select min(at) from (select min(changed_at) at from drafting.plan_text t where t.programme_id = p.id
                                      union all select min(written_at) from drafting.former_text f where f.programme_id = p.id
                                      union all select min(frozen_at) from drafting.version v where v.programme_id = p.id) first), now()),
       '00000000-0000-0000-0000-000000000000'
from programme.programme p
where exists (select from drafting.plan_text t where t.programme_id = p.id) or exists (select from drafting.former_text f where f.programme_id = p.id)
   or exists (select from drafting.version v where v.programme_id = p.id);

insert into drafting.section_text (paper_id, programme_id, section, version, revision, prose, begun_at, written_at, written_by)
select programme_id, programme_id, section, number, number, text, written_at, written_at, written_by
from (select *, row_number() over (partition by programme_id, section order by latest, written_at, id) as number
      from (select programme_id, section, text, written_at, written_by, id, false as latest from drafting.former_text
            union all
            select programme_id, section, text, changed_at, changed_by, null, true from drafting.plan_text) every) numbered;

drop table drafting.plan_text;
drop table drafting.former_text;

-- A frozen version is of one paper; so far all were of the action plan.
alter table drafting.version add column paper_id uuid;
alter table drafting.version disable trigger journal_guard;
update drafting.version set paper_id = programme_id;
alter table drafting.version enable trigger journal_guard;
alter table drafting.version alter column paper_id set not null;
alter table drafting.version add foreign key (paper_id) references drafting.paper;
alter table drafting.version drop constraint version_programme_id_number_key;
alter table drafting.version add unique (paper_id, number);

call journal.guard('drafting.paper');
call journal.guard('drafting.paper_section');
call journal.guard('drafting.template_section');
call journal.guard('drafting.section_text');
call journal.guard('drafting.sentence');
call journal.guard('drafting.sentence_wording');
