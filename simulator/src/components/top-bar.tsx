import { useWords } from '../lib/words';
import { ContrastIcon } from './icons';

export function TopBar({ onTongue, onScheme }: { onTongue: () => void; onScheme: () => void }) {
  const word = useWords();
  return (
    <header className="top">
      <h1>{word('title')}</h1>
      <button type="button" className="quiet" onClick={onTongue}>
        {word('language')}
      </button>
      <button type="button" className="icon" onClick={onScheme} aria-label={word('theme')}>
        <ContrastIcon />
      </button>
    </header>
  );
}
