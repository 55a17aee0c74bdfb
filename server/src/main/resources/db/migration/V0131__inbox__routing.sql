-- Who gets what: for the workspace, one team, or one account.
create table routing_policy (
    workspace_id   uuid    not null,
    scope_kind     text    not null check (scope_kind in ('workspace', 'team', 'account')),
    scope_id       uuid    not null,
    method         text    not null check (method in ('least_loaded', 'round_robin')),
    sticky         boolean not null,
    answer_within  integer check (answer_within > 0),
    tells_place    boolean not null,
    primary key (workspace_id, scope_kind, scope_id)
);

-- What routing remembers of a conversation.
create table conversation_route (
    conversation_id uuid primary key references conversation on delete cascade,
    workspace_id    uuid not null,
    -- The team that a person sent it to; without one, its hand-off or its account says.
    team_id         uuid,
    last_agent      uuid,
    given_at        timestamptz,
    -- Who was given it and did not answer, in the wait that began then.
    passed          jsonb not null default '[]',
    passed_wait     timestamptz
);
create index conversation_route_workspace on conversation_route (workspace_id);

-- When somebody was given a conversation last: whose turn it is.
create table agent_turn (
    agent_id     uuid primary key,
    workspace_id uuid        not null,
    given_at     timestamptz not null
);
create index agent_turn_workspace on agent_turn (workspace_id);
