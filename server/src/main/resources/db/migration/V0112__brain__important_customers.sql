-- Guardrails that were saved before a shop could name its important customers.
update persona
set persona = jsonb_set(persona, '{guardrails,important}', '[]'::jsonb)
where persona -> 'guardrails' is not null and persona -> 'guardrails' -> 'important' is null;
