import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { kinds } from '@/lib/notifications/notifications';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { NotificationsPanel } from './notifications-panel';

const fetched = vi.fn();
const wishes = { ways: Object.fromEntries(kinds.map((kind) => [kind, ['list']])), quiet: null, mailbox: false };

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(async () => Response.json(wishes));
  vi.stubGlobal('fetch', fetched);
});

test('a way is wished for by person and kind, and mail needs a mailbox', async () => {
  const { container } = await renderApp(<NotificationsPanel />, { namespace: 'settings' });
  const sound = await screen.findByRole('checkbox', { name: 'A note calls you: Sound' });
  expect(screen.getByRole('checkbox', { name: 'A note calls you: Mail' })).toBeDisabled();
  await expectAccessible(container);
  await userEvent.click(sound);
  await waitFor(() => {
    const put = fetched.mock.calls.find(([, init]) => (init as RequestInit).method === 'PUT');
    const body = JSON.parse(String((put?.[1] as RequestInit).body)) as { ways: Record<string, string[]> };
    expect(body.ways['mentioned']?.sort()).toEqual(['list', 'sound']);
  });
});
