import type { Attachment, Content } from '../src/types/api.ts';
import { agents, id } from './people.ts';
import type { Story } from './story.ts';

const me = { type: 'human' as const, agent: agents[0]!.id };
const file = (number: number, name: string, mimeType: string, bytes: number): Attachment => ({ source: { type: 'stored', id: id('media', number) }, name, mimeType, bytes, reading: null });
const image = (number: number, name: string) => file(number, name, 'image/jpeg', 284_000);
const mail = (by: Partial<Extract<Content, { type: 'email' }>>): Content => ({ type: 'email', subject: null, body: '', quoted: null, html: null, to: ['help@lumenloom.example'], cc: [], bcc: [], attachments: [], ...by });

const html = `<table width="100%"><tr><td style="background:#f3e9d8;padding:16px"><h2 style="margin:0">Oak &amp; Iron Studio</h2></td></tr></table>
<p>Good morning,</p><p>could you quote <b>24 pendants</b> for our café? A sketch is below.</p><p><img src="cid:sketch@oak" alt="sketch" width="220"></p>
<p><img src="https://tracker.example/pixel.gif" alt="" width="1" height="1">Kind regards<br>Hannah</p>`;

/** One conversation for each platform, with what only that platform brings. */
export const channelStories: Story[] = [
  {
    contact: 9, account: 2, owner: me, language: 'pt', ago: 12, unread: 1,
    lines: [
      { by: 'customer', say: 'Oi! Vi o anúncio do pendente Lume. Ainda tem em preto?', context: { referral: { kind: 'ad', id: '1203', title: 'Pendente Lume, 20% em novembro', url: 'https://lumenloom.example/lume' } } },
      { by: 'bot', say: 'Olá, sou a Mira, a assistente automática. Sim: o Lume preto está disponível, entrega em 6 dias úteis.' },
      { by: 'customer', say: { type: 'order', note: 'Entregar depois das 18h', items: [{ product: 'LUME-BK', quantity: 2, price: '349.90', currency: 'BRL' }, { product: 'CABO-3M', quantity: 2, price: '39.50', currency: 'BRL' }] }, after: 3 },
      { by: 'customer', say: { type: 'form', name: 'delivery_details', answers: { delivery_date: '2026-11-27', floor: '4', has_lift: 'yes' } }, after: 1 },
      { by: 'elsewhere', say: 'Pedido recebido, obrigado! Já separamos.', after: 4 },
      { by: 0, say: { type: 'template', name: 'order_shipped', language: 'pt_BR', values: { 'body.1': 'Lucas' }, preview: 'Olá Lucas, seu pedido saiu hoje.\n[Rastrear]' }, after: 2, delivery: { state: 'delivered', reason: null } },
      { by: 0, say: 'Aqui está a nota fiscal.', delivery: { state: 'failed', reason: 'quality' } },
      { by: 'customer', say: 'Perfeito 🙏', context: { forwarded: true }, reaction: '❤️' },
    ],
  },
  {
    contact: 7, account: 3, owner: me, language: 'en', ago: 35, unread: 1,
    lines: [
      { by: 'customer', say: mail({ subject: 'Quote for 24 pendants', body: 'Good morning,\n\ncould you quote 24 pendants for our café? A sketch is below.\n\nKind regards\nHannah', html, cc: ['office@oakiron.example'], attachments: [image(1, 'sketch'), file(4, 'floor-plan.pdf', 'application/pdf', 812_000)] }) },
      { by: 0, say: mail({ body: 'Dear Hannah,\n\nthank you. 24 pendants come to 3,360 EUR with delivery; the offer is attached.\n\nAda', attachments: [file(5, 'offer-1182.pdf', 'application/pdf', 96_000)] }), after: 40, delivery: { state: 'sent', reason: null } },
      { by: 'customer', say: mail({ subject: 'Automatic reply: Quote for 24 pendants', body: 'I am out of the studio until Monday.' }), after: 1, context: { automatic: 'out_of_office' } },
      { by: 'customer', say: mail({ subject: 'Re: Quote for 24 pendants', body: 'Accepted! When can you deliver?', quoted: 'On Mon, Ada wrote:\n> Dear Hannah,\n> thank you. 24 pendants come to 3,360 EUR' }), after: 300 },
    ],
  },
  {
    contact: 3, account: 4, owner: { type: 'queue' }, language: 'en', ago: 30 * 60,
    lines: [
      { by: 'customer', say: { type: 'story', kind: 'mention', file: image(2, 'story.jpg'), text: null } },
      { by: 'customer', say: { type: 'shared', title: 'Reading corner, reel by @casa.lua', url: 'https://www.instagram.com/reel/sample' }, after: 2 },
      { by: 'customer', say: 'Which lamp is that?', after: 0.2 },
    ],
  },
  {
    contact: 11, account: 5, owner: me, language: 'fr', ago: 26 * 60,
    lines: [
      { by: 'customer', say: 'Bonjour, quelles lampes pour un bureau ?', context: { referral: { kind: 'm.me', id: 'spring', title: null, url: null } } },
      { by: 'bot', say: { type: 'cards', cards: [
        { title: 'Lampe Arc', subtitle: '129 €, variateur', image: null, options: [{ id: 'a', label: 'Voir' }, { id: 'b', label: 'Commander' }], about: null },
        { title: 'Lampe Brume', subtitle: '89 €, lumière douce', image: null, options: [{ id: 'c', label: 'Voir' }], about: null },
      ] } },
    ],
  },
];
