import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { IntentsPage } from './intents-page';
import type { Intent, Overlap } from './requests';

const wrap: Intent = { key: 'gift_wrap', name: 'Gift wrap', enabled: true, examples: ['wrap it please'], action: { type: 'answer', texts: { en: 'Yes.' } } };
const card: Intent = { ...wrap, key: 'gift_card', name: 'Gift card', action: { type: 'notice' } };

let own: Intent[];
let overlaps: Overlap[];
let learning: boolean;
let reading: { outcome: string; text: string };
const fetched = vi.fn();
const sent = (method: string, path: string) =>
  fetched.mock.calls.filter(([to, init]) => String(to).startsWith(path) && (init as RequestInit).method === method).map(([, init]) => JSON.parse(String((init as RequestInit).body)) as unknown);

beforeEach(() => {
  own = [wrap];
  overlaps = [];
  learning = false;
  URL.createObjectURL = () => 'blob:shown';
  fetched.mockReset();
  fetched.mockImplementation(async (path: string, init: RequestInit) => {
    if (path === '/api/intents/try') {
      return Response.json({ language: 'en', intents: [{ intent: 'gift_wrap', probability: 0.91, part: '' }], entities: [], mood: { emotion: 'neutral', urgency: 'normal', confidence: 0 } });
    }
    if (path === '/api/bot/read') return Response.json(reading);
    if (path === '/api/intents') return Response.json({ intents: own, readyMade: [], overlaps, learning, orderPatterns: [] });
    return Response.json(JSON.parse(String(init.body ?? '{}')));
  });
  vi.stubGlobal('fetch', fetched);
});

const open = () => renderApp(<IntentsPage />, { at: '/bot/intents', namespace: 'intents' });

test('an intent is taught by its examples, and says how many are still wanted', async () => {
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'New intent' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: /Name/ }), 'Engraving');
  await userEvent.type(dialog.getByRole('textbox', { name: /example/i }), 'can you engrave a name?{enter}engraving please');
  expect(dialog.getByText(/^2 examples/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent('PUT', '/api/intents/engraving')).toMatchObject([{ name: 'Engraving', examples: ['can you engrave a name?', 'engraving please'] }]));
});

test('the enter key tries a message out, and says what would be done', async () => {
  const { container } = await open();
  await userEvent.type(await screen.findByRole('textbox', { name: 'Try it' }), 'could you wrap it{enter}');
  const pane = within(await screen.findByText('91 %').then((shown) => shown.parentElement as HTMLElement));
  expect(pane.getByText('Gift wrap')).toBeVisible();
  expect(pane.getByText('Answer')).toBeVisible();
  await expectAccessible(container);
});

test('a picture is listened to as well, and a voice note is taken for words', async () => {
  const { container } = await open();
  await screen.findByRole('button', { name: 'Show a picture or play a voice note' });
  const input = () => container.querySelector('input[type=file]') as HTMLInputElement;
  reading = { outcome: 'read', text: 'ORDER KP-10482' };
  await userEvent.upload(input(), new File(['x'], 'label.png', { type: 'image/png' }));
  expect(await screen.findByText(/ORDER KP-10482/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'What is understood?' }));
  await waitFor(() => expect(sent('POST', '/api/intents/try')).toEqual([{ text: '', seen: ['ORDER KP-10482'] }]));
  reading = { outcome: 'read', text: 'wrap it please' };
  await userEvent.upload(input(), new File(['x'], 'note.ogg', { type: 'audio/ogg' }));
  expect(await screen.findByText(/wrap it please/, { selector: '[role=status] *' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'What is understood?' }));
  await waitFor(() => expect(sent('POST', '/api/intents/try')[1]).toEqual({ text: 'wrap it please', seen: [] }));
});

test('beside it one can talk to the bot and see why it answers so', async () => {
  await open();
  await userEvent.click(await screen.findByRole('tab', { name: 'What it answers' }));
  expect(await screen.findByRole('textbox', { name: 'Write as a customer' })).toBeVisible();
});

test('intents that are taken for one another are named, and so is learning', async () => {
  own = [wrap, card];
  learning = true;
  overlaps = [{ one: 'gift_wrap', other: 'gift_card', share: 0.3, example: 'a gift please' }];
  await open();
  expect(await screen.findByText(/Gift wrap.*Gift card.*a gift please/)).toBeVisible();
  expect(screen.getByText(/still learning your last change/)).toBeVisible();
});
