-- Whether the connection may see rows of this workspace. A connection that was told nothing sees none.
create function sees_workspace(workspace uuid) returns boolean
    language sql stable parallel safe
    return current_setting('serai.workspace', true) in (workspace::text, '*');
