import { useState } from 'react';
import { useWords } from '../lib/words';
import type { Ability, Entry } from '../lib/wire';
import { DotsIcon } from './icons';

interface Props {
  entry: Entry;
  can: (ability: Ability) => boolean;
  onEdit: (entry: Entry) => void;
  onReply: (entry: Entry) => void;
  onReact: (entry: Entry, emoji: string) => void;
  onUnsend: (entry: Entry) => void;
}

const EMOJI = ['👍', '❤', '😁'];

/** What the platform's app lets one do with a message. */
export function Actions({ entry, can, onEdit, onReply, onReact, onUnsend }: Props) {
  const word = useWords();
  const [open, setOpen] = useState(false);
  const own = !entry.fromShop;
  const offered = can('react') || can('reply') || (own && (can('edit') || can('unsend')));
  if (!offered) return null;
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
          {can('react') && (
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
          )}
          {can('reply') && <button type="button" onClick={() => choose(() => onReply(entry))}>{word('reply')}</button>}
          {own && can('edit') && entry.text && <button type="button" onClick={() => choose(() => onEdit(entry))}>{word('edit')}</button>}
          {own && can('unsend') && <button type="button" onClick={() => choose(() => onUnsend(entry))}>{word('unsend')}</button>}
        </div>
      )}
    </div>
  );
}
