-- What the customer's last words were about and how they felt; until when an answer is promised. For the lists: they narrow and order by it.
alter table conversation add column intent text;
alter table conversation add column mood text check (mood in ('angry', 'worried', 'neutral', 'happy'));
alter table conversation add column warn_at timestamptz;
alter table conversation add column due_at timestamptz;

update conversation c set warn_at = t.warn_at, due_at = t.due_at
from (select distinct on (conversation_id) conversation_id, warn_at, due_at from sla_timer where ended_at is null order by conversation_id, due_at) t
where t.conversation_id = c.id;

create index conversation_due on conversation (workspace_id, due_at, id) where status = 'open' and not snoozed and due_at is not null;
-- What people have or wait for: the views of teams leave out what the bot has.
create index conversation_of_people on conversation (workspace_id, last_message_at desc, id desc)
    where status = 'open' and not snoozed and owner_kind <> 'bot';
