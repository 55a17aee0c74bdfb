-- The second belt of tenancy, put on every table that has a workspace, those of later migrations included. Forced, since the application owns
-- its tables. Not on job: it is the queue across all workspaces, and only the worker reads it.
do $$
declare
    unguarded text;
begin
    for unguarded in
        select table_of.relname
        from pg_class table_of
        join pg_attribute column_of on column_of.attrelid = table_of.oid and column_of.attname = 'workspace_id' and not column_of.attisdropped
        where table_of.relkind in ('r', 'p')
          and table_of.relnamespace = current_schema()::regnamespace
          and table_of.relname <> 'job'
          and not table_of.relforcerowsecurity
    loop
        execute format('create policy own_workspace on %I using (sees_workspace(workspace_id))', unguarded);
        execute format('alter table %I enable row level security, force row level security', unguarded);
    end loop;
end
$$;
