import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { sampleListed, sampleMessage } from '@/lib/testing/samples';
import { ListRow } from './list-row';

const address = { view: 'all', question: {}, conversation: null, filter: '', customer: false } as const;
const row = (item: ReturnType<typeof sampleListed>, language = 'en') => renderApp(<ListRow item={item} address={address} prefetch={() => {}} />, { language });

test('a row leads to its conversation and keeps the view', async () => {
  const { container } = await row({ ...sampleListed({}, 2), lastMessage: sampleMessage({ content: { type: 'text', body: 'Hello' } }) });
  expect(screen.getByRole('link')).toHaveAttribute('href', '/inbox/c1?view=all');
  expect(screen.getByLabelText('2 unread messages')).toHaveTextContent('2');
  expect(screen.getByRole('img', { name: 'Website · shop.example' })).toBeVisible();
  expect(screen.getByRole('img', { name: 'Ada Moreau' })).toBeVisible();
  await expectAccessible(container);
});

test('the last line says who wrote it', async () => {
  await row({ ...sampleListed(), lastMessage: sampleMessage({ author: { type: 'human', agent: 'me' }, content: { type: 'text', body: 'Sure' } }) });
  expect(screen.getByText('You: Sure')).toBeVisible();
});

test('a visitor without a name and a picture have words, in Chinese too', async () => {
  const item = sampleListed();
  await row({ ...item, contact: { ...item.contact, name: null }, lastMessage: sampleMessage({ content: { type: 'media', kind: 'image', file: { source: { type: 'stored', id: 'b' }, name: null, mimeType: 'image/png', bytes: 1, reading: null }, caption: null, album: null } }) }, 'zh-CN');
  expect(screen.getByText('访客')).toBeVisible();
  expect(screen.getByText('图片')).toBeVisible();
});

test('somebody who has waited long is loud', async () => {
  const { container } = await row(sampleListed({ owner: { type: 'queue' }, waitingSince: new Date(Date.now() - 15 * 60_000).toISOString() }));
  expect(container.querySelector('[data-long]')).toHaveTextContent('15 min');
});
