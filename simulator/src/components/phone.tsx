import { useEffect, useState } from 'react';
import { customer } from '../lib/api';
import { useWords } from '../lib/words';
import type { Ability, Entry, Person, PhoneState } from '../lib/wire';
import { Composer, type Draft } from './composer';
import { BackIcon } from './icons';
import { KindMark } from './kind-mark';
import { MishapMenu } from './mishap-menu';
import { Thread } from './thread';

interface Props {
  account: string;
  shop: PhoneState;
  person: Person;
  online: boolean;
  onBack: () => void;
  onSeen: (person: Person) => void;
}

/** One customer's phone, open at the chat with the shop. Platforms differ by tone, bubble and what their app can do. */
export function Phone({ account, shop, person, online, onBack, onSeen }: Props) {
  const word = useWords();
  const [draft, setDraft] = useState<Draft>({ mode: 'new' });
  const [problem, setProblem] = useState('');
  const acts = customer(account, person.id);
  const can = (ability: Ability) => shop.abilities.includes(ability);
  const heard = person.messages.filter((entry) => entry.fromShop).at(-1)?.id;
  const tells = can('read');

  useEffect(() => onSeen(person), [person, onSeen]);
  useEffect(() => {
    if (tells && heard) void customer(account, person.id).read().catch(() => undefined);
  }, [tells, heard, account, person.id]);

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

  const react = (entry: Entry, emoji: string) => void attempt(acts.react(entry.id, entry.reaction === emoji ? '' : emoji));

  return (
    <section className="phone" data-kind={shop.kind} aria-label={`${person.name}, ${word(shop.kind)}`}>
      <header className="chat-head">
        <button type="button" className="icon back" onClick={onBack} aria-label={word('back')}>
          <BackIcon />
        </button>
        <KindMark kind={shop.kind} />
        <div className="who">
          <b dir="auto">{shop.name}</b>
          <small>
            <span aria-live="polite">{!online ? word('offline') : person.typing ? word('typing') : shop.handle}</span>
            {online && shop.pending > 0 && <span className="pending"> · {word('undelivered', { count: shop.pending })}</span>}
          </small>
        </div>
        <MishapMenu account={account} mishaps={shop.mishaps} attempt={attempt} />
        {can('block') && (
          <button type="button" className="quiet" onClick={() => void attempt(acts.block(!person.blocked))}>
            {word(person.blocked ? 'unblock' : 'block')}
          </button>
        )}
      </header>
      <Thread
        account={account}
        person={person}
        can={can}
        onTap={(entry, button) => attempt(acts.tap(entry.id, button))}
        onEdit={(entry) => setDraft({ mode: 'edit', entry })}
        onReply={(entry) => setDraft({ mode: 'reply', entry })}
        onReact={react}
        onUnsend={(entry) => void attempt(acts.unsend(entry.id))}
      />
      {problem && <p role="alert" className="problem">{problem}</p>}
      {person.blocked ? (
        <p className="blocked">{word('blocked')}</p>
      ) : (
        <Composer acts={acts} draft={draft} can={can} onDraft={setDraft} attempt={attempt} onProblem={setProblem} />
      )}
    </section>
  );
}
