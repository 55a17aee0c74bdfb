import { useEffect } from 'react';
import { useChangePresence, usePresence } from './presence';
import { stored } from './stored';

const idleAfter = 5 * 60_000;
const look = 15_000;
/** In all tabs of this browser: working in one of them is working. */
const lastTouched = stored<number>('touched', 0);
const awayByItself = stored<boolean>('away-by-itself', false);

/** Nothing is online for long whose keys nobody presses: away after five minutes, and back with the first key. */
export function useIdle(): void {
  const mine = usePresence().data?.mine;
  const { mutate } = useChangePresence();
  useEffect(() => {
    let written = 0;
    const touched = () => {
      const now = Date.now();
      if (now - written < 5_000) return;
      written = now;
      lastTouched.set(now);
      if (mine === 'away' && awayByItself.get()) {
        awayByItself.set(false);
        mutate('online');
      }
    };
    const check = () => {
      if (mine !== 'online' || Date.now() - lastTouched.get() < idleAfter) return;
      awayByItself.set(true);
      mutate('away');
    };
    if (lastTouched.get() === 0 || mine === 'online') touched();
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true });
    const timer = setInterval(check, look);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, touched);
      clearInterval(timer);
    };
  }, [mine, mutate]);
}
