-- What programs that were written for Chatwoot keep with a conversation; sealed, since they may write down anything.
create table compat_attributes (
    workspace_id    uuid  not null,
    conversation_id uuid  not null,
    attributes      bytea not null,
    primary key (workspace_id, conversation_id)
);
