-- Who the bot is, by workspace; without a row it is the default persona.
create table persona (
    workspace_id uuid primary key,
    persona      jsonb       not null,
    changed_at   timestamptz not null
);
