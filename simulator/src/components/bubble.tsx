import { useState } from 'react';
import { useWords } from '../lib/words';
import { summary, type Entry } from '../lib/wire';
import { Body } from './body';
import { DotsIcon } from './icons';

interface Props {
  account: string;
  entry: Entry;
  onTap: (entry: Entry, data: string) => Promise<boolean>;
  onEdit: (entry: Entry) => void;
  onReply: (entry: Entry) => void;
  onReact: (entry: Entry, emoji: string) => void;
}

const EMOJI = ['👍', '❤', '😁'];

export function Bubble({ account, entry, onTap, onEdit, onReply, onReact }: Props) {
  const word = useWords();
  const { wire } = entry;
  const quoted = wire.reply_to_message;
  return (
    <article className={entry.fromBot ? 'entry theirs' : 'entry mine'}>
      <div className={entry.fromBot ? 'bubble theirs' : 'bubble mine'}>
        {quoted && <blockquote dir="auto">{summary(quoted, word)}</blockquote>}
        <Body account={account} wire={wire} />
        <footer>
          {entry.reaction && <span className="reaction">{entry.reaction}</span>}
          {wire.edit_date && <span>{word('edited')}</span>}
          <time dateTime={new Date(wire.date * 1000).toISOString()}>{clock(wire.date)}</time>
        </footer>
      </div>
      <Actions entry={entry} onEdit={onEdit} onReply={onReply} onReact={onReact} />
      <Keyboard entry={entry} onTap={onTap} />
    </article>
  );
}

const clock = (seconds: number) =>
  new Date(seconds * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

function Keyboard({ entry, onTap }: Pick<Props, 'entry' | 'onTap'>) {
  const [waiting, setWaiting] = useState<string | null>(null);
  const rows = entry.wire.reply_markup?.inline_keyboard ?? [];
  if (rows.length === 0) return null;

  const tap = async (data: string) => {
    setWaiting(data);
    await onTap(entry, data);
    setWaiting(null);
  };
  return (
    <div className="keyboard">
      {rows.map((row, index) => (
        <div key={index}>
          {row.map((button) =>
            button.url ? (
              <a key={button.text} href={button.url} target="_blank" rel="noopener noreferrer nofollow">
                {button.text}
              </a>
            ) : (
              <button
                key={button.callback_data}
                type="button"
                dir="auto"
                aria-busy={waiting === button.callback_data}
                onClick={() => void tap(button.callback_data ?? '')}
              >
                {button.text}
              </button>
            ),
          )}
        </div>
      ))}
    </div>
  );
}

function Actions({ entry, onEdit, onReply, onReact }: Pick<Props, 'entry' | 'onEdit' | 'onReply' | 'onReact'>) {
  const word = useWords();
  const [open, setOpen] = useState(false);
  const choose = (act: () => void) => {
    setOpen(false);
    act();
  };
  return (
    <div
      className="actions"
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <button type="button" className="icon" aria-label={word('actions')} aria-expanded={open} onClick={() => setOpen(!open)}>
        <DotsIcon />
      </button>
      {open && (
        <div className="menu" role="group" aria-label={word('actions')}>
          <div className="row">
            {EMOJI.map((emoji) => (
              <button
                key={emoji}
                type="button"
                aria-label={word(entry.reaction === emoji ? 'unreact' : 'react', { emoji })}
                aria-pressed={entry.reaction === emoji}
                onClick={() => choose(() => onReact(entry, emoji))}
              >
                {emoji}
              </button>
            ))}
          </div>
          <button type="button" onClick={() => choose(() => onReply(entry))}>{word('reply')}</button>
          {!entry.fromBot && (entry.wire.text || entry.wire.caption) && (
            <button type="button" onClick={() => choose(() => onEdit(entry))}>{word('edit')}</button>
          )}
        </div>
      )}
    </div>
  );
}
