-- Jobs: run in the order of seq within (workspace_id, key), side by side across keys.
create sequence work_worker as int;

create table job (
    seq          bigint generated always as identity primary key,
    id           uuid        not null unique,
    workspace_id uuid        not null,
    lane         text        not null check (lane in ('live', 'bulk')),
    key          text        not null,
    type         text        not null,
    payload      jsonb       not null,
    state        text        not null default 'waiting' check (state in ('waiting', 'running', 'dead')),
    tries        int         not null default 0,
    run_at       timestamptz not null,
    worker       int,
    error        text,
    stored_at    timestamptz not null,
    died_at      timestamptz
);

-- The head of each key is found by this one; dead jobs do not hold up their key.
create index job_in_line on job (workspace_id, key, seq) where state <> 'dead';
create index job_due on job (lane, seq) where state = 'waiting';
create index job_running on job (worker) where state = 'running';
create index job_dead on job (workspace_id, died_at desc) where state = 'dead';
alter table job set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);
