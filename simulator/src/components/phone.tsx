import { useEffect, useState } from 'react';
import { customer } from '../lib/api';
import { useWords } from '../lib/words';
import type { Entry, Person, PhoneState } from '../lib/wire';
import { Avatar } from './avatar';
import { Composer, type Draft } from './composer';
import { BackIcon } from './icons';
import { Thread } from './thread';

interface Props {
  account: string;
  bot: PhoneState;
  person: Person;
  online: boolean;
  onBack: () => void;
  onSeen: (person: Person) => void;
}

/** One customer's phone, open at the chat with the bot. */
export function Phone({ account, bot, person, online, onBack, onSeen }: Props) {
  const word = useWords();
  const [draft, setDraft] = useState<Draft>({ mode: 'new' });
  const [problem, setProblem] = useState('');
  const acts = customer(account, person.id);

  useEffect(() => onSeen(person), [person, onSeen]);

  async function attempt(act: Promise<unknown>) {
    setProblem('');
    try {
      await act;
      return true;
    } catch (failed) {
      setProblem(word('failed', { reason: (failed as Error).message }));
      return false;
    }
  }

  const react = (entry: Entry, emoji: string) =>
    void attempt(acts.react(entry.id, entry.reaction === emoji ? '' : emoji));

  return (
    <section className="phone" aria-label={person.name}>
      <header className="chat-head">
        <button type="button" className="icon back" onClick={onBack} aria-label={word('back')}>
          <BackIcon />
        </button>
        <Avatar name={bot.name} />
        <div className="who">
          <b dir="auto">{bot.name}</b>
          <small>
            <span aria-live="polite">{!online ? word('offline') : person.typing ? word('typing') : word('bot')}</span>
            {online && bot.pending > 0 && (
              <span className="pending"> · {word('undelivered', { count: bot.pending })}</span>
            )}
          </small>
        </div>
        <button type="button" className="quiet" onClick={() => void attempt(acts.block(!person.blocked))}>
          {word(person.blocked ? 'unblock' : 'block')}
        </button>
      </header>
      <Thread
        account={account}
        person={person}
        onTap={(entry, data) => attempt(acts.tap(entry.id, data))}
        onEdit={(entry) => setDraft({ mode: 'edit', entry })}
        onReply={(entry) => setDraft({ mode: 'reply', entry })}
        onReact={react}
      />
      {problem && <p role="alert" className="problem">{problem}</p>}
      {person.blocked ? (
        <p className="blocked">{word('blocked')}</p>
      ) : (
        <Composer acts={acts} draft={draft} onDraft={setDraft} attempt={attempt} />
      )}
    </section>
  );
}
