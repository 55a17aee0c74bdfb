import type { Ability, Button, Entry, Kind, PhoneState } from './wire';

interface Call {
  method: string;
  path: string;
  body: unknown;
  token: string | null;
}

/** The server's side of the phone, in memory, for tests. */
export class Server {
  signedIn = true;
  failNext: string | null = null;
  kind: Kind = 'telegram';
  abilities: Ability[] = ['reply', 'edit', 'react', 'image', 'voice', 'file', 'location', 'block'];
  readonly calls: Call[] = [];
  private readonly messages: Entry[] = [];
  private blocked = false;
  private version = 1;
  private waiting: (() => void)[] = [];

  shopSays(text: string, buttons: Button[] = [], more: Partial<Entry> = {}) {
    this.add(text, true, { buttons, ...more });
  }

  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input, 'http://localhost');
    if (!this.signedIn) return json({ detail: 'signed out' }, 401);
    if (url.pathname === '/api/session') return json({});
    const path = url.pathname.replace('/api/simulator/phones', '');
    if (path === '' && init.method !== 'POST') {
      return json({ kinds: ['telegram', 'whatsapp'], items: [{ account: 'a', kind: this.kind, name: 'Demo shop', handle: '@sim_bot', customers: 1 }] });
    }
    if (path === '/a' || path === '/b') return json(await this.state(url.searchParams.get('after'), init.signal));
    return this.act(path.replace('/a', ''), init);
  };

  private act(path: string, init: RequestInit): Response {
    const body = JSON.parse((init.body as string | undefined) ?? '{}') as { text: string; subject?: string; blocked: boolean };
    this.calls.push({ method: init.method ?? 'GET', path, body, token: new Headers(init.headers).get('X-XSRF-TOKEN') });
    if (this.failNext) {
      const detail = this.failNext;
      this.failNext = null;
      return json({ detail }, 503);
    }
    if (path.endsWith('/messages')) this.add(body.text, false, { subject: body.subject ?? null });
    if (init.method === 'PUT' && path.includes('/messages/')) this.edit(path.split('/').at(-1)!, body.text);
    if (path.endsWith('/block')) {
      this.blocked = body.blocked;
      this.changed();
    }
    if (init.method === 'DELETE') this.edit(path.split('/').at(-1)!, '', true);
    return json({ id: String(this.messages.length), account: 'b' });
  }

  private add(text: string, fromShop: boolean, more: Partial<Entry>) {
    const id = String(this.messages.length + 1);
    this.messages.push({
      id, fromShop, at: '2026-11-22T10:00:00Z', subject: null, text, footer: null, files: [], place: null, contact: null,
      buttons: [], cards: [], replyTo: null, reaction: '', edited: false, unsent: false, state: 'none', ...more,
    });
    this.changed();
  }

  private edit(id: string, text: string, unsent = false) {
    const entry = this.messages.find((one) => one.id === id)!;
    Object.assign(entry, { text, unsent, edited: !unsent });
    this.changed();
  }

  private changed() {
    this.version++;
    this.waiting.splice(0).forEach((resume) => resume());
  }

  private async state(after: string | null, signal?: AbortSignal | null): Promise<PhoneState> {
    if (after === String(this.version)) {
      await new Promise<void>((resume, reject) => {
        this.waiting.push(resume);
        signal?.addEventListener('abort', () => reject(new Error('stopped')));
      });
    }
    return {
      version: this.version,
      name: 'Demo shop',
      kind: this.kind,
      handle: '@sim_bot',
      abilities: this.abilities,
      mishaps: ['slow_down', 'token_expired'],
      pending: 0,
      customers: [
        { id: '7', name: 'Emma', language: 'en', blocked: this.blocked, typing: false, messages: structuredClone(this.messages) },
      ],
    };
  }
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
