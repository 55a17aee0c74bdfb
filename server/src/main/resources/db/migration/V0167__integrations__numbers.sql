-- Programs written for Chatwoot call everything by whole numbers. Once a thing has its number, it keeps it.
create sequence compat_numbers;
create table compat_number (
    workspace_id uuid   not null,
    kind         text   not null,
    id           uuid   not null,
    number       bigint not null default nextval('compat_numbers'),
    primary key (workspace_id, kind, id),
    unique (workspace_id, kind, number)
);
