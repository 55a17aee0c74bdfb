-- Where other systems want to be told what happens. The address is sealed: with some of them it is the credential.
create table hook_endpoint (
    id           uuid primary key,
    workspace_id uuid        not null,
    name         text        not null,
    url          bytea       not null,
    host         text        not null,
    format       text        not null,
    events       text[]      not null,
    contact_data boolean     not null,
    enabled      boolean     not null,
    secret       bytea,
    old_secret   bytea,
    old_until    timestamptz,
    made_by      uuid        not null,
    created_at   timestamptz not null
);
create index hook_endpoint_of on hook_endpoint (workspace_id, created_at);

-- How far each conversation has been told, so that nothing is lost when the server dies between a change and its telling.
create table hook_told (
    conversation_id uuid primary key references conversation on delete cascade,
    workspace_id    uuid   not null,
    change          bigint not null,
    seq             bigint not null,
    status          text   not null,
    owner           text   not null,
    marks           text   not null
);
create index hook_told_of on hook_told (workspace_id);

-- Something that an endpoint is to be told. What it says is read from the conversation when it is sent, so nothing of customers lies here.
create table hook_delivery (
    id              uuid primary key,
    workspace_id    uuid        not null,
    endpoint_id     uuid        not null references hook_endpoint on delete cascade,
    conversation_id uuid        not null references conversation on delete cascade,
    message_id      uuid,
    event           text        not null,
    before          text,
    state           text        not null default 'waiting' check (state in ('waiting', 'delivered', 'dead', 'dropped')),
    tries           int         not null default 0,
    status          int,
    error           text,
    milliseconds    int,
    since           timestamptz not null,
    happened_at     timestamptz not null,
    tried_at        timestamptz
);
create index hook_delivery_of on hook_delivery (workspace_id, endpoint_id, id desc);
create index hook_delivery_over on hook_delivery (workspace_id, happened_at) where state <> 'waiting';
create index hook_delivery_in on hook_delivery (conversation_id);
