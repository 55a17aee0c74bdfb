import { useState, type FormEvent } from 'react';
import { createPhone } from '../lib/api';
import { useWords } from '../lib/words';
import type { Kind } from '../lib/wire';
import { KindMark } from './kind-mark';

interface Props {
  kinds: Kind[];
  onMade: (account: string) => Promise<void>;
  onCancel: (() => void) | null;
}

/** Which platform, and how the shop is called there. */
export function NewPhone({ kinds, onMade, onCancel }: Props) {
  const word = useWords();
  const [kind, setKind] = useState<Kind | undefined>(kinds[0]);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const chosen = kind ?? kinds[0];

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    setBusy(true);
    setProblem('');
    try {
      await onMade((await createPhone(chosen, name.trim() || word('phoneNameHint'))).account);
    } catch (failed) {
      setProblem(word('failed', { reason: (failed as Error).message }));
      setBusy(false);
    }
  };

  return (
    <form className="new-phone" onSubmit={(event) => void create(event)}>
      <p className="empty">{word('noPhones')}</p>
      <div className="kinds" role="radiogroup" aria-label={word('platform')}>
        {kinds.map((one) => (
          <label key={one} className="kind">
            <input type="radio" name="kind" value={one} checked={one === chosen} onChange={() => setKind(one)} />
            <KindMark kind={one} size={18} />
            {word(one)}
          </label>
        ))}
      </div>
      <input value={name} onChange={(event) => setName(event.target.value)} placeholder={word('phoneNameHint')} aria-label={word('phoneName')} maxLength={60} />
      <div className="row">
        <button type="submit" className="main" disabled={busy || !chosen}>
          {word('create')}
        </button>
        {onCancel && (
          <button type="button" className="quiet" onClick={onCancel}>
            {word('cancel')}
          </button>
        )}
      </div>
      {problem && <p role="alert" className="problem">{problem}</p>}
    </form>
  );
}
