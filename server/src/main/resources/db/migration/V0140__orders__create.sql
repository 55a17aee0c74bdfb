-- Places that orders and products come from. Credentials are sealed by the vault, all together.
create table shop_source (
    id           uuid primary key,
    workspace_id uuid        not null,
    kind         text        not null,
    name         text        not null,
    -- the unguessable name in its webhook's address
    key          text        not null unique,
    state        text        not null check (state in ('active', 'needs_reconnect', 'paused')),
    trouble      text,
    settings     jsonb       not null,
    credentials  bytea       not null,
    connected_at timestamptz not null
);
create index shop_source_workspace on shop_source (workspace_id, connected_at);

-- How far a source has been pulled: what changed since when, and the page at which an interrupted round goes on.
create table shop_sync (
    source_id    uuid        not null references shop_source on delete cascade,
    workspace_id uuid        not null,
    stock        text        not null check (stock in ('orders', 'items')),
    since        timestamptz,
    page         text,
    started_at   timestamptz,
    seen         bigint      not null default 0,
    total        bigint,
    -- the youngest change seen in this round, by the shop's own clock
    youngest     timestamptz,
    finished_at  timestamptz,
    -- when it is pulled next; null while a job is about it
    next_at      timestamptz,
    failures     int         not null default 0,
    trouble      text,
    primary key (source_id, stock)
);

-- Who bought and where it is sent lies sealed; email and phone are found by keyed hashes. Lines and history hold goods and money only.
create table shop_order (
    id                uuid primary key,
    workspace_id      uuid        not null,
    source_id         uuid        not null references shop_source on delete cascade,
    external_id       text        not null,
    number            text        not null,
    number_key        text        not null,
    number_digits     text        not null,
    state             text        not null,
    payment           text        not null,
    currency          text        not null,
    total             numeric     not null,
    refunded          numeric     not null,
    details           jsonb       not null,
    person            bytea       not null,
    email_fingerprint bytea,
    phone_fingerprint bytea,
    placed_at         timestamptz not null,
    delivered_at      timestamptz,
    updated_at        timestamptz not null,
    as_of             timestamptz not null,
    unique (source_id, external_id)
);
create index shop_order_by_number on shop_order (workspace_id, number_key);
create index shop_order_by_digits on shop_order (workspace_id, number_digits) where number_digits <> '';
create index shop_order_by_email on shop_order (workspace_id, email_fingerprint) where email_fingerprint is not null;
create index shop_order_by_phone on shop_order (workspace_id, phone_fingerprint) where phone_fingerprint is not null;
create index shop_order_by_age on shop_order (workspace_id, placed_at desc, id desc);

-- Which order a parcel belongs to.
create table shop_parcel (
    order_id     uuid not null references shop_order on delete cascade,
    workspace_id uuid not null,
    number_key   text not null,
    primary key (order_id, number_key)
);
create index shop_parcel_by_number on shop_parcel (workspace_id, number_key);

-- Orders of buyers who were erased: the shop still has them, and they are not taken in again.
create table shop_order_erased (
    source_id    uuid not null references shop_source on delete cascade,
    workspace_id uuid not null,
    external_id  text not null,
    primary key (source_id, external_id)
);

-- What was done to orders, each wish once.
create table shop_change (
    workspace_id uuid        not null,
    key          text        not null,
    order_id     uuid        not null references shop_order on delete cascade,
    kind         text        not null,
    state        text        not null check (state in ('begun', 'done', 'refused', 'not_possible', 'uncertain')),
    detail       text,
    at           timestamptz not null,
    primary key (workspace_id, key)
);
create index shop_change_by_order on shop_change (order_id);

create table shop_item (
    source_id    uuid        not null references shop_source on delete cascade,
    workspace_id uuid        not null,
    key          text        not null,
    name         text        not null,
    details      jsonb       not null,
    -- what it is found by: words of its name, numbers and attributes
    words        text[]      not null,
    as_of        timestamptz not null,
    primary key (source_id, key)
);
create index shop_item_by_word on shop_item using gin (words);
create index shop_item_workspace on shop_item (workspace_id, name);

-- Webhooks as they came, kept before they are answered; the body, sealed, only until it has been worked off.
create table shop_delivery (
    source_id    uuid        not null references shop_source on delete cascade,
    workspace_id uuid        not null,
    delivery     text        not null,
    sealed       bytea,
    received_at  timestamptz not null,
    primary key (source_id, delivery)
);
create index shop_delivery_by_age on shop_delivery (received_at);
