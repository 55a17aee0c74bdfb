import { useRef, useState } from 'react';
import type { CustomerActs } from '../lib/api';
import { useWords } from '../lib/words';
import { ClipIcon } from './icons';

const KINDS = [
  ['photo', 'image/png,image/jpeg,image/webp'],
  ['voice', 'audio/ogg,audio/opus,.ogg,.oga'],
  ['video', 'video/mp4'],
  ['document', ''],
] as const;

type Kind = (typeof KINDS)[number][0];

interface Props {
  acts: CustomerActs;
  attempt: (act: Promise<unknown>) => Promise<boolean>;
}

export function AttachMenu({ acts, attempt }: Props) {
  const word = useWords();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind>('photo');
  const input = useRef<HTMLInputElement>(null);

  const choose = (next: Kind, types: string) => {
    setOpen(false);
    setKind(next);
    if (!input.current) return;
    input.current.accept = types;
    input.current.click();
  };
  const locate = () => {
    setOpen(false);
    void attempt(acts.locate(41.3874, 2.1686));
  };

  return (
    <div
      className="attach"
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <button type="button" className="icon" aria-label={word('attach')} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ClipIcon />
      </button>
      {open && (
        <div className="menu" role="group" aria-label={word('attach')}>
          {KINDS.map(([name, types]) => (
            <button key={name} type="button" onClick={() => choose(name, types)}>
              {word(name)}
            </button>
          ))}
          <button type="button" onClick={locate}>{word('location')}</button>
        </div>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={word(kind)}
        data-kind={kind}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void attempt(acts.send(file, kind, ''));
        }}
      />
    </div>
  );
}
