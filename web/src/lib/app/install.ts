import { useSyncExternalStore } from 'react';

/** What Chromium offers a page that can be installed; other browsers have a menu of their own for it. */
interface InstallPrompt extends Event {
  prompt(): Promise<void>;
}

let offer: InstallPrompt | null = null;
const listeners = new Set<() => void>();

function set(next: InstallPrompt | null): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** Waits for the browser's offer, which comes once and early. */
export function awaitInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    set(event as InstallPrompt);
  });
  window.addEventListener('appinstalled', () => set(null));
}

/** Installs the desk as an app; null where the browser does not offer it, or it is installed. */
export function useInstall(): (() => void) | null {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offer,
  );
  if (!current) return null;
  return () => {
    set(null);
    void current.prompt();
  };
}
