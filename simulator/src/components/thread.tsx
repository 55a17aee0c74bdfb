import { useEffect, useRef } from 'react';
import { useWords } from '../lib/words';
import type { Ability, Entry, Person } from '../lib/wire';
import { Bubble } from './bubble';

interface Props {
  account: string;
  person: Person;
  can: (ability: Ability) => boolean;
  onTap: (entry: Entry, button: string) => Promise<boolean>;
  onEdit: (entry: Entry) => void;
  onReply: (entry: Entry) => void;
  onReact: (entry: Entry, emoji: string) => void;
  onUnsend: (entry: Entry) => void;
}

export function Thread({ person, ...rest }: Props) {
  const word = useWords();
  const end = useRef<HTMLDivElement>(null);
  const count = person.messages.length;

  useEffect(() => {
    // a promise in newer browsers, which an effect must not return
    void end.current?.scrollIntoView({ block: 'end' });
  }, [count, person.typing]);

  return (
    <div className="thread" role="log" aria-live="polite" tabIndex={0} aria-label={person.name}>
      {count === 0 && <p className="hint">{word('noMessages')}</p>}
      {person.messages.map((entry) => (
        <Bubble key={entry.id} entry={entry} {...rest} />
      ))}
      {person.typing && (
        <div className="bubble theirs dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      )}
      <div ref={end} />
    </div>
  );
}
