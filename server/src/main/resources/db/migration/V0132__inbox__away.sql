alter table agent_presence drop constraint agent_presence_presence_check;
alter table agent_presence add constraint agent_presence_presence_check check (presence in ('online', 'busy', 'away', 'offline'));
