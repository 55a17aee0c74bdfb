import { useState } from 'react';
import { goesWrong } from '../lib/api';
import { useWords } from '../lib/words';
import type { Mishap } from '../lib/wire';
import { BoltIcon } from './icons';

interface Props {
  account: string;
  mishaps: Mishap[];
  attempt: (act: Promise<unknown>) => Promise<boolean>;
}

/** Lets the platform fail in a chosen way, to see what the desk says. */
export function MishapMenu({ account, mishaps, attempt }: Props) {
  const word = useWords();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Mishap | null>(null);
  if (mishaps.length === 0) return null;
  const choose = async (mishap: Mishap) => {
    setOpen(false);
    if (await attempt(goesWrong(account, mishap))) setDone(mishap);
  };
  return (
    <div
      className="mishaps"
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <button type="button" className="icon" aria-label={word('mishaps')} title={word('mishaps')} aria-expanded={open} onClick={() => setOpen(!open)}>
        <BoltIcon />
      </button>
      {open && (
        <div className="menu" role="group" aria-label={word('mishaps')}>
          {mishaps.map((mishap) => (
            <button key={mishap} type="button" onClick={() => void choose(mishap)}>
              {word(mishap)}
            </button>
          ))}
        </div>
      )}
      <span className="told" role="status" key={done}>
        {done && word('mishapSet', { mishap: word(done) })}
      </span>
    </div>
  );
}
