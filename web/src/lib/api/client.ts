import { ApiProblem } from './problem';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let signedOut: () => void = () => {};
let factorMissing: () => void = () => {};

/** Called whenever the server says that a second step has to be set up first. */
export function onFactorMissing(listener: () => void): void {
  factorMissing = listener;
}

/** Called whenever the server says 401: the session is over. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** The token that the server put in a cookie and wants back in a header on every changing request. */
export function csrfToken(cookies: string = document.cookie): string | undefined {
  const found = cookies.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return found && decodeURIComponent(found.slice('XSRF-TOKEN='.length));
}

/** An answer that takes longer is no answer; a file may take its time. */
const patience = 30_000;
const patienceForFiles = 10 * 60_000;

async function request<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await send(method, path, body, signal);
  if (response.status === 401) signedOut();
  if (!response.ok) {
    const problem = await ApiProblem.from(response);
    if (problem.code === 'second_factor_missing') factorMissing();
    throw problem;
  }
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function send(method: Method, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json' });
  const token = csrfToken();
  if (method !== 'GET' && token) headers.set('X-XSRF-TOKEN', token);
  // a file alone is the body as it is
  const form = body instanceof FormData || body instanceof Blob;
  const late = AbortSignal.timeout(form ? patienceForFiles : patience);
  if (body !== undefined && !form) headers.set('Content-Type', 'application/json');
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw ApiProblem.offline();
  }
}

/** The one door to the server. Every call throws an {@link ApiProblem} when it does not end well. */
export const api = {
  get: <T>(path: string, signal?: AbortSignal) => request<T>('GET', path, undefined, signal),
  post: <T>(path: string, body?: unknown) => request<T>('POST', path, body),
  put: <T>(path: string, body?: unknown) => request<T>('PUT', path, body),
  patch: <T>(path: string, body?: unknown) => request<T>('PATCH', path, body),
  delete: <T>(path: string) => request<T>('DELETE', path),
  /** Sends one file as the form part `file`. */
  upload: <T>(path: string, file: File) => {
    const form = new FormData();
    form.append('file', file, file.name);
    return request<T>('POST', path, form);
  },
};

/** Query parameters, without the absent ones: `query({ q: 'x', cursor: null })` is `?q=x`. */
export function query(parameters: Record<string, string | number | null | undefined>): string {
  const present = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const text = new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
