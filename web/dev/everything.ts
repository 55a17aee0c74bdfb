import type { Attachment, Content, NoticeKind } from '../src/types/api.ts';
import { agents, id } from './people.ts';
import type { Line, Story } from './story.ts';

const file = (number: number, name: string, mimeType: string, bytes: number, read: string | null = null): Attachment => ({ source: { type: 'stored', id: id('media', number) }, name, mimeType, bytes, reading: read === null ? null : { outcome: 'read', text: read } });
const media = (kind: Extract<Content, { type: 'media' }>['kind'], of: Attachment, caption: string | null = null, album: string | null = null): Content => ({ type: 'media', kind, file: of, caption, album });
const lost: Attachment = { source: { type: 'lost', reason: 'larger than the platform hands out' }, name: 'unboxing.mp4', mimeType: 'video/mp4', bytes: 81_000_000, reading: null };
const notice = (kind: NoticeKind, details: Record<string, string> = {}): Line => ({ by: 'system', say: { type: 'notice', kind, details: { agent: agents[0]!.id, agentName: 'Ada Moreau', ...details } } });
const mail = `<div style="font-family:Georgia"><h2>Invoice 2211</h2><p>Dear <b>Lumen &amp; Loom</b>,</p><ul><li>24 pendants</li><li>2 ceiling plates</li></ul><p>Kind regards<br>Hannah</p></div>`;

