import { useCallback, useState } from 'react';
import type { Person } from './wire';

/** What each customer has read on this screen; the platform itself keeps no such thing for bots. */
export function useSeen(account: string | null) {
  const [seen, setSeen] = useState<Record<string, number>>({});
  const key = useCallback((person: string) => `${account}/${person}`, [account]);

  const see = useCallback(
    (person: Person) => {
      const last = person.messages.at(-1)?.id ?? 0;
      setSeen((now) => (now[key(person.id)] === last ? now : { ...now, [key(person.id)]: last }));
    },
    [key],
  );
  const unread = useCallback(
    (person: Person) => person.messages.filter((entry) => entry.fromBot && entry.id > (seen[key(person.id)] ?? 0)).length,
    [seen, key],
  );
  return { unread, see };
}
