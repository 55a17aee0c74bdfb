import { useWords } from '../lib/words';
import type { Ability, Button, Entry } from '../lib/wire';
import { Actions } from './actions';
import { Body } from './body';
import { Keyboard } from './keyboard';

interface Props {
  account: string;
  entry: Entry;
  can: (ability: Ability) => boolean;
  onTap: (entry: Entry, button: string) => Promise<boolean>;
  onEdit: (entry: Entry) => void;
  onReply: (entry: Entry) => void;
  onReact: (entry: Entry, emoji: string) => void;
  onUnsend: (entry: Entry) => void;
}

export function Bubble({ account, entry, can, onTap, onEdit, onReply, onReact, onUnsend }: Props) {
  const word = useWords();
  const tap = (button: Button) => onTap(entry, button.id);
  return (
    <article className={entry.fromShop ? 'entry theirs' : 'entry mine'}>
      <div className={entry.fromShop ? 'bubble theirs' : 'bubble mine'}>
        {entry.subject && <h3 dir="auto">{entry.subject}</h3>}
        {entry.replyTo && <blockquote dir="auto">{entry.replyTo}</blockquote>}
        {entry.unsent ? <p className="gone">{word('unsent')}</p> : <Body account={account} entry={entry} onTap={tap} />}
        {entry.footer && <small dir="auto">{entry.footer}</small>}
        <footer>
          {entry.reaction && <span className="reaction">{entry.reaction}</span>}
          {entry.edited && <span>{word('edited')}</span>}
          <time dateTime={entry.at}>{clock(entry.at)}</time>
          {!entry.fromShop && entry.state !== 'none' && <span>{word(entry.state === 'read' ? 'stateRead' : 'stateSent')}</span>}
        </footer>
      </div>
      {!entry.unsent && <Actions entry={entry} can={can} onEdit={onEdit} onReply={onReply} onReact={onReact} onUnsend={onUnsend} />}
      <Keyboard buttons={entry.buttons} onTap={tap} />
    </article>
  );
}

const clock = (at: string) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
