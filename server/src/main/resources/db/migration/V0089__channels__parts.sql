-- One memory of sent parts for all platforms, instead of one for each that nobody cleaned.
-- A long answer becomes several messages of the platform's. Which of them were taken is written down at once, so that a retry goes on
-- instead of starting again.
select set_config('serai.workspace', '*', true);
create table channel_part (
    workspace_id uuid        not null,
    message_id   uuid        not null,
    part         integer     not null,
    external_id  text        not null,
    sent_at      timestamptz not null default now(),
    primary key (workspace_id, message_id, part)
);
create index channel_part_age on channel_part (sent_at);
insert into channel_part (workspace_id, message_id, part, external_id)
select workspace_id, message_id, part, external_id from telegram_part
union all select workspace_id, message_id, part, external_id from whatsapp_part
union all select workspace_id, message_id, part, external_id from messaging_part
on conflict do nothing;
drop table telegram_part;
drop table whatsapp_part;
drop table messaging_part;
