-- What the desk writes on a conversation: how urgent it is, what it is about, until when it rests.
alter table conversation add column priority smallint not null default 0 check (priority between 0 and 2);
alter table conversation add column tags uuid[] not null default '{}';
alter table conversation add column snoozed boolean not null default false;
-- Absent while it rests until the customer writes.
alter table conversation add column snoozed_until timestamptz;
alter table conversation add check (snoozed or snoozed_until is null);

-- Who put a tag on, and why. The list reads conversation.tags; whoever looks for a tag comes by here.
create table conversation_tag (
    conversation_id uuid        not null references conversation on delete cascade,
    tag_id          uuid        not null,
    workspace_id    uuid        not null,
    agent_id        uuid,
    why             text,
    at              timestamptz not null,
    primary key (conversation_id, tag_id)
);
create index conversation_tag_by_tag on conversation_tag (tag_id, conversation_id);

-- One index for each view in its order; those that rest are in none of them but their own.
drop index conversation_listed;
drop index conversation_by_owner;
drop index conversation_waiting;
create index conversation_open_listed on conversation (workspace_id, last_message_at desc, id desc) where status = 'open' and not snoozed;
create index conversation_resolved_listed on conversation (workspace_id, last_message_at desc, id desc) where status = 'resolved';
create index conversation_snoozed_listed on conversation (workspace_id, last_message_at desc, id desc) where status = 'open' and snoozed;
create index conversation_by_owner on conversation (workspace_id, owner_kind, owner_agent, last_message_at desc, id desc) where status = 'open' and not snoozed;
create index conversation_waiting on conversation (workspace_id, waiting_since, id) where status = 'open' and not snoozed and waiting_since is not null;
create index conversation_urgent on conversation (workspace_id, priority, last_message_at desc, id desc) where status = 'open' and not snoozed and priority > 0;
