-- What the desk keeps on a customer beside the profile.
create function folded(words text) returns text language sql immutable parallel safe
    return lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g'));

alter table contact
    -- The shop's own number for the customer; what an import finds them by.
    add column external_id text,
    -- What the shop keeps in fields of its own, by the field's id: a text, a number, a boolean.
    add column custom jsonb not null default '{}',
    add column last_seen timestamptz,
    add column merged_into uuid references contact on delete cascade,
    add column barred_at timestamptz,
    add column barred_by uuid,
    add column barred_why text,
    -- Those without a name come last.
    add column name_sort text collate "C" generated always as (coalesce(folded(name), U&'\+10FFFD')) stored;
update contact set last_seen = first_seen;
alter table contact alter column last_seen set not null;

create unique index contact_by_external_id on contact (workspace_id, external_id) where external_id is not null;
create index contact_newest on contact (workspace_id, first_seen desc, id desc) where merged_into is null;
create index contact_seen on contact (workspace_id, last_seen desc, id desc) where merged_into is null;
create index contact_named on contact (workspace_id, name_sort, id) where merged_into is null;
create index contact_barred on contact (workspace_id, barred_at desc) where barred_at is not null;
create index contact_merged_into on contact (merged_into) where merged_into is not null;

-- The words of a name by which it is found, each from its start; of a name without spaces every ending, so that it is found from any of its letters.
-- Row-level security lets an index serve only comparisons like these.
create table contact_word (
    workspace_id uuid not null,
    word         text collate "C" not null,
    contact_id   uuid not null references contact on delete cascade,
    primary key (workspace_id, word, contact_id)
);
create index contact_word_of on contact_word (contact_id);

create function name_words(name text) returns setof text language sql immutable parallel safe as $$
    select distinct left(substr(word, start), 40)
    from regexp_split_to_table(folded(name), '[\s.,;:''"()<>/|_@#&+*!?·・、。，-]+') as word
    cross join lateral generate_series(1, case when word ~ '[\u2e80-\u9fff]' then least(length(word), 20) else 1 end) as start
    where word <> ''
$$;

-- A trigger, since names are written in several places and none of them may forget it.
create function keep_name_words() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from contact_word where workspace_id = new.workspace_id and contact_id = new.id;
    end if;
    insert into contact_word (workspace_id, word, contact_id)
    select new.workspace_id, word, new.id from name_words(new.name) as word;
    return null;
end
$$;
create trigger contact_words_added after insert on contact for each row when (new.name is not null) execute function keep_name_words();
create trigger contact_words_changed after update of name on contact for each row when (new.name is distinct from old.name)
    execute function keep_name_words();
insert into contact_word (workspace_id, word, contact_id)
select contact.workspace_id, word, contact.id from contact cross join lateral name_words(contact.name) as word where contact.name is not null;

create table contact_field (
    id           uuid primary key,
    workspace_id uuid    not null,
    ordinal      integer not null,
    name         text    not null check (length(name) between 1 and 60),
    kind         text    not null check (kind in ('text', 'number', 'date', 'yes_no', 'choice', 'link')),
    options      jsonb   not null,
    -- Shown only to those who may see phone and email.
    personal     boolean not null
);
create unique index contact_field_named on contact_field (workspace_id, lower(name));

create table contact_tag (
    contact_id   uuid        not null references contact on delete cascade,
    tag_id       uuid        not null,
    workspace_id uuid        not null,
    agent_id     uuid,
    why          text,
    at           timestamptz not null,
    primary key (contact_id, tag_id)
);
create index contact_tag_by_tag on contact_tag (tag_id, contact_id);

create table contact_note (
    id           uuid primary key,
    workspace_id uuid        not null,
    contact_id   uuid        not null references contact on delete cascade,
    agent_id     uuid        not null,
    body         text        not null,
    at           timestamptz not null
);
create index contact_note_of on contact_note (contact_id, at desc);

-- What was changed by whom; names of fields, never what stood in them.
create table contact_change (
    id           uuid primary key,
    workspace_id uuid        not null,
    contact_id   uuid        not null references contact on delete cascade,
    agent_id     uuid,
    kind         text        not null,
    details      jsonb       not null,
    at           timestamptz not null
);
create index contact_change_of on contact_change (contact_id, at desc);

-- Two that were one; what was moved, so that it can be put back.
create table contact_merge (
    id           uuid primary key,
    workspace_id uuid        not null,
    kept         uuid        not null references contact on delete cascade,
    merged       uuid        not null references contact on delete cascade,
    agent_id     uuid        not null,
    at           timestamptz not null,
    undone_at    timestamptz,
    moved        jsonb       not null
);
create index contact_merge_kept on contact_merge (kept, at desc);
create index contact_merge_merged on contact_merge (merged);
