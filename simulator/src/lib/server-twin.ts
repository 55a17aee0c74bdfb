import type { Button, Entry, PhoneState } from './wire';

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
  readonly calls: Call[] = [];
  private readonly messages: Entry[] = [];
  private blocked = false;
  private version = 1;
  private waiting: (() => void)[] = [];

  botSays(text: string, buttons: Button[] = []) {
    this.add(text, true, buttons);
  }

  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input, 'http://localhost');
    if (!this.signedIn) return json({ detail: 'signed out' }, 401);
    if (url.pathname === '/api/session') return json({});
    const path = url.pathname.replace('/api/simulator/telegram', '');
    if (path === '') return json({ items: [{ account: 'a', name: 'Demo shop', username: 'sim_bot', customers: 1 }] });
    if (path === '/a') return json(await this.state(url.searchParams.get('after'), init.signal));
    return this.act(path.replace('/a', ''), init);
  };

  private act(path: string, init: RequestInit): Response {
    const body = JSON.parse(init.body as string) as { text: string; blocked: boolean };
    this.calls.push({ method: init.method ?? 'GET', path, body, token: new Headers(init.headers).get('X-XSRF-TOKEN') });
    if (this.failNext) {
      const detail = this.failNext;
      this.failNext = null;
      return json({ detail }, 503);
    }
    if (path.endsWith('/messages')) this.add(body.text, false, []);
    if (init.method === 'PUT' && path.includes('/messages/')) this.edit(Number(path.split('/').at(-1)), body.text);
    if (path.endsWith('/block')) {
      this.blocked = body.blocked;
      this.changed();
    }
    return json({ id: this.messages.length });
  }

  private add(text: string, fromBot: boolean, buttons: Button[]) {
    const id = this.messages.length + 1;
    const wire = { message_id: id, date: 1_763_800_000 + id, text, reply_markup: { inline_keyboard: [buttons] } };
    this.messages.push({ id, fromBot, reaction: '', wire: buttons.length > 0 ? wire : { ...wire, reply_markup: undefined } });
    this.changed();
  }

  private edit(id: number, text: string) {
    const entry = this.messages.find((one) => one.id === id)!;
    entry.wire = { ...entry.wire, text, edit_date: entry.wire.date + 5 };
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
      username: 'sim_bot',
      pending: 0,
      customers: [
        { id: '7', name: 'Emma', language: 'en', blocked: this.blocked, typing: false, messages: structuredClone(this.messages) },
      ],
    };
  }
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
