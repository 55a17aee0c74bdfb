import type { FileKind, Kind, Mishap, Overview, PhoneState, Summary } from './wire';

export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const root = '/api/simulator/phones';

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = new Headers(init.headers);
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  if (token) headers.set('X-XSRF-TOKEN', decodeURIComponent(token));
  if (typeof init.body === 'string') headers.set('Content-Type', 'application/json');
  const response = await fetch(path, { ...init, headers, credentials: 'same-origin' });
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
    throw new ApiError(response.status, problem.detail ?? problem.title ?? `HTTP ${response.status}`);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

const post = <T,>(path: string, body: unknown) => ask<T>(path, { method: 'POST', body: JSON.stringify(body) });
const put = (path: string, body: unknown) => ask<void>(path, { method: 'PUT', body: JSON.stringify(body) });

/** Makes sure that the cookie against forged requests is there; also tells whether somebody is signed in. */
export const session = () => ask<unknown>('/api/session');

export const listPhones = () => ask<Overview>(root);
export const createPhone = (kind: Kind, name: string) => post<Summary>(root, { kind, name });
export const removePhone = (account: string) => ask<void>(`${root}/${account}`, { method: 'DELETE' });
export const goesWrong = (account: string, mishap: Mishap) => post<void>(`${root}/${account}/mishaps`, { mishap });

/** Answers when something has changed since, or after 20 seconds. */
export const phoneState = (account: string, after: number | null, signal: AbortSignal) =>
  ask<PhoneState>(`${root}/${account}${after === null ? '' : `?after=${after}`}`, { signal });

export const fileUrl = (account: string, file: string) => `${root}/${account}/files/${encodeURIComponent(file)}`;

export const createCustomer = (account: string, name: string, language: string) =>
  post<{ id: string }>(`${root}/${account}/customers`, { name, language });

/** What one customer does. */
export function customer(account: string, id: string) {
  const mine = `${root}/${account}/customers/${encodeURIComponent(id)}`;
  const message = (which: string) => `${mine}/messages/${encodeURIComponent(which)}`;
  return {
    write: (text: string, replyTo: string | null, subject: string | null) =>
      post<{ id: string }>(`${mine}/messages`, { text, replyTo, ...(subject && { subject }) }),
    writeBefore: (text: string, hoursAgo: number) => post<{ id: string }>(`${mine}/messages`, { text, hoursAgo }),
    edit: (which: string, text: string) => put(message(which), { text }),
    unsend: (which: string) => ask<void>(message(which), { method: 'DELETE' }),
    tap: (which: string, button: string) => post<void>(`${mine}/taps`, { message: which, button }),
    react: (which: string, emoji: string) => post<void>(`${mine}/reactions`, { message: which, emoji }),
    read: () => post<void>(`${mine}/read`, {}),
    block: (blocked: boolean) => put(`${mine}/block`, { blocked }),
    locate: (latitude: number, longitude: number) => post<void>(`${mine}/locations`, { latitude, longitude }),
    introduce: (name: string, phone: string) => post<void>(`${mine}/contacts`, { name, phone }),
    send: (file: File, kind: FileKind, caption: string) => {
      const form = new FormData();
      form.set('file', file);
      form.set('kind', kind);
      form.set('caption', caption);
      return ask<{ id: string }>(`${mine}/files`, { method: 'POST', body: form });
    },
  };
}

export type CustomerActs = ReturnType<typeof customer>;
