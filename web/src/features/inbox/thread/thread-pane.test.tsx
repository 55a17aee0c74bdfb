import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { keys } from '@/lib/cache-keys';
import { merge } from '@/lib/realtime/thread';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { sampleMessage, sampleSession, sampleThread } from '@/lib/testing/samples';
import type { Message, Opened } from '@/types/api';
import { ThreadPane } from './thread-pane';

const fetched = vi.fn();
const requests = () => fetched.mock.calls.map(([path, init]) => `${(init as RequestInit).method} ${String(path)}`);

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(async () => Response.json({}));
  vi.stubGlobal('fetch', fetched);
});

const story: Message[] = [
  sampleMessage({ seq: 1, content: { type: 'text', body: 'Where is my lamp?' } }),
  sampleMessage({ seq: 2, author: { type: 'bot' }, content: { type: 'text', body: 'On its way.' }, answers: 'm1', delivery: { state: 'read', reason: null } }),
  sampleMessage({ seq: 3, author: { type: 'system' }, content: { type: 'notice', kind: 'taken_over', details: { agentName: 'Ada Moreau' } } }),
  sampleMessage({ seq: 4, author: { type: 'human', agent: 'me' }, content: { type: 'text', body: 'Ask Porto' }, note: true }),
  sampleMessage({ seq: 5, author: { type: 'human', agent: 'me' }, content: { type: 'text', body: 'I am on it' }, delivery: { state: 'failed', reason: 'Blocked by the customer.' } }),
];

async function open(thread: Opened, session = sampleSession) {
  const view = await renderApp(<ThreadPane conversation="c1" back={() => {}} toggleCustomer={() => {}} />, { session });
  view.client.setQueryData(keys.thread('c1'), thread);
  await screen.findByRole('heading', { name: 'Maria' });
  return view;
}

test('who is speaking is said in words, for each of them, and nothing is inaccessible', async () => {
  const { container } = await open(sampleThread(story));
  const names = screen.getAllByRole('article').map((article) => article.getAttribute('aria-label'));
  expect(names[0]).toMatch(/^Maria,/);
  expect(names[1]).toMatch(/^Bot,/);
  expect(names[2]).toMatch(/^Ada Moreau, Private note,/);
  expect(names[3]).toMatch(/^Ada Moreau, \d/);
  expect(screen.getByText('Ada Moreau took over')).toBeVisible();
  await expectAccessible(container);
});

test('what failed says why and goes out again', async () => {
  await open(sampleThread(story));
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('Not delivered. Blocked by the customer.');
  fetched.mockImplementation(async () => Response.json({ ...story[4], change: 9, delivery: { state: 'queued', reason: null } }));
  await userEvent.click(within(alert).getByRole('button', { name: 'Send again' }));
  expect(requests()).toContain('POST /api/messages/m5/resend');
  expect(await screen.findByText('Waiting to be sent')).toBeVisible();
});

test('writing and Enter sends; the message is there before the server answers', async () => {
  await open(sampleThread(story));
  let answer: (response: Response) => void = () => {};
  fetched.mockImplementation(() => new Promise<Response>((resolve) => (answer = resolve)));
  await userEvent.type(screen.getByRole('textbox', { name: 'Reply' }), 'It comes tomorrow{Enter}');
  expect(screen.getByText('It comes tomorrow')).toBeVisible();
  expect(screen.getByText('Sending…')).toBeVisible();
  answer(Response.json(sampleMessage({ seq: 6, author: { type: 'human', agent: 'me' }, content: { type: 'text', body: 'It comes tomorrow' }, delivery: { state: 'sent', reason: null } })));
  expect(await screen.findByText('Sent')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveValue('');
});

test('Shift and Enter is a new line, and an Enter that ends a Chinese word is no Enter', async () => {
  await open(sampleThread(story));
  const field = screen.getByRole('textbox', { name: 'Reply' });
  await userEvent.type(field, 'a{Shift>}{Enter}{/Shift}b');
  expect(field).toHaveValue('a\nb');
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
  expect(field).toHaveValue('a\nb');
  expect(requests().filter((request) => request.endsWith('/messages'))).toEqual([]);
});

test('a private note goes out as a note and looks like one', async () => {
  const { container } = await open(sampleThread(story));
  await userEvent.click(screen.getByRole('button', { name: 'Private note' }));
  expect(container.querySelector('[data-mode="note"]')).not.toBeNull();
  await userEvent.type(screen.getByRole('textbox', { name: 'Private note' }), 'call back{Enter}');
  await waitFor(() => expect(requests()).toContain('POST /api/conversations/c1/messages'));
  const sent = fetched.mock.calls.find(([path]) => String(path).endsWith('/messages'))!;
  expect(JSON.parse(String((sent[1] as RequestInit).body))).toMatchObject({ note: true, content: { type: 'text', body: 'call back' } });
});

test('a draft is still there when one comes back', async () => {
  const first = await open(sampleThread(story));
  await userEvent.type(screen.getByRole('textbox', { name: 'Reply' }), 'half a sen');
  first.unmount();
  await open(sampleThread(story));
  expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveValue('half a sen');
});

test('the bot\'s conversation offers to take over and says that a reply does', async () => {
  await open(sampleThread(story, { owner: { type: 'bot' } }));
  expect(screen.getByText('The bot is answering. Your reply takes over.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Take over' }));
  expect(requests()).toContain('POST /api/conversations/c1/take');
  const sent = fetched.mock.calls.find(([url]) => String(url).endsWith('/take'))!;
  expect(JSON.parse(String((sent[1] as RequestInit).body))).toEqual({ from: { type: 'bot' } });
});

test('a hand-off stands above the thread with its reason and summary', async () => {
  await open(sampleThread(story, { owner: { type: 'queue' }, handOff: { reason: 'no_answer', summary: 'Wants a discount for 60 lamps.' } }));
  expect(screen.getByRole('complementary', { name: 'Why a person is needed' })).toHaveTextContent('The bot found no answer in the knowledgeWants a discount for 60 lamps.');
});

test('resolving is done at once and can be undone', async () => {
  await open(sampleThread(story));
  await userEvent.click(screen.getByRole('button', { name: 'Resolve' }));
  expect(requests()).toContain('POST /api/conversations/bulk');
});

test('who may only read has nothing to press', async () => {
  await open(sampleThread(story), { ...sampleSession, permissions: ['read_conversations'] });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Resolve' })).toBeNull();
  expect(screen.getByText('Your role can read conversations, but not reply.')).toBeVisible();
});

test('a new message of the customer is said to those who hear the screen', async () => {
  const { client } = await open(sampleThread(story));
  const at = new Date(Date.now() + 1_000).toISOString();
  client.setQueryData<Opened>(keys.thread('c1'), (thread) => thread && { ...thread, messages: merge(thread.messages, [sampleMessage({ seq: 6, at, storedAt: at, content: { type: 'text', body: 'Hello?' } })]) });
  await waitFor(() => expect(screen.getByText('New message: Hello?')).toHaveAttribute('aria-live', 'polite'));
});
