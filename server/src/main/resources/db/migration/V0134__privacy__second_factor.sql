create table second_factor (
    agent_id     uuid primary key references agent on delete cascade,
    workspace_id uuid        not null,
    -- Sealed.
    secret       bytea       not null,
    -- Absent until the first code was right.
    confirmed_at timestamptz,
    -- The newest step whose code was used: none is good twice.
    last_step    bigint      not null default 0,
    -- Hashes of those that are left.
    recovery     jsonb       not null default '[]',
    begun_at     timestamptz not null
);
create index second_factor_workspace on second_factor (workspace_id);
