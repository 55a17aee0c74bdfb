import { expect, inject, test } from 'vitest';
import { Api } from '../harness/api.ts';
import { OWNER } from '../harness/shop.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

async function visitor(): Promise<{ token: string }> {
  const response = await fetch(`${base}/widget/${widgetKey}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'en', page: '/', timeZone: 'Europe/Madrid' }),
  });
  expect(response.status).toBeLessThan(300);
  return (await response.json()) as { token: string };
}

test('a message of 100,000 characters past the widget is refused with a problem in words', async () => {
  const { token } = await visitor();
  const response = await fetch(`${base}/widget/${widgetKey}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ clientId: crypto.randomUUID(), content: { type: 'text', body: 'x'.repeat(100_000) } }),
  });
  expect([400, 413, 422]).toContain(response.status);
  const problem = (await response.json()) as { detail: string };
  expect(problem.detail.length).toBeGreaterThan(10);
  expect(problem.detail).not.toMatch(/exception|java\./i);
});

test('the same client id twice is one message', async () => {
  const { token } = await visitor();
  const clientId = crypto.randomUUID();
  const send = () =>
    fetch(`${base}/widget/${widgetKey}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ clientId, content: { type: 'text', body: 'only once, please' } }),
    });
  expect((await send()).status).toBe(202);
  expect((await send()).status).toBe(202);
  await expect
    .poll(async () => {
      const response = await fetch(`${base}/widget/${widgetKey}/messages?after=0`, { headers: { authorization: `Bearer ${token}` } });
      const { messages } = (await response.json()) as { messages: { clientId: string | null }[] };
      return messages.filter((message) => message.clientId === clientId).length;
    })
    .toBe(1);
});

test.each([
  ['no JSON at all', '{"content":'],
  ['a wrong type', JSON.stringify({ clientId: 7, content: 'text' })],
  ['an unknown kind', JSON.stringify({ clientId: 'x', content: { type: 'hologram', body: 'x' } })],
])('%s is refused in words', async (_name, body) => {
  const { token } = await visitor();
  const response = await fetch(`${base}/widget/${widgetKey}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(await response.text()).not.toMatch(/at io\.serai|java\.lang/);
});

test('an unsigned webhook is refused and stores nothing', async () => {
  const api = await Api.signIn(base, OWNER.email, OWNER.password);
  const before = await api.get<{ all: number }>('/api/conversations/counts');
  const response = await fetch(`${base}/hooks/telegram/there-is-no-such-key`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ update_id: 1, message: { message_id: 1, chat: { id: 1, type: 'private' }, text: 'hi' } }),
  });
  expect([401, 404]).toContain(response.status);
  expect((await api.get<{ all: number }>('/api/conversations/counts')).all).toBe(before.all);
});

test('the desk is closed to those who are not signed in', async () => {
  for (const path of ['/api/conversations?view=all', '/api/agents', '/api/knowledge/faqs', '/api/audit', '/api/channels', '/api/failures']) {
    expect((await fetch(base + path)).status, path).toBe(401);
  }
});

test('a changing request without the CSRF header is refused', async () => {
  const api = await Api.signIn(base, OWNER.email, OWNER.password);
  const response = await fetch(`${base}/api/me`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: api.cookieHeader() },
    body: JSON.stringify({ name: 'Somebody Else' }),
  });
  expect(response.status).toBe(403);
});
