import type { Attachment, Content } from '../src/types/api.ts';
import { agents, id } from './people.ts';
import { channelStories } from './channel-stories.ts';
import { everything } from './everything.ts';
import type { Line, Story } from './story.ts';

const me = { type: 'human' as const, agent: agents[0]!.id };
const file = (number: number, name: string | null, mimeType: string, bytes: number): Attachment => ({ source: { type: 'stored', id: id('media', number) }, name, mimeType, bytes, reading: null });
const image = (number: number, caption: string | null = null, album: string | null = null): Content => ({ type: 'media', kind: 'image', file: file(number, `photo-${number}.jpg`, 'image/jpeg', 284_000), caption, album });
const notice = (kind: Extract<Content, { type: 'notice' }>['kind'], details: Record<string, string> = {}): Line => ({ by: 'system', say: { type: 'notice', kind, details } });

const longTalk: Line[] = Array.from({ length: 70 }, (_, index): Line => ({
  by: index % 2 === 0 ? 'customer' : index % 3 === 0 ? 'bot' : 0,
  say: index % 2 === 0 ? `And what about lamp number ${index / 2 + 1}, does it dim?` : `Lamp ${(index + 1) / 2} dims from 5 to 100 %, with the dial on its cord or in the app. The warm setting stays at 2700 K all the way down.`,
  after: index % 14 === 0 ? 700 : 3,
}));

