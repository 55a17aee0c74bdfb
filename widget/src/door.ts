import { type Attachment, type Config, type Content, type Message, type Session } from './types';

/** The server said no, and why. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }

  /** Whether the same request may be taken later. */
  get passing() {
    return this.status === 429 || this.status >= 500 || this.status === 408;
  }
}

/** The widget's requests to its server. A request that does not get through rejects with whatever fetch says. */
export class Door {
  token: string | null = null;
  private readonly base: string;
  private readonly key: string;

  constructor(base: string, key: string) {
    this.base = base;
    this.key = key;
  }

  /** What the visitor is greeted with hangs on the page, and on whether they were here before. */
  config = (language: string) =>
    this.ask<Config>(`config?language=${encodeURIComponent(language)}&page=${encodeURIComponent(location.pathname)}${this.token ? '&returning=true' : ''}`);

  session = (body: { token: string | null; identity: string | null; language: string; timeZone: string; page: string }) =>
    this.ask<Session>('session', body);

  changes = (conversation: string | null, after: number) =>
    this.ask<{ messages: Message[]; conversation: string | null; change: number }>(
      `messages?after=${after}${conversation ? `&conversation=${conversation}` : ''}`,
    );

  before = (seq: number) => this.ask<{ messages: Message[] }>(`messages?before=${seq}`);

  send = (clientId: string, content: Content) => this.ask<{ clientId: string }>('messages', { clientId, content });

  contact = (fields: { name: string; email: string; phone: string }) => this.ask<null>('contact', fields);

  track = (name: string, page: string) => this.ask<null>('track', { name, page });

  upload(file: Blob, name: string): Promise<Attachment> {
    const form = new FormData();
    form.append('file', file, name);
    return this.ask<Attachment>('files', form);
  }

  /** Where a file of a message can be read; the server gives paths. */
  url = (path: string) => this.base + path;

  live = () => `${this.base.replace(/^http/, 'ws')}/widget/${this.key}/live`;

  private async ask<T>(path: string, body?: FormData | object): Promise<T> {
    const headers: Record<string, string> = {};
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    if (body && !(body instanceof FormData)) headers['Content-Type'] = 'application/json';
    const answer = await fetch(`${this.base}/widget/${this.key}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      body: body instanceof FormData ? body : body && JSON.stringify(body),
      credentials: 'omit',
    });
    if (!answer.ok) {
      const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
      throw new Refusal(answer.status, problem.detail ?? '');
    }
    return (answer.status === 204 ? null : await answer.json()) as T;
  }
}
