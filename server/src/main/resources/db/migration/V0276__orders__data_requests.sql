-- A customer asked their shop what is known of them: who, sealed, until when it has to be answered, and when it was.
create table shop_data_request (
    id           uuid        primary key,
    workspace_id uuid        not null,
    source_id    uuid        not null references shop_source on delete cascade,
    sealed       bytea       not null,
    asked_at     timestamptz not null,
    due_at       timestamptz not null,
    answered_at  timestamptz
);
create index shop_data_request_by_time on shop_data_request (workspace_id, asked_at desc);