export const stories: Story[] = [
  ...channelStories,
  everything,
  {
    contact: 0, account: 0, owner: me, language: 'es', ago: 3, unread: 2,
    handOff: { reason: 'requested', summary: 'Her Aurora lamp arrived with a broken shade; she wants a new shade, not a refund.' },
    lines: [
      { by: 'customer', say: '¡Hola! ¿Cuánto tarda el envío a Valencia?' },
      { by: 'bot', say: 'Hola, soy Mira, el asistente automático de Lumen & Loom. Los envíos a España tardan de 3 a 5 días laborables; recibirá el número de seguimiento por correo.' },
      { by: 'customer', say: 'Gracias. Otra cosa: mi lámpara Aurora ha llegado con la pantalla rota 😞', after: 2 },
      { by: 'customer', say: image(1, 'Así llegó', 'al1'), after: 0.2 },
      { by: 'customer', say: image(2, null, 'al1'), after: 0 },
      { by: 'customer', say: image(3, null, 'al1'), after: 0 },
      { by: 'customer', say: '¿Puedo hablar con una persona?', after: 1 },
      { by: 'bot', say: 'Por supuesto. Le paso con mi equipo; tienen delante todo lo que me ha contado.' },
      notice('handed_over', { reason: 'requested', summary: 'Her Aurora lamp arrived with a broken shade; she wants a new shade, not a refund.' }),
      notice('assigned', { agent: agents[0]!.id, agentName: 'Ada Moreau' }),
      { by: 0, say: 'Hola María, soy Ada. ¡Lo siento mucho! Le envío una pantalla nueva hoy mismo, sin coste. ¿Es correcta la dirección del pedido?', after: 2 },
      { by: 0, say: 'Shade SKU AU-SH-02, 14 left in Porto. Ship from there, not from Leipzig.', note: true },
      { by: 'customer', say: 'Sí, la misma dirección. ¡Qué rapidez!', after: 4, reaction: '❤️', quotes: 10 },
      { by: 'customer', say: '¿Tengo que devolver la rota? Vi algo en https://lumenloom.example/returns pero no me queda claro.', after: 1 },
    ],
  },
  {
    contact: 2, account: 1, owner: { type: 'queue' }, language: 'zh', ago: 11, unread: 3,
    handOff: { reason: 'no_answer', summary: '想批量采购 60 条亚麻窗帘并开增值税发票，知识库没有批发价。' },
    lines: [
      { by: 'customer', say: '你好，亚麻窗帘可以定制尺寸吗？' },
      { by: 'bot', say: '您好，我是 Lumen & Loom 的智能助手 Mira。可以的：亚麻窗帘支持按厘米定制，宽度 80–300 cm，高度 100–320 cm，制作时间约 7 个工作日。' },
      { by: 'customer', say: '我们是民宿，需要 60 条，有批发价吗？能开增值税发票吗？', after: 2 },
      { by: 'bot', say: { type: 'menu', prompt: '您想了解哪一项？', options: [{ id: '1', label: '批量采购折扣' }, { id: '2', label: '发票' }, { id: '3', label: '都不是' }] } },
      { by: 'customer', say: { type: 'choice', optionId: '3', label: '都不是' } },
      { by: 'bot', say: '这个问题我没有把握，已为您转接同事，他们会尽快回复您。' },
      notice('handed_over', { reason: 'no_answer', summary: '想批量采购 60 条亚麻窗帘并开增值税发票，知识库没有批发价。' }),
      { by: 'customer', say: '好的，麻烦尽快', after: 3 },
    ],
  },
  {
    contact: 3, account: 0, owner: me, language: 'en', ago: 26,
    lines: [
      { by: 'customer', say: 'Hi, I ordered the Linnea pendant last week. Could you send the invoice again? Order #LL-20418' },
      notice('taken_over', { agent: agents[0]!.id, agentName: 'Ada Moreau' }),
      { by: 0, say: { type: 'media', kind: 'file', file: file(9, 'invoice-LL-20418.pdf', 'application/pdf', 182_340), caption: 'Here it is!', album: null } },
      { by: 'customer', say: 'Perfect, thank you 🙏', after: 4 },
      { by: 0, say: 'You are welcome! Anything else?', delivery: { state: 'failed', reason: 'The widget was closed and no email address is known.' } },
    ],
  },
  {
    contact: 4, account: 0, owner: { type: 'bot' }, language: 'en', ago: 1, unread: 0,
    lines: [
      { by: 'customer', say: 'do you ship to australia' },
      { by: 'bot', say: 'Hello! I am Mira, the automatic assistant of Lumen & Loom. Yes, we ship to Australia: 6–9 working days, AUD 19, free from AUD 180.', delivery: { state: 'delivered', reason: null } },
    ],
  },
  {
    contact: 5, account: 1, owner: { type: 'queue' }, language: 'ar', ago: 42, unread: 2,
    handOff: { reason: 'cannot_read', summary: 'A voice note and a photo that the bot cannot read.' },
    lines: [
      { by: 'customer', say: 'مرحبا، هل المصباح مناسب للحمام؟' },
      { by: 'customer', say: { type: 'media', kind: 'voice', file: file(20, null, 'audio/wav', 88_244), caption: null, album: null } },
      { by: 'bot', say: 'لا أستطيع الاستماع إلى الرسائل الصوتية بعد، لذلك أحوّلك إلى زميل.' },
      notice('handed_over', { reason: 'cannot_read', summary: 'A voice note and a photo that the bot cannot read.' }),
      { by: 'customer', say: { type: 'location', latitude: 25.2048, longitude: 55.2708, label: 'Dubai Design District' }, after: 2 },
      { by: 'customer', say: { type: 'contact_card', name: 'سارة', phones: ['+971 50 555 0188'] } },
      { by: 'customer', say: { type: 'unsupported', platformKind: 'poll', payload: '{"poll":{"id":"531","question":"Warm or cold light?","options":[{"text":"Warm"},{"text":"Cold"}]}}' } },
    ],
  },
  {
    contact: 1, account: 0, owner: { type: 'human', agent: agents[2]!.id }, language: 'de', ago: 65,
    lines: [
      { by: 'customer', say: 'Guten Tag, kann ich die Tischdecke umtauschen? Sie ist mir zu klein.' },
      { by: 'bot', say: 'Guten Tag! Ein Umtausch ist innerhalb von 30 Tagen kostenlos möglich, solange die Ware unbenutzt ist.' },
      notice('assigned', { agent: agents[2]!.id, agentName: 'Jonas Weber' }),
      { by: 2, say: 'Hallo Herr Becker, welche Größe brauchen Sie denn?', after: 5 },
      { by: 'customer', say: '180 × 300 bitte', edited: true },
      { by: 'customer', say: '', deleted: true },
      { by: 2, say: 'Ist reserviert, das Rücksendeetikett liegt in Ihrem Postfach.', delivery: { state: 'sent', reason: null } },
    ],
  },
  { contact: 6, account: 1, owner: me, language: 'en', ago: 190, unread: 0, lines: longTalk },
  {
    contact: 8, account: 0, owner: { type: 'bot' }, language: 'zh', ago: 7,
    lines: [
      { by: 'customer', say: '运费多少？' },
      { by: 'bot', say: '新加坡订单满 SGD 120 免运费，未满收取 SGD 12，一般 4–6 个工作日送达。', delivery: { state: 'read', reason: null } },
      { by: 'customer', say: '谢谢！', after: 2 },
      { by: 'bot', say: '不客气，祝您生活愉快！', delivery: { state: 'delivered', reason: null } },
    ],
  },
  {
    contact: 9, account: 1, owner: { type: 'bot' }, language: 'pt', ago: 95,
    lines: [
      { by: 'customer', say: { type: 'media', kind: 'sticker', file: file(4, null, 'image/webp', 18_000), caption: null, album: null } },
      { by: 'bot', say: 'Hi! How can I help you today?' },
    ],
  },
  {
    contact: 10, account: 1, owner: { type: 'queue' }, language: 'en', ago: 310, unread: 1,
    handOff: { reason: 'sensitive', summary: 'Speaks of a chargeback and a lawyer.' },
    lines: [
      { by: 'customer', say: 'If this is not solved today my lawyer will do a chargeback.' },
      { by: 'bot', say: 'I am sorry for the trouble. A colleague takes over from here.' },
      notice('handed_over', { reason: 'sensitive', summary: 'Speaks of a chargeback and a lawyer.' }),
      notice('customer_blocked'),
    ],
  },
  {
    contact: 7, account: 0, owner: { type: 'human', agent: agents[1]!.id }, language: 'en', ago: 1500, resolved: true,
    lines: [
      { by: 'customer', say: 'Where is my parcel?' },
      notice('taken_over', { agent: agents[1]!.id, agentName: '林晓雨' }),
      { by: 1, say: 'It is in Malmö and comes tomorrow before noon.', after: 6 },
      { by: 'customer', say: 'Great, thanks!' },
      notice('resolved', { agent: agents[1]!.id, agentName: '林晓雨' }),
    ],
  },
  {
    contact: 0, account: 0, owner: me, language: 'es', ago: 20_000, resolved: true,
    lines: [
      { by: 'customer', say: '¿Tienen la alfombra Duna en azul?' },
      { by: 'bot', say: 'Sí, en azul noche, en tres tamaños.' },
      notice('resolved', { agent: agents[0]!.id, agentName: 'Ada Moreau' }),
    ],
  },
];
