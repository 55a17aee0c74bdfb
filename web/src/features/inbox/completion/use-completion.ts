import { useState, type KeyboardEvent, type RefObject, type SyntheticEvent } from 'react';
import { replaced, typedAfter } from './completion';

export interface Suggestion {
  id: string;
  label: string;
  detail: string;
  /** What takes the place of what was typed. */
  words: string;
  chosen?: () => void;
}

interface Options {
  sign: '/' | '@';
  text: string;
  field: RefObject<HTMLTextAreaElement | null>;
  write: (text: string) => void;
  suggest: (query: string) => Suggestion[];
}

/** Suggestions below the keyboard's hands: arrows choose, Enter or Tab takes, Escape goes on writing. */
export function useCompletion({ sign, text, field, write, suggest }: Options) {
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [left, setLeft] = useState<string | null>(null);
  const typed = typedAfter(sign, text, Math.min(caret, text.length));
  const wanted = typed && left !== text ? typed : null;
  const items = wanted ? suggest(wanted.query.toLowerCase()).slice(0, 8) : [];
  const at = Math.min(active, Math.max(0, items.length - 1));
  const take = (item: Suggestion) => {
    if (!wanted) return;
    const next = replaced(text, wanted, item.words);
    write(next.text);
    item.chosen?.();
    setActive(0);
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  /** @returns whether the key was for the suggestions */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (items.length === 0 || event.nativeEvent.isComposing || event.keyCode === 229) return false;
    if (event.key === 'ArrowDown') setActive((at + 1) % items.length);
    else if (event.key === 'ArrowUp') setActive((at + items.length - 1) % items.length);
    else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') take(items[at]!);
    else if (event.key === 'Escape') setLeft(text);
    else return false;
    event.preventDefault();
    return true;
  };
  const onSelect = (event: SyntheticEvent<HTMLTextAreaElement>) => setCaret(event.currentTarget.selectionStart);
  return { items, active: at, take, onKeyDown, onSelect };
}
