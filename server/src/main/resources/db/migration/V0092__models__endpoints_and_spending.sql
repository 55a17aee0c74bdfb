-- The chat models of a workspace in the order in which they are asked; keys sealed by the vault. Prices are per million tokens, in the
-- workspace's currency.
create table chat_endpoint (
    workspace_id     uuid        not null,
    id               uuid        not null,
    place            int         not null,
    base_url         text        not null,
    model            text        not null,
    dialect          text        not null,
    prompt_price     numeric     not null default 0 check (prompt_price >= 0),
    completion_price numeric     not null default 0 check (completion_price >= 0),
    enabled          boolean     not null,
    sealed_key       bytea,
    changed_at       timestamptz not null,
    primary key (workspace_id, id)
);
insert into chat_endpoint (workspace_id, id, place, base_url, model, dialect, enabled, sealed_key, changed_at)
select workspace_id, gen_random_uuid(), 1, base_url, model, '', true, sealed_key, changed_at from chat_connection;
drop table chat_connection;

create table chat_budget (
    workspace_id  uuid    primary key,
    currency      text    not null,
    monthly       numeric check (monthly >= 0),
    alert_percent int     not null check (alert_percent between 1 and 100)
);

-- What was used, by month and endpoint. An endpoint may be gone, its costs are not.
create table chat_spend (
    workspace_id      uuid    not null,
    month             date    not null,
    endpoint_id       uuid    not null,
    model             text    not null,
    calls             bigint  not null,
    failed            bigint  not null,
    cached            bigint  not null,
    prompt_tokens     bigint  not null,
    completion_tokens bigint  not null,
    cost              numeric not null,
    primary key (workspace_id, month, endpoint_id)
);
