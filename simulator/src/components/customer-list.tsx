import { useState, type FormEvent } from 'react';
import { createCustomer } from '../lib/api';
import { useWords } from '../lib/words';
import { summary, type Person } from '../lib/wire';
import { Avatar } from './avatar';

interface Props {
  account: string;
  customers: Person[];
  chosen: string | null;
  unread: (person: Person) => number;
  onChoose: (id: string) => void;
}

export function CustomerList({ account, customers, chosen, unread, onChoose }: Props) {
  const word = useWords();
  return (
    <section aria-labelledby="customers" className="customers">
      <h2 id="customers">{word('customers')}</h2>
      <ul>
        {customers.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="customer"
              aria-current={person.id === chosen}
              onClick={() => onChoose(person.id)}
            >
              <Avatar name={person.name} />
              <span className="who">
                <b dir="auto">{person.name}</b>
                <small dir="auto">{last(person, word('noMessages'), word)}</small>
              </span>
              {person.id !== chosen && unread(person) > 0 && (
                <span className="badge" aria-label={word('unread', { count: unread(person) })}>
                  {unread(person)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <NewCustomer account={account} onCreated={onChoose} />
    </section>
  );
}

function last(person: Person, nothing: string, word: ReturnType<typeof useWords>) {
  const entry = person.messages.at(-1);
  return entry ? summary(entry, word) : nothing;
}

function NewCustomer({ account, onCreated }: { account: string; onCreated: (id: string) => void }) {
  const word = useWords();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [language, setLanguage] = useState('');
  const [problem, setProblem] = useState('');

  const add = async (event: FormEvent) => {
    event.preventDefault();
    try {
      onCreated((await createCustomer(account, name.trim(), language.trim())).id);
      setOpen(false);
      setName('');
      setProblem('');
    } catch (failed) {
      setProblem(word('failed', { reason: (failed as Error).message }));
    }
  };

  if (!open) {
    return (
      <button type="button" className="quiet wide" onClick={() => setOpen(true)}>
        {word('newCustomer')}
      </button>
    );
  }
  return (
    <form className="new-customer" onSubmit={(event) => void add(event)}>
      <input autoFocus required maxLength={60} value={name} onChange={(e) => setName(e.target.value)} placeholder={word('customerName')} aria-label={word('customerName')} />
      <input maxLength={12} value={language} onChange={(e) => setLanguage(e.target.value)} placeholder={word('customerLanguage')} aria-label={word('customerLanguage')} />
      <div className="row">
        <button type="submit" className="main">{word('add')}</button>
        <button type="button" className="quiet" onClick={() => setOpen(false)}>{word('cancel')}</button>
      </div>
      {problem && <p role="alert" className="problem">{problem}</p>}
    </form>
  );
}
