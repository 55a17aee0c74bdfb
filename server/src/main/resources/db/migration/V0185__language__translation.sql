-- Who translates for a workspace, in the order in which they are asked; keys sealed by the vault.
create table translation_provider (
    workspace_id uuid        not null,
    id           uuid        not null,
    place        int         not null,
    kind         text        not null,
    base_url     text        not null,
    region       text        not null,
    sealed_key   bytea,
    enabled      boolean     not null,
    daily_limit  bigint check (daily_limit >= 0),
    changed_at   timestamptz not null,
    primary key (workspace_id, id)
);

create table translation_rules (
    workspace_id uuid primary key,
    automatic    boolean not null,
    redact       boolean not null,
    daily_limit  bigint check (daily_limit >= 0)
);

-- What was sent, by day (UTC). A provider may be gone, what it did is not. Saved: characters that were known already.
create table translation_spend (
    workspace_id uuid   not null,
    day          date   not null,
    provider_id  uuid   not null,
    kind         text   not null,
    calls        bigint not null,
    failed       bigint not null,
    characters   bigint not null,
    saved        bigint not null,
    primary key (workspace_id, day, provider_id)
);

-- Words with a fixed translation, or that stay as they are.
create table glossary_term (
    workspace_id uuid        not null,
    id           uuid        not null,
    term         text        not null,
    translations jsonb       not null,
    exact        boolean     not null,
    changed_at   timestamptz not null,
    primary key (workspace_id, id)
);
create unique index glossary_term_once on glossary_term (workspace_id, lower(term));

-- Sentences that a person put right, with marks in place of numbers, addresses and names.
create table translation_memory (
    workspace_id    uuid        not null,
    id              uuid        not null,
    fingerprint     bytea       not null,
    source_language text        not null,
    target_language text        not null,
    source          text        not null,
    target          text        not null,
    contact_id      uuid,
    uses            bigint      not null default 0,
    changed_at      timestamptz not null,
    primary key (workspace_id, id)
);
create unique index translation_memory_once on translation_memory (workspace_id, target_language, fingerprint);

-- What was translated before. Texts have marks in place of numbers, addresses and names; emptied when a customer is forgotten.
create table translation_cache (
    workspace_id uuid        not null,
    key          bytea       not null,
    target       text        not null,
    at           timestamptz not null,
    primary key (workspace_id, key)
);
create index translation_cache_old on translation_cache (workspace_id, at);
