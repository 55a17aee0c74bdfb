import { Api } from './api.ts';

export const OWNER = { name: 'Lin Wei', email: 'lin@harbour.example', password: 'a long walk by the harbour' };
export const AGENT = { name: 'Ana Ruiz', email: 'ana@harbour.example', password: 'lanterns over the old port' };

interface Faq {
  enabled: boolean;
  questions: { language: string; text: string }[];
  answers: { language: string; text: string }[];
}

export const RETURN_ANSWER = 'You can return anything unused within 30 days of delivery. We send you a free label.';
export const SHIPPING_ANSWER = 'Delivery to Spain takes 5 to 8 working days.';

const FAQS: Faq[] = [
  faq(['How long can I return an item?', 'What is your return policy?', 'Can I send it back?'], RETURN_ANSWER, '多久之内可以退货？', '签收后 30 天内，未使用的商品都可以退货，我们提供免费退货标签。'),
  faq(['How long does delivery to Spain take?', 'When will my parcel arrive in Spain?'], SHIPPING_ANSWER, '寄到西班牙要多久？', '寄到西班牙需要 5 到 8 个工作日。'),
  faq(['Which payment methods do you take?', 'Can I pay with PayPal?'], 'We take Visa, Mastercard, PayPal and Apple Pay.', '支持哪些付款方式？', '我们支持 Visa、Mastercard、PayPal 和 Apple Pay。'),
  faq(['Do you ship to Canada?', 'Can you deliver to Canada?'], 'Yes, we ship to Canada with DHL for 19 dollars.', '可以寄到加拿大吗？', '可以，通过 DHL 寄到加拿大，运费 19 美元。'),
  faq(['What is the jacket made of?', 'Which material is the jacket?'], 'The jacket is made of waxed cotton with a wool lining.', '外套是什么材质？', '外套是上蜡棉面料，内衬羊毛。'),
];

export interface Shop {
  widgetKey: string;
}

/** An owner, an agent who may not see contact data, five questions the bot can answer, and a widget. */
export async function fillShop(base: string): Promise<Shop> {
  const api = new Api(base);
  await api.raw('GET', '/api/session');
  await api.post('/api/setup', { workspaceName: 'Harbour & Co', ...OWNER, language: 'en', zone: 'Europe/Madrid' });
  await api.put('/api/workspace', { name: 'Harbour & Co', shopName: 'Harbour & Co', shopKind: 'independent_shop', language: 'en', zone: 'Europe/Madrid' });
  await api.post('/api/agents', { ...AGENT, role: 'agent', capacity: 5, language: 'en' });
  for (const entry of FAQS) await api.post('/api/knowledge/faqs', entry);
  const account = await api.post<{ settings: { key: string } }>('/api/channels/widget', {
    name: 'harbour.example',
    settings: { color: '#0f766e', position: 'right', domains: '', title: 'Harbour & Co', identity: 'off' },
  });
  await untilAnswered(api);
  return { widgetKey: account.settings.key };
}

/** The shop that an earlier run has filled. */
export async function filledShop(base: string): Promise<Shop | null> {
  const { needed } = await new Api(base).get<{ needed: boolean }>('/api/setup');
  if (needed) return null;
  const api = await Api.signIn(base, OWNER.email, OWNER.password);
  const { items } = await api.get<{ items: { kind: string; settings: { key: string } }[] }>('/api/channels');
  const widget = items.find((account) => account.kind === 'widget');
  return widget ? { widgetKey: widget.settings.key } : null;
}

/** Indexing is a job of its own, so "stored" is not yet "found". */
async function untilAnswered(api: Api): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const found = await api.get<{ decision: string }>('/api/knowledge/search?language=en&q=What%20is%20the%20jacket%20made%20of');
    if (found.decision === 'answer') return;
    await new Promise((later) => setTimeout(later, 150));
  }
  throw new Error('The knowledge was not indexed within 30 s.');
}

function faq(english: string[], answer: string, chinese: string, chineseAnswer: string): Faq {
  return {
    enabled: true,
    questions: [...english.map((text) => ({ language: 'en', text })), { language: 'zh', text: chinese }],
    answers: [
      { language: 'en', text: answer },
      { language: 'zh', text: chineseAnswer },
    ],
  };
}
