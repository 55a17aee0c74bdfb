import { useEffect, useRef, useSyncExternalStore } from 'react';

/** One key and what it does. `label` and `group` are already in the reader's language. */
export interface KeyBinding {
  key: string;
  label: string;
  group: string;
  run: () => void;
}

let bindings: KeyBinding[] = [];
const listeners = new Set<() => void>();

function publish(next: KeyBinding[]): void {
  bindings = next;
  for (const listener of listeners) listener();
}

/** Binds keys as long as the component is there; the newest binding of a key wins. */
export function useKeys(own: KeyBinding[], enabled = true): void {
  const latest = useRef(own);
  useEffect(() => {
    latest.current = own;
  });
  const names = own.map((binding) => `${binding.key}${binding.label}`).join();
  useEffect(() => {
    if (!enabled) return;
    const mine = latest.current.map((binding, index) => ({ ...binding, run: () => latest.current[index]?.run() }));
    publish([...mine, ...bindings]);
    return () => publish(bindings.filter((binding) => !mine.includes(binding)));
  }, [names, enabled]);
}

/** Every key that works right now. */
export function useBindings(): KeyBinding[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => bindings,
  );
}

/** Lists and menus that close give the focus back a moment later, and would take it away from what the next key opened. */
const settling = 40;
let lastElsewhere = -settling;

/** Keys are for reading, not for writing: nothing happens while somebody types or a dialog is open. */
function busy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

export function handleKey(event: KeyboardEvent): void {
  if (busy(event.target)) lastElsewhere = event.timeStamp;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || busy(event.target)) return;
  const found = bindings.find((binding) => binding.key === event.key);
  if (!found) return;
  event.preventDefault();
  const wait = lastElsewhere + settling - event.timeStamp;
  if (wait > 0) setTimeout(found.run, wait);
  else found.run();
}

/** Listens for the whole page; used once, by the frame. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}