/** One of every kind of content, from both sides where both can write it, and of everything that can hang on a message. */
export const everything: Story = {
  contact: 1, account: 2, owner: { type: 'human', agent: agents[0]!.id }, language: 'en', ago: 1, unread: 3,
  lines: [
    { by: 'customer', say: 'Plain words with an address: https://lumenloom.example/returns, and a mail: help@lumenloom.example.\nA second line. 第二行。', context: { forwarded: true } },
    { by: 0, say: '**Bold**, _italic_, ~~struck~~, `code` and [a link](https://lumenloom.example/care):\n- oiled oak\n- brass\n```\nSKU AU-SH-02\n```' },
    { by: 'customer', say: media('voice', file(20, 'voice.ogg', 'audio/ogg', 42_000, 'Hello, I only wanted to ask whether the shade also comes in sand, and how long it takes.')) },
    { by: 'customer', say: media('image', file(1, 'label.jpg', 'image/jpeg', 284_000, 'LOT 22-118  AURORA  230V'), 'The label on the box') },
    { by: 'customer', say: media('image', file(2, 'a.jpg', 'image/jpeg', 284_000), null, 'set'), after: 0 },
    { by: 'customer', say: media('image', file(3, 'b.jpg', 'image/jpeg', 284_000), null, 'set'), after: 0 },
    { by: 'customer', say: media('image', file(4, 'c.jpg', 'image/jpeg', 284_000), null, 'set'), after: 0 },
    { by: 'customer', say: media('sticker', file(6, 'wave.webp', 'image/webp', 22_000)) },
    { by: 0, say: media('file', file(7, 'Warranty terms and care of oiled wood, 2026 edition.pdf', 'application/pdf', 1_284_000), 'Our warranty') },
    { by: 'customer', say: media('audio', file(20, 'Ringing noise.mp3', 'audio/mpeg', 842_000)) },
    { by: 'customer', say: media('video', lost) },
    { by: 'customer', say: { type: 'location', latitude: 41.3851, longitude: 2.1734, label: 'Carrer de la Diputació 12, Barcelona' } },
    { by: 'customer', say: { type: 'location', latitude: 41.3851, longitude: 2.1734, label: null } },
    { by: 'customer', say: { type: 'contact_card', name: 'Marta Vidal', phones: ['+34 612 554 812', '+34 932 001 122'] } },
    { by: 'bot', say: { type: 'menu', prompt: 'What is it about?', options: [{ id: 'a', label: 'An order' }, { id: 'b', label: 'A return' }, { id: 'c', label: '其他问题' }] } },
    { by: 'customer', say: { type: 'choice', optionId: 'b', label: 'A return' } },
    { by: 'customer', say: { type: 'email', subject: 'Re: Quote for 24 pendants', body: 'Thank you, we take all of them.\nWhen can they be here?', quoted: '> On Monday Ada wrote:\n> here is our offer.\n\n-- \nHannah Lindqvist', html: mail, to: ['help@lumenloom.example'], cc: ['Boss <boss@oak.example>'], bcc: [], attachments: [file(8, 'order.pdf', 'application/pdf', 88_000)] }, context: { unverified: 'dmarc' } },
    { by: 0, say: { type: 'email', subject: null, body: '**Gladly.** They leave on Thursday.', quoted: null, html: null, to: [], cc: ['boss@oak.example'], bcc: ['warehouse@lumenloom.example'], attachments: [] } },
    { by: 0, say: { type: 'template', name: 'parcel_on_its_way', language: 'en', values: { 'body.1': 'AU-1188' }, preview: 'Your order AU-1188 is on its way and arrives tomorrow.' } },
    { by: 'customer', say: { type: 'order', note: 'Please gift-wrap', items: [{ product: 'AU-SAND', quantity: 2, price: '129.00', currency: 'EUR' }, { product: 'CARE-OIL', quantity: 1, price: '14.50', currency: 'EUR' }] } },
    { by: 'customer', say: { type: 'form', name: 'Return form', answers: { order_number: 'AU-1188', reason: 'Too large', photos: '2' } } },
    { by: 'customer', say: { type: 'story', kind: 'mention', file: file(5, 'story.jpg', 'image/jpeg', 120_000), text: null } },
    { by: 'customer', say: { type: 'story', kind: 'reply', file: file(9, 'story.jpg', 'image/jpeg', 120_000), text: 'Is this one still there?' } },
    { by: 'customer', say: { type: 'shared', title: 'Aurora, the small one', url: 'https://instagram.example/p/aurora' }, context: { referral: { kind: 'ad', id: '1203', title: 'Autumn light', url: 'https://lumenloom.example/autumn' } } },
    { by: 'bot', say: { type: 'cards', cards: [{ title: 'Aurora, sand', subtitle: '129 € · 5 in stock', image: null, options: [{ id: '1', label: 'Take it' }], about: null }, { title: 'Aurora, black', subtitle: '129 €', image: null, options: [{ id: '2', label: 'Take it' }], about: null }] } },
    { by: 'customer', say: { type: 'unsupported', platformKind: 'poll', payload: '{"question":"Sand or black?"}' } },
    { by: 'customer', say: 'An answer to the warranty, with a heart on it.', quotes: 8, reaction: '❤️' },
    { by: 'customer', say: 'What it says now.', edited: true },
    { by: 'customer', say: 'gone', deleted: true },
    { by: 'elsewhere', say: 'Written in the platform’s own app.' },
    { by: 0, say: 'A private note for @Ben Carter.', note: true },
    { by: 0, say: 'This one failed.', delivery: { state: 'failed', reason: 'window_closed' } },
    { by: 0, say: 'Of this one nobody knows.', delivery: { state: 'uncertain', reason: 'interrupted' } },
    { by: 0, say: 'This one was read.', delivery: { state: 'read', reason: null } },
    notice('assigned'), notice('taken_over'), notice('returned_to_queue'), notice('snoozed', { until: '2026-12-01T08:00:00Z' }), notice('woken'),
    notice('forwarded', { to: 'carrier@parcels.example', conversation: id('conversation', 2) }), notice('moved', { from: 'Lumen & Loom Help', account: 'Lumen & Loom Spain' }),
    notice('resolved', { reason: 'refunded' }), notice('rated', { rating: '5', reason: 'Quick and kind' }), notice('reopened'),
    { by: 'customer', say: 'That is one of everything.' },
  ],
};
