import { type Content } from '../types';

/** Something the visitor has sent, from the click until the server shows it. */
export interface Outgoing {
  clientId: string;
  /** Whose it is: entries of another visitor of this browser stay where they are. */
  owner: string;
  content: Content;
  /** A file that has still to be uploaded. */
  file?: Blob;
  at: number;
  state: 'waiting' | 'accepted' | 'refused';
  reason?: string;
}

export interface OutboxStore {
  all(): Promise<Outgoing[]>;
  put(entry: Outgoing): Promise<void>;
  remove(clientId: string): Promise<void>;
}

export class MemoryOutboxStore implements OutboxStore {
  private readonly entries = new Map<string, Outgoing>();

  all = () => Promise.resolve([...this.entries.values()]);

  put(entry: Outgoing) {
    this.entries.set(entry.clientId, entry);
    return Promise.resolve();
  }

  remove(clientId: string) {
    this.entries.delete(clientId);
    return Promise.resolve();
  }
}

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });

class IndexedOutboxStore implements OutboxStore {
  private readonly database: IDBDatabase;

  constructor(database: IDBDatabase) {
    this.database = database;
  }

  private store = (mode: IDBTransactionMode) => this.database.transaction('outbox', mode).objectStore('outbox');

  all = () => settled<Outgoing[]>(this.store('readonly').getAll());

  async put(entry: Outgoing) {
    await settled(this.store('readwrite').put(entry));
  }

  async remove(clientId: string) {
    await settled(this.store('readwrite').delete(clientId));
  }
}

/** IndexedDB keeps unsent messages over a reload; where the browser refuses it they live as long as the page. */
export async function openOutboxStore(key: string): Promise<OutboxStore> {
  try {
    const opening = indexedDB.open(`serai-${key}`, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('outbox', { keyPath: 'clientId' });
    return new IndexedOutboxStore(await settled(opening));
  } catch {
    return new MemoryOutboxStore();
  }
}
