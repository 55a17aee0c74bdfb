-- What somebody wants for themselves: what stands below their mails, and by which clock they read.
create table agent_preferences (
    agent_id     uuid primary key references agent on delete cascade,
    workspace_id uuid not null,
    signature    text not null,
    zone         text
);
create index agent_preferences_workspace on agent_preferences (workspace_id);
