-- What each shop's bot understands: its intents, with examples and what to do; and how the shop writes its order numbers.
create table intent (
    workspace_id uuid        not null,
    key          text        not null,
    intent       jsonb       not null,
    changed_at   timestamptz not null,
    primary key (workspace_id, key)
);

create table order_pattern (
    workspace_id uuid        not null,
    ordinal      int         not null,
    pattern      text        not null,
    changed_at   timestamptz not null,
    primary key (workspace_id, ordinal)
);
