/** A person's session over plain HTTP: keeps cookies, echoes the CSRF token, and hands back raw text where a test asks for it. */
export class Api {
  private readonly cookies = new Map<string, string>();

  constructor(readonly base: string) {}

  static async signIn(base: string, email: string, password: string): Promise<Api> {
    const api = new Api(base);
    await api.raw('GET', '/api/session');
    await api.post('/api/session', { email, password });
    return api;
  }

  get<T>(path: string): Promise<T> {
    return this.json<T>('GET', path);
  }

  post<T = unknown>(path: string, body?: unknown): Promise<T> {
    return this.json<T>('POST', path, body ?? {});
  }

  put<T = unknown>(path: string, body: unknown): Promise<T> {
    return this.json<T>('PUT', path, body);
  }

  /** The answer as it came, whatever its status. */
  async raw(method: string, path: string, body?: unknown): Promise<{ status: number; text: string }> {
    const response = await fetch(this.base + path, {
      method,
      headers: this.headers(body),
      body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
    });
    this.remember(response);
    return { status: response.status, text: await response.text() };
  }

  /** For a browser that should be this person. */
  cookiesFor(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.base }));
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { status, text } = await this.raw(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${text.slice(0, 400)}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private headers(body: unknown): Record<string, string> {
    const csrf = this.cookies.get('XSRF-TOKEN');
    return {
      ...(this.cookies.size > 0 ? { cookie: this.cookieHeader() } : {}),
      ...(csrf ? { 'x-xsrf-token': decodeURIComponent(csrf) } : {}),
      ...(body !== undefined && !(body instanceof FormData) ? { 'content-type': 'application/json' } : {}),
    };
  }

  private remember(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value === '') this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), value);
    }
  }
}
