import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CustomerActs } from '../lib/api';
import { useWords } from '../lib/words';
import { summary, type Ability, type Entry } from '../lib/wire';
import { AttachMenu } from './attach-menu';
import { CloseIcon, SendIcon } from './icons';
import { VoiceButton } from './voice-button';

export type Draft = { mode: 'new' } | { mode: 'edit' | 'reply'; entry: Entry };

interface Props {
  acts: CustomerActs;
  draft: Draft;
  can: (ability: Ability) => boolean;
  onDraft: (draft: Draft) => void;
  attempt: (act: Promise<unknown>) => Promise<boolean>;
  onProblem: (words: string) => void;
}

/** Later than any platform's window of a day, in hours. */
const YESTERDAY = 25;

export function Composer({ acts, draft, can, onDraft, attempt, onProblem }: Props) {
  const word = useWords();
  const [text, setText] = useState('');
  const [subject, setSubject] = useState('');
  const [yesterday, setYesterday] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (draft.mode === 'edit') setText(draft.entry.text);
    box.current?.focus();
  }, [draft]);

  const reset = () => {
    setText('');
    setSubject('');
    setYesterday(false);
    onDraft({ mode: 'new' });
  };

  const send = async () => {
    const words = text.trim();
    const line = subject;
    if (!words) return;
    // cleared at once, so that the next line can be typed; put back when it failed
    reset();
    const sent = await attempt(
      draft.mode === 'edit'
        ? acts.edit(draft.entry.id, words)
        : yesterday
          ? acts.writeBefore(words, YESTERDAY)
          : acts.write(words, draft.mode === 'reply' ? draft.entry.id : null, line.trim() || null),
    );
    if (sent) return;
    setText((now) => now || words);
    setSubject((now) => now || line);
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
            <b>{word(draft.mode === 'edit' ? 'editing' : 'replyingTo')}</b> {summary(draft.entry, word)}
          </span>
          <button type="button" className="icon" aria-label={word('cancel')} onClick={reset}>
            <CloseIcon />
          </button>
        </div>
      )}
      {can('subject') && draft.mode === 'new' && (
        <input className="subject" dir="auto" value={subject} maxLength={200} placeholder={word('subject')} aria-label={word('subject')} onChange={(event) => setSubject(event.target.value)} />
      )}
      {can('past') && draft.mode === 'new' && text && (
        <label className="past">
          <input type="checkbox" checked={yesterday} onChange={(event) => setYesterday(event.target.checked)} /> {word('yesterday')}
        </label>
      )}
      <div className="line">
        <AttachMenu acts={acts} can={can} attempt={attempt} />
        <textarea
          ref={box}
          rows={1}
          dir="auto"
          value={text}
          maxLength={10000}
          placeholder={word('message')}
          aria-label={word('message')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keys}
        />
        {can('voice') && !text && <VoiceButton onRecorded={(file) => void attempt(acts.send(file, 'voice', ''))} onProblem={onProblem} />}
        <button type="button" className="icon send" aria-label={word('send')} disabled={!text.trim()} onClick={() => void send()}>
          <SendIcon />
        </button>
      </div>
    </div>
  );
}
