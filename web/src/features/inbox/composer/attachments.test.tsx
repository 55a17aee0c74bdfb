import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { sampleMessage, sampleThread } from '@/lib/testing/samples';
import type { Opened } from '@/types/api';
import { Composer } from './composer';

const fetched = vi.fn();
let fit: object;

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('serai.undo-send', '"never"');
  fetched.mockReset();
  fetched.mockImplementation(async (path: string) => {
    if (path === '/api/media') return Response.json({ source: { type: 'stored', id: 'f1' }, name: 'beach.heic', mimeType: 'image/heic', bytes: 2_000_000, reading: null }, { status: 201 });
    return Response.json(path.endsWith('/fit') ? fit : sampleMessage({ seq: 9 }));
  });
  vi.stubGlobal('fetch', fetched);
});

async function attach() {
  const thread: Opened = { ...sampleThread([sampleMessage()]), account: { id: 'a1', kind: 'whatsapp', name: 'Shop line' } };
  const view = await renderApp(<Composer thread={thread} quoted={null} quote={() => {}} />);
  await userEvent.upload(view.container.querySelector<HTMLInputElement>('input[type=file]')!, new File(['x'], 'beach.heic', { type: 'image/heic' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Reply' }), 'Look');
  return view;
}

test('a file that the platform does not take says why, and the message waits until it is taken away', async () => {
  fit = { refusal: 'WhatsApp: JPEG, PNG ≤ 5 MB (image/heic)', becomes: null };
  await attach();

  expect(await screen.findByRole('alert')).toHaveTextContent('Does not go out. WhatsApp: JPEG, PNG ≤ 5 MB (image/heic)');
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
  await expectAccessible(screen.getByRole('list', { name: 'Attached files' }));

  await userEvent.click(screen.getByRole('button', { name: 'Remove beach.heic' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled());
});

test('a file that goes out in another form says in which', async () => {
  fit = { refusal: null, becomes: { mimeType: 'image/jpeg', bytes: 400_000 } };
  await attach();

  expect(await screen.findByText(/goes out as JPG, 400 kB/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled();
});
