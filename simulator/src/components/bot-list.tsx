import { useState, type FormEvent } from 'react';
import { createBot, removeBot } from '../lib/api';
import { useWords } from '../lib/words';
import type { Summary } from '../lib/wire';
import { BinIcon } from './icons';

interface Props {
  bots: Summary[];
  chosen: string | null;
  onChoose: (account: string) => void;
  onChanged: (open?: string) => Promise<void>;
}

export function BotList({ bots, chosen, onChoose, onChanged }: Props) {
  const word = useWords();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const current = bots.find((bot) => bot.account === chosen);

  async function attempt(act: () => Promise<string | undefined>) {
    setBusy(true);
    setProblem('');
    try {
      await onChanged(await act());
      setName('');
    } catch (failed) {
      setProblem(word('failed', { reason: (failed as Error).message }));
    } finally {
      setBusy(false);
    }
  }

  const create = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => (await createBot(name.trim() || word('botNameHint'))).account);
  };
  const remove = () => {
    if (!current || !window.confirm(word('removeSure', { name: current.name }))) return;
    void attempt(async () => {
      await removeBot(current.account);
      return undefined;
    });
  };

  return (
    <section aria-labelledby="bots">
      <h2 id="bots">{word('bots')}</h2>
      {bots.length === 0 && <p className="empty">{word('noBots')}</p>}
      {bots.length > 0 && (
        <div className="row">
          <select aria-label={word('bots')} value={chosen ?? ''} onChange={(event) => onChoose(event.target.value)}>
            {bots.map((bot) => (
              <option key={bot.account} value={bot.account}>
                {bot.name}
              </option>
            ))}
          </select>
          <button type="button" className="icon" aria-label={word('remove')} onClick={remove} disabled={busy}>
            <BinIcon />
          </button>
        </div>
      )}
      <form className="row" onSubmit={create}>
        <input
          value={name}
          onChange={(event) => setName(event.target.value)}
          placeholder={word('botNameHint')}
          aria-label={word('botName')}
          maxLength={60}
        />
        <button type="submit" className={bots.length === 0 ? 'main' : 'quiet'} disabled={busy}>
          {word(bots.length === 0 ? 'create' : 'newBot')}
        </button>
      </form>
      {problem && <p role="alert" className="problem">{problem}</p>}
    </section>
  );
}
