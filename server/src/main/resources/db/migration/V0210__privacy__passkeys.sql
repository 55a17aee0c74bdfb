create table passkey (
    -- The authenticator's own id of it.
    id              bytea primary key,
    workspace_id    uuid        not null,
    agent_id        uuid        not null references agent on delete cascade,
    -- The person's word for where it lies.
    name            text        not null,
    -- Its public key and whose make the authenticator is, as WebAuthn writes them.
    credential      bytea       not null,
    -- How often it was used, by authenticators that count.
    sign_count      bigint      not null,
    -- Whether it may be, and is, copied to other devices of the person.
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz
);
create index passkey_agent on passkey (workspace_id, agent_id);

create table sign_in_rule (
    workspace_id uuid primary key,
    -- Whether everybody needs a second factor.
    two_factors  boolean     not null,
    changed_at   timestamptz not null
);
