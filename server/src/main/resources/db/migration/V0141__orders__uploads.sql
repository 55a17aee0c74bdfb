-- Files of orders and products on their way in. The file, sealed, is kept only until it has been read.
create table shop_upload (
    id           uuid primary key,
    workspace_id uuid        not null,
    source_id    uuid references shop_source on delete cascade,
    stock        text        not null check (stock in ('orders', 'items')),
    name         text        not null,
    file         bytea,
    plan         jsonb       not null,
    state        text        not null check (state in ('waiting', 'reading', 'done', 'failed')),
    done         int         not null default 0,
    total        int         not null default 0,
    taken        int         not null default 0,
    wrong        int         not null default 0,
    errors       jsonb       not null default '[]',
    uploaded_at  timestamptz not null
);
create index shop_upload_workspace on shop_upload (workspace_id, uploaded_at desc);
