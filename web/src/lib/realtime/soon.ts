/** What `soon` needs from the outside; tests bring their own. */
export interface Pace {
  now(): number;
  wait(milliseconds: number, run: () => void): () => void;
  random(): number;
  /** How many people are at the desk: what one browser asks once, all of them ask. */
  people(): number;
  hidden(): boolean;
}

const first = 250;
const eachPerson = 16;
const least = 1_000;
const most = 8_000;

/**
 * Does something shortly after it was called for, once for many calls. While calls go on it becomes seldomer, the more so the more people watch: five
 * hundred browsers that ask after every message would ask for nothing else.
 */
export function soon(run: (name: string) => void, pace: Pace): { call: (name: string) => void; stop: () => void } {
  const waiting = new Map<string, () => void>();
  const past = new Map<string, { ran: number; delay: number }>();

  function delay(name: string): number {
    const longest = pace.hidden() ? most : Math.min(most, Math.max(least, pace.people() * eachPerson));
    const before = past.get(name);
    const busy = before && pace.now() - before.ran < 2 * before.delay;
    return Math.min(longest, busy ? before.delay * 2 : first);
  }

  return {
    call: (name) => {
      if (waiting.has(name)) return;
      const time = delay(name);
      waiting.set(name, pace.wait(time * (1 + pace.random() / 4), () => {
        waiting.delete(name);
        past.set(name, { ran: pace.now(), delay: time });
        run(name);
      }));
    },
    stop: () => waiting.forEach((cancel) => cancel()),
  };
}
