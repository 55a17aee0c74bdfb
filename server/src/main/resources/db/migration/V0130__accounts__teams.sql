create table team (
    id           uuid primary key,
    workspace_id uuid not null references workspace (id),
    name         text not null,
    colour       text not null
);
-- Hand-offs name a team by its name, however it is written.
create unique index team_name on team (workspace_id, lower(name));

create table team_member (
    team_id      uuid not null references team on delete cascade,
    agent_id     uuid not null references agent on delete cascade,
    workspace_id uuid not null,
    primary key (team_id, agent_id)
);
create index team_member_agent on team_member (agent_id);

-- What somebody can do, for those who decide who gets what.
create table agent_abilities (
    agent_id     uuid primary key references agent on delete cascade,
    workspace_id uuid  not null,
    skills       jsonb not null,
    languages    jsonb not null,
    capacities   jsonb not null
);
create index agent_abilities_workspace on agent_abilities (workspace_id);

-- Somebody is asked to join. Only the hash of the token is kept.
create table invitation (
    id           uuid primary key,
    workspace_id uuid        not null references workspace (id),
    email        text        not null check (email = lower(email)),
    role         text        not null check (role in ('owner', 'admin', 'agent')),
    teams        jsonb       not null,
    invited_by   uuid        not null,
    token_hash   bytea       not null,
    expires_at   timestamptz not null,
    created_at   timestamptz not null
);
create unique index invitation_token on invitation (token_hash);
create unique index invitation_email on invitation (workspace_id, email);
