import { useState } from 'react';
import type { Button } from '../lib/wire';

/** What can be tapped below a message. */
export function Keyboard({ buttons, onTap }: { buttons: Button[]; onTap: (button: Button) => Promise<boolean> }) {
  const [waiting, setWaiting] = useState<string | null>(null);
  if (buttons.length === 0) return null;

  const tap = async (button: Button) => {
    setWaiting(button.id);
    await onTap(button);
    setWaiting(null);
  };
  return (
    <div className="keyboard">
      {buttons.map((button) =>
        button.url ? (
          <a key={`${button.id} ${button.label}`} href={button.url} target="_blank" rel="noopener noreferrer nofollow">
            {button.label}
          </a>
        ) : (
          <button key={button.id} type="button" dir="auto" aria-busy={waiting === button.id} onClick={() => void tap(button)}>
            {button.label}
          </button>
        ),
      )}
    </div>
  );
}
