-- Several actions under one name. Without an owner they are everybody's.
create table macro (
    id           uuid primary key,
    workspace_id uuid        not null,
    owner_agent  uuid,
    name         text        not null,
    actions      jsonb       not null,
    changed_at   timestamptz not null
);
create index macro_of on macro (workspace_id, owner_agent);
