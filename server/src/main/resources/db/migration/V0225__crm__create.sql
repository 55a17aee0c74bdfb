-- Other systems that keep the same customers. Credentials are sealed; the rules say which fields go which way.
create table crm_connection (
    id           uuid primary key,
    workspace_id uuid        not null,
    kind         text        not null,
    name         text        not null,
    key          text        not null unique,
    state        text        not null check (state in ('active', 'needs_reconnect', 'paused')),
    trouble      text,
    settings     jsonb       not null,
    credentials  bytea       not null,
    rules        jsonb       not null,
    pushes       boolean     not null,
    notes        boolean     not null,
    -- a job is about what waits to be told
    telling      boolean     not null default false,
    connected_at timestamptz not null
);
create index crm_connection_of on crm_connection (workspace_id, connected_at);

-- How far each of them has been read.
create table crm_sync (
    connection_id uuid not null references crm_connection on delete cascade,
    workspace_id  uuid not null,
    stock         text not null check (stock in ('people', 'gone')),
    since         timestamptz,
    page          text,
    started_at    timestamptz,
    seen          bigint not null,
    youngest      timestamptz,
    finished_at   timestamptz,
    next_at       timestamptz,
    failures      int    not null,
    trouble       text,
    primary key (connection_id, stock)
);
create index crm_sync_due on crm_sync (workspace_id, next_at);

-- Who is who, and what both sides said when they last agreed (sealed): what differs from it has changed since.
create table crm_link (
    connection_id uuid        not null references crm_connection on delete cascade,
    contact_id    uuid        not null references contact on delete cascade,
    workspace_id  uuid        not null,
    external_id   text        not null,
    agreed        bytea       not null,
    -- deleted there: it is not made anew
    gone          boolean     not null default false,
    synced_at     timestamptz not null,
    primary key (connection_id, contact_id),
    unique (connection_id, external_id)
);
create index crm_link_contact on crm_link (contact_id);

-- Whose data changed here and has not been told there yet: one line, however often it changed. Written by the triggers below in the
-- transaction of the change, whoever makes it: the desk, a channel, an import, a merge.
create table crm_touched (
    connection_id uuid        not null references crm_connection on delete cascade,
    contact_id    uuid        not null references contact on delete cascade,
    workspace_id  uuid        not null,
    at            timestamptz not null,
    due_at        timestamptz not null,
    tries         int         not null default 0,
    primary key (connection_id, contact_id)
);
create index crm_touched_due on crm_touched (workspace_id, due_at);
create index crm_touched_contact on crm_touched (contact_id);

-- Conversations that were resolved and are to be noted there.
create table crm_note (
    connection_id   uuid        not null references crm_connection on delete cascade,
    conversation_id uuid        not null references conversation on delete cascade,
    episode         int         not null,
    workspace_id    uuid        not null,
    contact_id      uuid        not null references contact on delete cascade,
    due_at          timestamptz not null,
    tries           int         not null default 0,
    external_id     text,
    primary key (connection_id, conversation_id, episode)
);
create index crm_note_due on crm_note (workspace_id, due_at) where external_id is null;
create index crm_note_conversation on crm_note (conversation_id);
create index crm_note_contact on crm_note (contact_id);

-- Who was erased here does not come back from there; of their id only a keyed hash is kept.
create table crm_forgotten (
    connection_id uuid        not null references crm_connection on delete cascade,
    workspace_id  uuid        not null,
    fingerprint   bytea       not null,
    at            timestamptz not null,
    primary key (connection_id, fingerprint)
);

-- What was done, by the names of fields, never what stood in them.
create table crm_log (
    id            uuid primary key,
    connection_id uuid        not null references crm_connection on delete cascade,
    workspace_id  uuid        not null,
    at            timestamptz not null,
    what          text        not null,
    contact_id    uuid references contact on delete cascade,
    other_id      uuid references contact on delete cascade,
    external_id   text,
    fields        text[]      not null,
    problem       text
);
create index crm_log_of on crm_log (workspace_id, connection_id, id desc);
create index crm_log_contact on crm_log (contact_id);
create index crm_log_other on crm_log (other_id);

create function crm_touch(workspace uuid, contact uuid) returns void
    language sql as
$$
    insert into crm_touched (connection_id, contact_id, workspace_id, at, due_at)
    select id, contact, workspace, clock_timestamp(), clock_timestamp() from crm_connection where workspace_id = workspace and pushes
    on conflict (connection_id, contact_id) do update set at = excluded.at, due_at = excluded.due_at, tries = 0
$$;

create function crm_contact_changed() returns trigger
    language plpgsql as
$$
begin
    perform crm_touch(new.workspace_id, new.id);
    return null;
end
$$;

create function crm_tag_changed() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        -- with a contact its tags go, too: then there is nobody to tell of
        if exists (select 1 from contact where id = old.contact_id) then
            perform crm_touch(old.workspace_id, old.contact_id);
        end if;
    else
        perform crm_touch(new.workspace_id, new.contact_id);
    end if;
    return null;
end
$$;

create function crm_conversation_resolved() returns trigger
    language plpgsql as
$$
begin
    insert into crm_note (connection_id, conversation_id, episode, workspace_id, contact_id, due_at)
    select id, new.id, new.episode, new.workspace_id, new.contact_id, clock_timestamp()
    from crm_connection where workspace_id = new.workspace_id and notes
    on conflict do nothing;
    return null;
end
$$;

create trigger crm_contact_added after insert on contact
    for each row execute function crm_contact_changed();
create trigger crm_contact_changed after update of name, phone_fingerprint, email_fingerprint, language, country, custom, marketing, external_id,
    merged_into on contact
    for each row when (
        (old.name, old.phone_fingerprint, old.email_fingerprint, old.language, old.country, old.custom, old.marketing, old.external_id, old.merged_into)
        is distinct from
        (new.name, new.phone_fingerprint, new.email_fingerprint, new.language, new.country, new.custom, new.marketing, new.external_id, new.merged_into))
    execute function crm_contact_changed();
create trigger crm_contact_tagged after insert or delete on contact_tag
    for each row execute function crm_tag_changed();
create trigger crm_conversation_resolved after update of status on conversation
    for each row when (new.status = 'resolved' and old.status <> 'resolved' and not new.spam)
    execute function crm_conversation_resolved();
