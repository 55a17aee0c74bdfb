-- What came with a message besides its content: forwarded, where the customer came from, that no person wrote it.
alter table message add column context jsonb;

-- When the customer wrote last, by the platform's clock: platforms count their windows from it.
alter table conversation add column last_inbound_at timestamptz;
update conversation c set last_inbound_at = (
    select max(m.at) from message m where m.conversation_id = c.id and m.author_kind = 'customer');

alter table message drop constraint message_author_kind_check;
alter table message add constraint message_author_kind_check
    check (author_kind in ('customer', 'bot', 'human', 'system', 'elsewhere'));
