import { useRef, useState } from 'react';
import type { CustomerActs } from '../lib/api';
import { useWords } from '../lib/words';
import type { Ability, FileKind } from '../lib/wire';
import { ClipIcon } from './icons';

const TYPES: Record<FileKind, string> = {
  image: 'image/png,image/jpeg,image/webp,image/gif',
  voice: 'audio/ogg,audio/opus,audio/webm,audio/mp4,.ogg,.oga',
  audio: 'audio/*',
  video: 'video/mp4',
  sticker: 'image/webp,image/png',
  file: '',
};

interface Props {
  acts: CustomerActs;
  can: (ability: Ability) => boolean;
  attempt: (act: Promise<unknown>) => Promise<boolean>;
}

export function AttachMenu({ acts, can, attempt }: Props) {
  const word = useWords();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<FileKind>('image');
  const input = useRef<HTMLInputElement>(null);
  const kinds = (Object.keys(TYPES) as FileKind[]).filter(can);

  const choose = (next: FileKind) => {
    setOpen(false);
    setKind(next);
    if (!input.current) return;
    input.current.accept = TYPES[next];
    input.current.click();
  };
  const act = (done: Promise<unknown>) => {
    setOpen(false);
    void attempt(done);
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
          {kinds.map((name) => (
            <button key={name} type="button" onClick={() => choose(name)}>
              {word(name)}
            </button>
          ))}
          {can('location') && <button type="button" onClick={() => act(acts.locate(41.3874, 2.1686))}>{word('location')}</button>}
          {can('contact') && <button type="button" onClick={() => act(acts.introduce('Marta', '+34600111222'))}>{word('contact')}</button>}
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
