import { afterEach, expect, test, vi } from 'vitest';
import { api, csrfToken, onSignedOut, query } from './client';
import { ApiProblem } from './problem';

function answer(status: number, body: unknown = null) {
  const fetched = vi.fn<typeof fetch>().mockImplementation(async () => new Response(body === null ? null : JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; max-age=0';
  onSignedOut(() => {});
});

test('a changing request carries the token of the cookie, a reading one does not', async () => {
  document.cookie = 'XSRF-TOKEN=a%2Bb';
  const fetched = answer(200, { ok: true });
  await api.post('/api/x', { a: 1 });
  await api.get('/api/x');
  const headers = fetched.mock.calls.map(([, init]) => init!.headers as Headers);
  expect(headers[0]!.get('X-XSRF-TOKEN')).toBe('a+b');
  expect(headers[0]!.get('Content-Type')).toBe('application/json');
  expect(headers[1]!.get('X-XSRF-TOKEN')).toBeNull();
});

test('the token is found among other cookies and may be absent', () => {
  expect(csrfToken('a=1; XSRF-TOKEN=t; b=2')).toBe('t');
  expect(csrfToken('a=1')).toBeUndefined();
});

test('a problem document becomes a problem with the words for a person', async () => {
  answer(409, { status: 409, code: 'conflict', title: 'Conflict', detail: 'Somebody was faster.' });
  await expect(api.post('/api/x')).rejects.toMatchObject({ status: 409, code: 'conflict', message: 'Somebody was faster.', transient: false });
});

test('an answer that is no problem document still says what happened', async () => {
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response('<html>', { status: 502, statusText: 'Bad Gateway' })));
  await expect(api.get('/api/x')).rejects.toMatchObject({ status: 502, message: '502 Bad Gateway', transient: true });
});

test('no answer at all is a problem named offline, worth another try', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('failed')));
  const problem = await api.get('/api/x').catch((caught: unknown) => caught);
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({ code: 'offline', transient: true });
});

test('a 401 tells the app that the session is over', async () => {
  answer(401, { status: 401, code: 'unauthenticated', title: 'x', detail: 'y' });
  const over = vi.fn();
  onSignedOut(over);
  await expect(api.get('/api/x')).rejects.toBeInstanceOf(ApiProblem);
  expect(over).toHaveBeenCalledOnce();
});

test('an empty answer is nothing', async () => {
  answer(204);
  await expect(api.delete('/api/x')).resolves.toBeUndefined();
});

test('a file goes as a form without a content type of ours', async () => {
  const fetched = answer(200, {});
  await api.upload('/api/media', new File(['x'], 'a.png'));
  const init = fetched.mock.calls[0]![1]!;
  expect((init.body as FormData).get('file')).toBeInstanceOf(File);
  expect((init.headers as Headers).has('Content-Type')).toBe(false);
});

test('absent parameters are left out', () => {
  expect(query({ view: 'mine', cursor: null, q: '', limit: 50 })).toBe('?view=mine&limit=50');
  expect(query({ q: undefined })).toBe('');
});
