-- Personas that were saved before they had manners and guardrails.
update persona
set persona = '{"manner": {"style": "", "emoji": "as_written", "lengths": {}, "disclosure": true, "holidays": false},
                "guardrails": {"rules": [], "forbiddenTopics": [], "forbiddenWords": []}}'::jsonb || persona;
