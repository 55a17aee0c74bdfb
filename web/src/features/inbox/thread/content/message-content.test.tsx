import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { sampleMessage } from '@/lib/testing/samples';
import type { Attachment, Content } from '@/types/api';
import { MessageContent } from './message-content';

const file = (source: Attachment['source'], name: string | null = 'a.bin', mimeType = 'application/pdf'): Attachment => ({ source, name, mimeType, bytes: 2_000, reading: null });
const stored = { type: 'stored', id: 'b1' } as const;
const show = async (content: Content) => {
  const view = await renderApp(<MessageContent content={content} message={sampleMessage({ content })} />);
  await expectAccessible(view.container);
  return view;
};

test('hostile HTML is shown as the text that it is', async () => {
  const { container } = await show({ type: 'text', body: '<img src=x onerror=alert(1)><script>alert(2)</script>' });
  expect(container.querySelector('img, script')).toBeNull();
  expect(container).toHaveTextContent('<img src=x onerror=alert(1)><script>alert(2)</script>');
});

test('addresses become links that give nothing away, other schemes do not', async () => {
  const { container } = await show({ type: 'text', body: 'see https://shop.example/a?b=1, mail me@shop.example or javascript:alert(1) or ftp://x.example' });
  const links = [...container.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://shop.example/a?b=1', 'mailto:me@shop.example']);
  expect(links[0]).toHaveAttribute('rel', 'noopener noreferrer nofollow');
});

test('a very long text is folded, not lost', async () => {
  const { container } = await show({ type: 'text', body: 'a'.repeat(4_000) + 'THE END' });
  expect(container.querySelector('details')).toHaveTextContent('THE END');
});

test('a picture opens large and has a name', async () => {
  await show({ type: 'media', kind: 'image', file: file(stored, 'lamp.jpg', 'image/jpeg'), caption: 'Broken shade', album: null });
  expect(screen.getByRole('button', { name: 'Enlarge: Broken shade' })).toBeVisible();
  expect(screen.getByAltText('Broken shade')).toHaveAttribute('src', '/api/media/b1');
});

test('voice and video play in place', async () => {
  const { container } = await show({ type: 'media', kind: 'voice', file: file(stored, null, 'audio/ogg'), caption: null, album: null });
  expect(container.querySelector('audio')).toHaveAttribute('src', '/api/media/b1');
  const video = await show({ type: 'media', kind: 'video', file: file(stored, null, 'video/mp4'), caption: null, album: null });
  expect(video.container.querySelector('video')).toHaveAttribute('controls');
});

test('other files are fetched by name and size', async () => {
  await show({ type: 'media', kind: 'file', file: file(stored, 'invoice.pdf'), caption: null, album: null });
  const link = screen.getByRole('link', { name: /invoice\.pdf/ });
  expect(link).toHaveAttribute('href', '/api/media/b1?download');
  expect(link).toHaveTextContent('2 kB');
});

test('a file that is lost says why, one that is coming says so', async () => {
  await show({ type: 'media', kind: 'file', file: file({ type: 'lost', reason: 'Larger than 20 MB' }), caption: null, album: null });
  expect(screen.getByText('Larger than 20 MB')).toBeVisible();
  await show({ type: 'media', kind: 'image', file: file({ type: 'remote', reference: 'r' }), caption: null, album: null });
  expect(screen.getByText('The file is on its way…')).toBeVisible();
});

test('a place opens in a map', async () => {
  await show({ type: 'location', latitude: 25.2, longitude: 55.27, label: 'Dubai' });
  expect(screen.getByRole('link', { name: /Dubai/ })).toHaveAttribute('href', expect.stringContaining('mlat=25.2&mlon=55.27'));
});

test('a card shows name and numbers', async () => {
  await show({ type: 'contact_card', name: 'Sara', phones: ['+971 50 555 0188'] });
  expect(screen.getByRole('link', { name: '+971 50 555 0188' })).toHaveAttribute('href', 'tel:+971505550188');
});

test('a menu shows what could be tapped, a choice what was', async () => {
  await show({ type: 'menu', prompt: 'Which one?', options: [{ id: '1', label: 'Delivery' }, { id: '2', label: 'Returns' }] });
  expect(screen.getByRole('list', { name: 'Answers to tap' })).toHaveTextContent('DeliveryReturns');
  await show({ type: 'choice', optionId: '1', label: 'Delivery' });
  expect(screen.getByRole('img', { name: 'Tapped' })).toBeVisible();
});

test('an unknown kind is named and keeps everything that came, whatever it is', async () => {
  await show({ type: 'unsupported', platformKind: 'poll', payload: '{"question":"Warm?"}' });
  expect(screen.getByText(/“poll”/)).toBeVisible();
  expect(screen.getByText(/"question": "Warm\?"/)).toBeInTheDocument();
  await show({ type: 'unsupported', platformKind: 'odd', payload: '{broken' });
  expect(screen.getByText('{broken')).toBeInTheDocument();
});

test('what was read in a picture stands below it, and what could not be read is said', async () => {
  const read = { ...file(stored, 'error.png', 'image/png'), reading: { outcome: 'read', text: 'Payment failed\nE204' } } as const;
  const { container } = await show({ type: 'media', kind: 'image', file: read, caption: null, album: null });
  expect(screen.getByText('Read in the picture:')).toBeVisible();
  expect(container).toHaveTextContent('Payment failed E204');
  await show({ type: 'media', kind: 'voice', file: { ...file(stored, null, 'audio/ogg'), reading: { outcome: 'failed', text: '' } }, caption: null, album: null });
  expect(screen.getByText('The recording could not be transcribed.')).toBeVisible();
});
