-- What is known about each file; its bytes lie under <home>/media/<workspace>/<id>.
create table media_file (
    workspace_id uuid        not null,
    id           uuid        not null,
    name         text,
    mime_type    text        not null,
    safe_inline  boolean     not null,
    bytes        bigint      not null check (bytes >= 0),
    sha256       char(64)    not null,
    stored_at    timestamptz not null,
    primary key (workspace_id, id)
);
