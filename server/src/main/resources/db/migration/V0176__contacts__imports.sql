-- Customers brought along in a table; the file itself lies in the home folder until it is taken over.
create table contact_import (
    id           uuid primary key,
    workspace_id uuid        not null,
    agent_id     uuid        not null,
    name         text        not null,
    columns      jsonb       not null,
    -- What is to be done with it; absent until somebody says so.
    plan         jsonb,
    state        text        not null check (state in ('uploaded', 'waiting', 'running', 'done', 'stopped', 'failed')),
    problem      text,
    total        bigint,
    done         bigint      not null default 0,
    added        bigint      not null default 0,
    changed      bigint      not null default 0,
    unchanged    bigint      not null default 0,
    failed       bigint      not null default 0,
    created_at   timestamptz not null,
    ended_at     timestamptz
);
create index contact_import_of on contact_import (workspace_id, created_at desc);

create table contact_import_error (
    import_id    uuid   not null references contact_import on delete cascade,
    row_number   bigint not null,
    workspace_id uuid   not null,
    column_name  text   not null,
    problem      text   not null,
    primary key (import_id, row_number, column_name)
);
