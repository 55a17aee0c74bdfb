import { useCallback, useState } from 'react';
import type { Person } from './wire';

/** What each customer has read on this screen; the platform itself keeps no such thing for bots. */
export function useSeen(account: string | null) {
  const [seen, setSeen] = useState<Record<string, string>>({});
  const key = useCallback((person: string) => `${account}/${person}`, [account]);

  const see = useCallback(
    (person: Person) => {
      const last = person.messages.at(-1)?.id ?? '';
      setSeen((now) => (now[key(person.id)] === last ? now : { ...now, [key(person.id)]: last }));
    },
    [key],
  );
  const unread = useCallback(
    (person: Person) => {
      const from = person.messages.findIndex((entry) => entry.id === seen[key(person.id)]) + 1;
      return person.messages.slice(from).filter((entry) => entry.fromShop).length;
    },
    [seen, key],
  );
  return { unread, see };
}
