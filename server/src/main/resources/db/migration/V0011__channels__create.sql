create table channel_account (
    id              uuid primary key,
    workspace_id    uuid        not null,
    kind            text        not null,
    name            text        not null,
    -- The unguessable name in its webhook or script address.
    key             text        not null,
    state           text        not null default 'active' check (state in ('active', 'needs_reconnect', 'disabled')),
    settings        jsonb       not null default '{}',
    trouble         text,
    connected_at    timestamptz not null,
    unique (kind, key)
);
create index channel_account_by_workspace on channel_account (workspace_id, connected_at);

create table channel_credential (
    account_id   uuid  not null references channel_account on delete cascade,
    workspace_id uuid  not null,
    name         text  not null,
    sealed       bytea not null,
    primary key (account_id, name)
);

-- Every event that a platform told us, by its key: the same event twice is one event. Pruned after the platforms' longest redelivery.
create table inbound_event (
    account_id    uuid        not null,
    key           text        not null,
    workspace_id  uuid        not null,
    kind          text        not null,
    provider_time timestamptz,
    received_at   timestamptz not null,
    primary key (account_id, key)
);
create index inbound_event_age on inbound_event (received_at);
create index inbound_event_last on inbound_event (account_id, received_at desc);
