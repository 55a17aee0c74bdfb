import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CustomerActs } from '../lib/api';
import { useWords } from '../lib/words';
import { summary, type Entry } from '../lib/wire';
import { AttachMenu } from './attach-menu';
import { CloseIcon, SendIcon } from './icons';

export type Draft = { mode: 'new' } | { mode: 'edit' | 'reply'; entry: Entry };

interface Props {
  acts: CustomerActs;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  attempt: (act: Promise<unknown>) => Promise<boolean>;
}

export function Composer({ acts, draft, onDraft, attempt }: Props) {
  const word = useWords();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (draft.mode === 'edit') setText(draft.entry.wire.text ?? draft.entry.wire.caption ?? '');
    box.current?.focus();
  }, [draft]);

  const reset = () => {
    setText('');
    onDraft({ mode: 'new' });
  };

  const send = async () => {
    const words = text.trim();
    if (!words) return;
    // cleared at once, so that the next line can be typed; put back when it failed
    reset();
    const sent = await attempt(
      draft.mode === 'edit'
        ? acts.edit(draft.entry.id, words)
        : acts.write(words, draft.mode === 'reply' ? draft.entry.id : null),
    );
    if (!sent) setText((now) => now || words);
  };

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape' && draft.mode !== 'new') {
      reset();
    }
  };

  return (
    <div className="composer">
      {draft.mode !== 'new' && (
        <div className="context">
          <span dir="auto">
            <b>{word(draft.mode === 'edit' ? 'editing' : 'replyingTo')}</b> {summary(draft.entry.wire, word)}
          </span>
          <button type="button" className="icon" aria-label={word('cancel')} onClick={reset}>
            <CloseIcon />
          </button>
        </div>
      )}
      <div className="line">
        <AttachMenu acts={acts} attempt={attempt} />
        <textarea
          ref={box}
          rows={1}
          dir="auto"
          value={text}
          maxLength={4096}
          placeholder={word('message')}
          aria-label={word('message')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keys}
        />
        <button type="button" className="icon send" aria-label={word('send')} disabled={!text.trim()} onClick={() => void send()}>
          <SendIcon />
        </button>
      </div>
    </div>
  );
}
