-- What stands in the shop's own fields, so that lists of customers and of conversations are narrowed by an index; row-level security lets an index
-- serve only comparisons like these.
create table contact_value (
    workspace_id uuid not null,
    field_id     uuid not null,
    value        text collate "C" not null,
    contact_id   uuid not null references contact on delete cascade,
    primary key (workspace_id, field_id, value, contact_id)
);
create index contact_value_of on contact_value (contact_id);

-- A trigger, since fields are written in several places and none of them may forget it.
create function keep_values() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from contact_value where workspace_id = new.workspace_id and contact_id = new.id;
    end if;
    insert into contact_value (workspace_id, field_id, value, contact_id)
    select new.workspace_id, each.key::uuid, left(each.value, 200), new.id from jsonb_each_text(new.custom) as each where each.value is not null;
    return null;
end
$$;
create trigger contact_values_added after insert on contact for each row when (new.custom <> '{}') execute function keep_values();
create trigger contact_values_changed after update of custom on contact for each row when (new.custom is distinct from old.custom)
    execute function keep_values();
insert into contact_value (workspace_id, field_id, value, contact_id)
select contact.workspace_id, each.key::uuid, left(each.value, 200), contact.id
from contact cross join lateral jsonb_each_text(contact.custom) as each where each.value is not null;
