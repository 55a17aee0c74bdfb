-- Which greeting is said to whom. The conditions are in the rule; what is absent holds for all.
create table greeting_rule (
    workspace_id uuid        not null,
    id           uuid        not null,
    place        int         not null,
    rule         jsonb       not null,
    changed_at   timestamptz not null,
    primary key (workspace_id, id)
);
