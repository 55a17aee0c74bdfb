import { useCallback, useMemo, useRef, useState } from 'react';
import type { Listed } from '@/types/api';

/** Which lines are chosen. What leaves the list is not chosen any more. */
export function useSelection(items: Listed[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const ids = items.map((item) => item.conversation.id);
  const text = ids.join();
  const here = useMemo(() => new Set(text.split(',')), [text]);
  const selected = useMemo(() => new Set([...chosen].filter((id) => here.has(id))), [chosen, here]);

  /** @param range with everything between it and the one before */
  const toggle = useCallback((id: string, range: boolean, among: string[]) => {
    const from = last.current === null ? -1 : among.indexOf(last.current);
    const to = among.indexOf(id);
    last.current = id;
    setChosen((before) => {
      const next = new Set(before);
      if (range && from >= 0 && to >= 0) among.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((one) => next.add(one));
      else if (next.has(id)) next.delete(id);
      else next.add(id);
      return next;
    });
  }, []);
  const clear = useCallback(() => {
    last.current = null;
    setChosen(new Set());
  }, []);
  const all = () => setChosen(new Set(ids.slice(0, 200)));
  return { selected, toggle: (id: string, range: boolean) => toggle(id, range, ids), clear, all };
}
