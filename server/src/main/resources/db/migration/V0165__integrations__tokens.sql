-- Leave for programs to act for an agent. The token itself is nowhere; only its hash is.
create table api_token (
    id           uuid primary key,
    workspace_id uuid        not null,
    name         text        not null,
    agent_id     uuid        not null,
    made_by      uuid        not null,
    scopes       text[]      not null,
    hash         bytea       not null unique,
    hint         text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    used_at      timestamptz,
    revoked_at   timestamptz
);
create index api_token_of on api_token (workspace_id, created_at desc);

-- What was answered to a request that carried an Idempotency-Key, for a day; sealed. Without a status the request is still being done.
create table api_answer (
    workspace_id uuid        not null,
    token_id     uuid        not null references api_token on delete cascade,
    key          text        not null,
    request      bytea       not null,
    status       int,
    type         text,
    body         bytea,
    created_at   timestamptz not null,
    primary key (token_id, key)
);
create index api_answer_by_age on api_answer (workspace_id, created_at);
