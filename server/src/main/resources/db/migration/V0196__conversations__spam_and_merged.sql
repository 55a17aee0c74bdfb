-- Spam has a list of its own and stays there, whatever still comes from that address. A merged conversation is read within another one.
alter table conversation add column spam boolean not null default false;
alter table conversation add column merged_into uuid references conversation on delete set null;
alter table conversation add check (not spam or status = 'resolved');

drop index conversation_resolved_listed;
create index conversation_resolved_listed on conversation (workspace_id, last_message_at desc, id desc)
    where status = 'resolved' and not spam and merged_into is null;
create index conversation_spam_listed on conversation (workspace_id, last_message_at desc, id desc) where spam;
create index conversation_merged on conversation (merged_into) where merged_into is not null;
