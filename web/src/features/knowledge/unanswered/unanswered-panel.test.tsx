import { Notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import type { Detail, Group, Listed } from './requests';
import { UnansweredPanel } from './unanswered-panel';

const group: Group = {
  id: 'g1', state: 'open', title: { language: 'en', text: 'Do you rent tents?' }, size: 3, languages: [{ language: 'en', asked: 2 }, { language: 'zh', asked: 1 }],
  since: '2026-11-01T10:00:00Z', last: '2026-11-20T10:00:00Z', answer: null, again: false,
};
const detail: Detail = {
  group,
  questions: [
    { message: 'm1', conversation: 'c1', language: 'en', text: 'Do you rent tents?', at: '2026-11-20T10:00:00Z' },
    { message: 'm2', conversation: 'c2', language: 'zh', text: '帐篷可以租吗？', at: '2026-11-01T10:00:00Z' },
  ],
  wordings: [{ language: 'en', text: 'Do you rent tents?' }, { language: 'zh', text: '帐篷可以租吗？' }],
  nearest: { passage: 'p', kind: 'faq', title: 'Do you sell tents?', score: 0.31, answers: false },
};
const fetched = vi.fn();
let listed: Listed;

beforeEach(() => {
  listed = { items: [group], totals: { open: 1, answered: 0, dismissed: 2 } };
  fetched.mockReset();
  fetched.mockImplementation(async (path: string, init: RequestInit) => {
    if (init.method === 'POST' && path === '/api/knowledge/faqs') return Response.json({ ...(JSON.parse(String(init.body)) as object), id: 'f1', updatedAt: group.last });
    if (init.method === 'POST') return new Response(null, { status: 204 });
    if (path.includes('?state=')) return Response.json(path.endsWith('open') ? listed : { ...listed, items: [] });
    return Response.json(detail);
  });
  vi.stubGlobal('fetch', fetched);
});

function posted(path: string): unknown {
  const call = fetched.mock.calls.find(([where, init]) => where === path && (init as RequestInit).method === 'POST');
  const body = (call?.[1] as RequestInit | undefined)?.body;
  return call && (body === undefined ? 'sent' : JSON.parse(String(body)));
}

test('one answer is written for all who asked, in their own words', async () => {
  const { container } = await renderApp(<UnansweredPanel />, { namespace: 'knowledge' });
  await userEvent.click(await screen.findByRole('button', { name: /Do you rent tents/ }));
  expect(await screen.findByText('帐篷可以租吗？')).toBeVisible();
  expect(screen.getByText('Do you sell tents?')).toHaveAttribute('href', '/knowledge?q=Do%20you%20sell%20tents%3F');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Write the answer' }));
  await userEvent.type(await screen.findByLabelText('Answer'), 'No, we only sell them.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(posted('/api/knowledge/unanswered/g1/answered')).toEqual({ faq: 'f1' }));
  expect(posted('/api/knowledge/faqs')).toMatchObject({ questions: detail.wordings, answers: [{ language: 'en', text: 'No, we only sell them.' }] });
});

test('what is dismissed can be taken back', async () => {
  await renderApp(<><Notifications /><UnansweredPanel /></>, { namespace: 'knowledge' });
  await userEvent.click(await screen.findByRole('button', { name: /Do you rent tents/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(posted('/api/knowledge/unanswered/g1/dismissed')).toBe('sent'));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(posted('/api/knowledge/unanswered/g1/open')).toBe('sent'));
});

test('an empty page says how questions come here', async () => {
  listed = { ...listed, items: [] };
  await renderApp(<UnansweredPanel />, { namespace: 'knowledge' });
  expect(await screen.findByText('Nothing is unanswered')).toBeVisible();
  expect(screen.getByText(/Write one answer, and the next customer gets it/)).toBeVisible();
});
