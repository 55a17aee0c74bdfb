import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { channelsKey } from '@/lib/channels/list-channels';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { sampleMessage, sampleThread } from '@/lib/testing/samples';
import type { ChannelKind, Content, Opened } from '@/types/api';
import { Composer } from './composer';

const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString();
const fetched = vi.fn();
const posted = () => fetched.mock.calls.filter(([path]) => String(path).endsWith('/messages')).map(([, init]) => (JSON.parse(String((init as RequestInit).body)) as { content: Content }).content);

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('serai.undo-send', '"never"');
  fetched.mockReset();
  fetched.mockImplementation(async (path: string) =>
    path.endsWith('/templates')
      ? Response.json({ items: [{ name: 'follow_up', language: 'en_US', category: 'UTILITY', status: 'APPROVED', body: 'Hello {{1}}!', placeholders: ['body.1'] }] })
      : Response.json(sampleMessage({ seq: 9 })),
  );
  vi.stubGlobal('fetch', fetched);
});

async function write(kind: ChannelKind, lastInboundAt: string | null, window: object | null, messages = [sampleMessage()]) {
  const thread: Opened = { ...sampleThread(messages, { lastInboundAt }), account: { id: 'a1', kind, name: 'Shop line' } };
  const view = await renderApp(<Composer thread={thread} quoted={null} quote={() => {}} />);
  view.client.setQueryData(channelsKey, [{ id: 'a1', kind, name: 'Shop line', state: 'active', settings: {}, trouble: null, lastInboundAt: null, window }]);
  return view;
}
const day = { free: 86_340, humans: 86_340 };

test('within the window one sees how long it lasts', async () => {
  await write('whatsapp', ago(20), day);
  expect(await screen.findByText(/You can write freely for 3 h/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Reply' })).toBeVisible();
});

test('where only persons may still write, that is said', async () => {
  await write('messenger', ago(30), { free: 86_340, humans: 604_740 });
  expect(await screen.findByText(/a person may for 5 days/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Reply' })).toBeVisible();
});

test('outside the window a template is filled, previewed and sent, and nothing else', async () => {
  const { container } = await write('whatsapp', ago(30), day);
  expect(await screen.findByText(/takes an approved template now/)).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Reply' })).toBeNull();
  await userEvent.click(await screen.findByRole('combobox', { name: 'Template' }));
  await userEvent.click(await screen.findByRole('option', { name: /Follow up/ }));
  expect(screen.getByRole('button', { name: 'Send template' })).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: /Text: 1/ }), 'Ana');
  expect(screen.getByRole('figure')).toHaveTextContent('Hello Ana!');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Send template' }));
  await waitFor(() => expect(posted()).toEqual([{ type: 'template', name: 'follow_up', language: 'en_US', values: { 'body.1': 'Ana' }, preview: 'Hello Ana!' }]));
});

test('a private note can be written whatever the window says', async () => {
  await write('instagram', ago(24 * 9), { free: 86_340, humans: 604_740 });
  expect(await screen.findByText(/lets you write again when the customer does/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Private note' }));
  expect(screen.getByRole('textbox', { name: 'Private note' })).toBeVisible();
});

test('a mail is answered with subject, copies and files in one piece', async () => {
  const mail: Content = { type: 'email', subject: 'Re: Quote', body: 'Hi', quoted: null, html: null, to: [], cc: [], bcc: [], attachments: [] };
  await write('email', ago(1), null, [sampleMessage({ content: mail })]);
  expect(await screen.findByRole('textbox', { name: 'Subject' })).toHaveAttribute('placeholder', 'Re: Quote');
  const cc = screen.getByRole('textbox', { name: 'Copies to' });
  await userEvent.type(screen.getByRole('textbox', { name: 'Reply' }), 'Dear Ana,{Enter}it is ready.');
  await userEvent.type(cc, 'not an address');
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
  await userEvent.clear(cc);
  await userEvent.type(cc, 'boss@shop.example; lin@shop.example');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(posted()).toEqual([{ ...mail, subject: null, body: 'Dear Ana,\nit is ready.', cc: ['boss@shop.example', 'lin@shop.example'] }]));
});
