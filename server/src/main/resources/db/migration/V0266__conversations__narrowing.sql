-- What is wanted seldom is found among a million conversations without going through all of them.
create index conversation_by_intent on conversation (workspace_id, intent, last_message_at desc, id desc) where intent is not null;
