-- When a team is there: the same settings as an account's.
create table team_hours (
    team_id      uuid primary key references team on delete cascade,
    workspace_id uuid  not null,
    settings     jsonb not null
);
create index team_hours_workspace on team_hours (workspace_id);

-- What is promised to customers: until when somebody answers, until when it is solved. The first that fits holds.
create table sla_policy (
    id             uuid primary key,
    workspace_id   uuid    not null,
    ordinal        integer not null,
    name           text    not null,
    teams          jsonb   not null,
    accounts       jsonb   not null,
    first_response bigint,
    next_response  bigint,
    resolution     bigint,
    business_hours boolean not null,
    warn_percent   integer not null check (warn_percent between 1 and 99),
    escalate_to    uuid
);
create index sla_policy_workspace on sla_policy (workspace_id, ordinal);

create table sla_timer (
    conversation_id uuid        not null references conversation on delete cascade,
    workspace_id    uuid        not null,
    episode         integer     not null,
    kind            text        not null check (kind in ('first_response', 'next_response', 'resolution')),
    policy_id       uuid        not null,
    started_at      timestamptz not null,
    warn_at         timestamptz not null,
    due_at          timestamptz not null,
    warned_at       timestamptz,
    breached_at     timestamptz,
    ended_at        timestamptz,
    -- Kept, missed, or of no matter any more (the bot has it again).
    outcome         text check (outcome in ('met', 'missed', 'dropped')),
    primary key (conversation_id, episode, kind, started_at)
);
create index sla_timer_running on sla_timer (workspace_id, due_at) where ended_at is null;
