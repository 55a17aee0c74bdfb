import { type Outgoing, type OutboxStore } from './outbox-store';

/** How one attempt to send ended. */
export type Outcome = { kind: 'accepted' } | { kind: 'refused'; reason: string } | { kind: 'later' };
export type Deliver = (entry: Outgoing) => Promise<Outcome>;

const KEPT_AFTER_ACCEPTED = 24 * 3600_000;

/**
 * Sends what the visitor writes, one after the other and in order, as often as it takes: the server knows a message by its client id, so that
 * trying again never doubles it. An entry stays until the conversation itself shows it.
 */
export class Outbox {
  entries: Outgoing[] = [];
  private readonly store: OutboxStore;
  private readonly deliver: Deliver;
  private readonly changed: () => void;
  private busy = false;

  constructor(store: OutboxStore, deliver: Deliver, changed: () => void) {
    this.store = store;
    this.deliver = deliver;
    this.changed = changed;
  }

  /** Takes up what an earlier page has left. */
  async restore(owner: string, now: number): Promise<void> {
    const kept = (await this.store.all().catch(() => []))
      .filter((entry) => entry.owner === owner)
      .sort((a, b) => a.at - b.at);
    const old = kept.filter((entry) => entry.state === 'accepted' && now - entry.at > KEPT_AFTER_ACCEPTED);
    await Promise.all(old.map((entry) => this.store.remove(entry.clientId).catch(() => undefined)));
    this.entries = kept.filter((entry) => !old.includes(entry));
    this.changed();
  }

  add(entry: Outgoing): void {
    this.entries = [...this.entries, entry];
    this.changed();
    void this.store.put(entry).catch(() => undefined);
  }

  /** The conversation holds this message now. */
  arrived(clientId: string): void {
    if (!this.entries.some((entry) => entry.clientId === clientId)) return;
    this.entries = this.entries.filter((entry) => entry.clientId !== clientId);
    this.changed();
    void this.store.remove(clientId).catch(() => undefined);
  }

  discard = (clientId: string) => this.arrived(clientId);

  retry(clientId: string): void {
    this.set(clientId, { state: 'waiting', reason: undefined });
  }

  /** Sends what waits until nothing does, or the way is not clear. */
  async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let entry = this.next(); entry; entry = this.next()) {
        const outcome = await this.deliver(entry).catch((): Outcome => ({ kind: 'later' }));
        if (outcome.kind === 'later') return;
        this.set(entry.clientId, outcome.kind === 'accepted' ? { state: 'accepted' } : { state: 'refused', reason: outcome.reason });
      }
    } finally {
      this.busy = false;
    }
  }

  /** A step on the way, such as a file that has been uploaded, which need not be done again. */
  set(clientId: string, change: Partial<Outgoing>): void {
    const entry = this.entries.find((other) => other.clientId === clientId);
    if (!entry) return;
    const next = { ...entry, ...change };
    this.entries = this.entries.map((other) => (other === entry ? next : other));
    this.changed();
    void this.store.put(next).catch(() => undefined);
  }

  private next = () => this.entries.find((entry) => entry.state === 'waiting');
}
