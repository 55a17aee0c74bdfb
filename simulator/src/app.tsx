import type { Scheme } from '@serai/ui/tokens';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { CustomerList } from './components/customer-list';
import { Phone } from './components/phone';
import { PhoneRow } from './components/phone-row';
import { TopBar } from './components/top-bar';
import { ApiError, listPhones, session } from './lib/api';
import { firstScheme, paint } from './lib/theme';
import { usePhone } from './lib/use-phone';
import { useSeen } from './lib/use-seen';
import { firstTongue, translator, WordsContext, type Tongue } from './lib/words';
import type { Overview } from './lib/wire';

type Gate = 'opening' | 'open' | 'signedOut' | 'notAllowed';

export function App() {
  const [tongue, setTongue] = useState<Tongue>(firstTongue);
  const [scheme, setScheme] = useState<Scheme>(firstScheme);
  const [gate, setGate] = useState<Gate>('opening');
  const [{ kinds, items }, setOverview] = useState<Overview>({ kinds: [], items: [] });
  const [account, setAccount] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const { state, online } = usePhone(account);
  const { unread, see } = useSeen(account);
  const words = useMemo(() => translator(tongue), [tongue]);

  useEffect(() => {
    paint(scheme);
    localStorage.setItem('serai.phone.scheme', scheme);
  }, [scheme]);
  useEffect(() => {
    document.documentElement.lang = tongue;
    document.title = `Serai · ${words('title')}`;
    localStorage.setItem('serai.phone.language', tongue);
  }, [tongue, words]);

  const load = useCallback(async (open?: string) => {
    try {
      await session();
      const overview = await listPhones();
      setOverview(overview);
      setGate('open');
      setAccount((now) => open ?? (overview.items.some((phone) => phone.account === now) ? now : (overview.items[0]?.account ?? null)));
    } catch (problem) {
      setGate(problem instanceof ApiError && problem.status === 403 ? 'notAllowed' : 'signedOut');
    }
  }, []);
  useEffect(() => void load(), [load]);

  const customers = state?.customers ?? [];
  const chosen = customers.find((one) => one.id === person) ?? null;

  return (
    <WordsContext value={words}>
      <div className="page" data-open={chosen ? 'chat' : 'list'}>
        <aside className="side">
          <TopBar
            onTongue={() => setTongue(tongue === 'en' ? 'zh-CN' : 'en')}
            onScheme={() => setScheme(scheme === 'light' ? 'dark' : 'light')}
          />
          {gate === 'open' && (
            <>
              <PhoneRow phones={items} kinds={kinds} chosen={account} onChoose={(next) => (setAccount(next), setPerson(null))} onChanged={load} />
              {account && state && (
                <CustomerList account={account} customers={customers} chosen={person} unread={unread} onChoose={setPerson} />
              )}
            </>
          )}
          {gate === 'signedOut' && <Closed text={words('signIn')} link={words('toDesk')} />}
          {gate === 'notAllowed' && <Closed text={words('notAllowed')} link={words('toDesk')} />}
        </aside>
        <main className="stage">
          {account && state && chosen ? (
            <Phone
              key={`${account}/${chosen.id}`}
              account={account}
              shop={state}
              person={chosen}
              online={online}
              onBack={() => setPerson(null)}
              onSeen={see}
            />
          ) : (
            <p className="hint">{items.length > 0 ? words('chooseCustomer') : words('intro')}</p>
          )}
        </main>
      </div>
    </WordsContext>
  );
}

function Closed({ text, link }: { text: string; link: string }) {
  return (
    <div className="closed" role="alert">
      <p>{text}</p>
      <a href="/">{link}</a>
    </div>
  );
}
