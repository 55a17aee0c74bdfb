import { useState } from 'react';
import { removePhone } from '../lib/api';
import { useWords } from '../lib/words';
import type { Kind, Summary } from '../lib/wire';
import { BinIcon, PlusIcon } from './icons';
import { KindMark } from './kind-mark';
import { NewPhone } from './new-phone';

interface Props {
  phones: Summary[];
  kinds: Kind[];
  chosen: string | null;
  onChoose: (account: string) => void;
  onChanged: (open?: string) => Promise<void>;
}

/** The row of phones: one for each simulated account of the shop. */
export function PhoneRow({ phones, kinds, chosen, onChoose, onChanged }: Props) {
  const word = useWords();
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState('');
  const current = phones.find((phone) => phone.account === chosen);
  const open = adding || phones.length === 0;

  const remove = async () => {
    if (!current || !window.confirm(word('removeSure', { name: current.name }))) return;
    setProblem('');
    try {
      await removePhone(current.account);
      await onChanged();
    } catch (failed) {
      setProblem(word('failed', { reason: (failed as Error).message }));
    }
  };

  return (
    <section aria-labelledby="phones">
      <h2 id="phones">{word('phones')}</h2>
      {phones.length > 0 && (
        <ul className="phones">
          {phones.map((phone) => (
            <li key={phone.account}>
              <button type="button" className="tile" aria-current={phone.account === chosen} title={phone.handle} onClick={() => onChoose(phone.account)}>
                <KindMark kind={phone.kind} />
                <b dir="auto">{phone.name}</b>
                <small>{word(phone.kind)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {!open && (
          <button type="button" className="quiet" onClick={() => setAdding(true)}>
            <PlusIcon /> {word('newPhone')}
          </button>
        )}
        {current && !open && (
          <button type="button" className="quiet" onClick={() => void remove()} aria-label={word('remove')} title={word('remove')}>
            <BinIcon />
          </button>
        )}
      </div>
      {open && (
        <NewPhone
          kinds={kinds}
          onCancel={phones.length > 0 ? () => setAdding(false) : null}
          onMade={async (account) => {
            await onChanged(account);
            setAdding(false);
          }}
        />
      )}
      {problem && <p role="alert" className="problem">{problem}</p>}
    </section>
  );
}
