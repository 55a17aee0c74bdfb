import { useEffect, useState } from 'react';
import { phoneState } from './api';
import type { PhoneState } from './wire';

const TYPING_SHOWS = 5000;

/** Follows a bot's phones: each answer asks at once for the next change. */
export function usePhone(account: string | null) {
  const [state, setState] = useState<PhoneState | null>(null);
  const [online, setOnline] = useState(true);

  useEffect(() => {
    setState(null);
    if (account === null) return;
    const stop = new AbortController();
    void follow(account, stop.signal, setState, setOnline);
    return () => stop.abort();
  }, [account]);

  useEffect(() => {
    if (!state?.customers.some((person) => person.typing)) return;
    const timer = setTimeout(
      () => setState((now) => now && { ...now, customers: now.customers.map((person) => ({ ...person, typing: false })) }),
      TYPING_SHOWS,
    );
    return () => clearTimeout(timer);
  }, [state]);

  return { state, online };
}

async function follow(
  account: string,
  signal: AbortSignal,
  show: (state: PhoneState) => void,
  online: (yes: boolean) => void,
) {
  let version: number | null = null;
  while (!signal.aborted) {
    try {
      const state: PhoneState = await phoneState(account, version, signal);
      if (signal.aborted) return;
      version = state.version;
      show(state);
      online(true);
    } catch {
      if (signal.aborted) return;
      online(false);
      version = null;
      await new Promise((resume) => setTimeout(resume, 1500));
    }
  }
}
