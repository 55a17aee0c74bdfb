create table agent_presence (
    agent_id     uuid primary key,
    workspace_id uuid        not null,
    presence     text        not null check (presence in ('online', 'busy', 'offline')),
    since        timestamptz not null
);
create index agent_presence_by_workspace on agent_presence (workspace_id);
