import { Api } from '../harness/api.ts';

interface Named {
  id: string;
  name: string;
}

/** What a shop that has been at it for a while has set up besides what the demo brings along. */
export async function furnish(api: Api): Promise<void> {
  const { items: there } = await api.get<{ items: Named[] }>('/api/teams');
  if (there.length > 0) return;
  const agents = await api.get<Named[]>('/api/agents');
  const who = (name: string) => agents.find((agent) => agent.name.startsWith(name))?.id ?? '';
  const teams = await furnishTeams(api, who);
  await furnishReplies(api, who);
  await furnishCustomers(api);
  await furnishBot(api);
  await api.put('/api/sla', { items: promises(teams) });
  await api.put('/api/surveys/settings', { on: true, delayMinutes: 30, smileys: true, questions: { en: 'How did we do today?', zh: '这次的服务您满意吗？' } });
  await furnishConnections(api);
  await giveWork(api, who);
}

async function furnishTeams(api: Api, who: (name: string) => string): Promise<Named[]> {
  const made = [];
  for (const [name, colour, ...members] of [
    ['Orders and parcels', '#0f766e', 'Sofia', 'Priya', 'Jonas'],
    ['Warranty and repairs', '#8a4f0b', 'Jonas', 'Priya'],
    ['中文客服', '#1d4fd7', '陈浩', 'Mei'],
  ] as const) {
    made.push(await api.post<Named>('/api/teams', { name, colour, members: members.map(who) }));
  }
  await api.put(`/api/teams/${made[0]!.id}/hours`, { hours: 'mon=09:00-18:00,tue=09:00-18:00,wed=09:00-18:00,thu=09:00-18:00,fri=09:00-18:00,sat=10:00-14:00', zone: 'Europe/Madrid', holidays: '2026-12-25' }).catch(() => undefined);
  return made;
}

function promises([orders, warranty]: Named[]): unknown[] {
  const usual = { id: null, accounts: [], businessHours: true, warnPercent: 80, escalateTo: null };
  return [
    { ...usual, name: 'Parcels under way', teams: [orders!.id], firstResponse: 900, nextResponse: 1_800, resolution: 28_800, escalateTo: warranty!.id },
    { ...usual, name: 'Everybody else', teams: [], firstResponse: 3_600, nextResponse: 7_200, resolution: null },
  ];
}

async function furnishReplies(api: Api, who: (name: string) => string): Promise<void> {
  const replies: [string, Record<string, string>][] = [
    ['return', { en: 'Hi {{customer.name}}, you can send it back within 30 days. Here is your label for order {{order}}.', zh: '{{customer.name}}您好，签收后 30 天内都可以退货，订单 {{order}} 的退货标签已附上。' }],
    ['delay', { en: 'I am sorry that your parcel is late. I have asked the carrier and will write to you as soon as I know more.', de: 'Es tut mir leid, dass Ihr Paket sich verspätet.', zh: '很抱歉包裹延误了，我已联系承运商，一有消息就告诉您。' }],
    ['thanks', { en: 'Thank you, {{customer.name}}! Enjoy your next trip. {{agent.name}}', es: '¡Gracias, {{customer.name}}!' }],
    ['size', { en: 'Between two sizes, take the larger one: our jackets are cut close.' }],
  ];
  for (const [shortcut, texts] of replies) await api.post('/api/replies', { shared: true, shortcut, texts, files: [] });
  const tags: Named[] = [];
  for (const [name, color] of [['Return', 'orange'], ['Late parcel', 'red'], ['Wholesale', 'violet'], ['VIP', 'yellow'], ['Warranty', 'teal']]) tags.push(await api.post<Named>('/api/tags', { name, color }));
  const tag = (name: string) => tags.find((one) => one.name === name)!.id;
  await api.post('/api/macros', { shared: true, name: 'Late parcel: apologise and follow up', actions: [{ type: 'tag', add: [tag('Late parcel')], remove: [], why: null }, { type: 'prioritise', priority: 'high' }, { type: 'assign', agent: who('Sofia') }] });
  await api.post('/api/macros', { shared: true, name: 'Return accepted', actions: [{ type: 'tag', add: [tag('Return')], remove: [], why: null }, { type: 'resolve', reason: 'Return label sent' }] });
  const { items } = await api.get<{ items: { conversation: { id: string } }[] }>('/api/conversations?view=all');
  const marked = [['Late parcel'], ['VIP', 'Warranty'], ['Return'], ['Wholesale']];
  for (const [index, names] of marked.entries()) {
    const { id } = items[index * 2]!.conversation;
    await api.post(`/api/conversations/${id}/actions`, { type: 'tag', add: names.map(tag), remove: [], why: null });
  }
}

async function furnishCustomers(api: Api): Promise<void> {
  const fields = [
    { name: 'Customer level', kind: 'choice', options: ['New', 'Regular', 'Gold'], personal: false },
    { name: 'Shoe size', kind: 'number', options: [], personal: false },
    { name: 'Birthday', kind: 'date', options: [], personal: true },
  ];
  const made: Named[] = [];
  for (const field of fields) made.push(await api.post<Named>('/api/contact-fields', field));
  const { items } = await api.get<{ items: { contact: { id: string } }[] }>('/api/contacts?limit=3');
  for (const [index, { contact }] of items.entries()) {
    await api.put(`/api/contacts/${contact.id}/fields`, { values: { [made[0]!.id]: ['Gold', 'Regular', 'New'][index], [made[1]!.id]: String(39 + index) } });
    await api.post(`/api/contacts/${contact.id}/notes`, { body: ['Buys for a scout group every spring; ask about bulk prices.', 'Prefers short answers.', 'Moved to Porto in June.'][index] });
  }
}

async function furnishBot(api: Api): Promise<void> {
  const everybody = { enabled: true, channel: null, account: null, language: null, country: null, page: null, returning: null, open: null };
  for (const rule of [
    { ...everybody, page: '/returns', texts: { en: 'Sending something back? I can make you a label right here.', zh: '需要退货吗？我可以直接为您生成退货标签。' } },
    { ...everybody, returning: true, texts: { en: 'Welcome back! Shall I look up your last order?', zh: '欢迎回来！需要我查一下您最近的订单吗？' } },
    { ...everybody, country: 'DE', open: false, texts: { en: 'Our people sleep; I do not.', de: 'Unsere Leute schlafen, ich nicht. Was kann ich tun?' } },
  ]) {
    await api.post('/api/bot/greetings', rule);
  }
}

async function furnishConnections(api: Api): Promise<void> {
  await api.post('/api/translation/providers', { kind: 'deepl', baseUrl: `${api.base}/simulator/translation/deepl`, region: '', apiKey: 'demo', enabled: true, dailyLimit: 50_000 });
  await api.post('/api/translation/terms', { term: 'Squall Jacket', translations: {}, exact: true });
  await api.post('/api/translation/terms', { term: 'return label', translations: { de: 'Rücksendeetikett', zh: '退货标签' }, exact: false });
  await api.post('/api/developers/tokens', { name: 'Reporting', scopes: ['conversations:read', 'orders:read'], agent: null, expiresAt: null }).catch(() => undefined);
}

/** Conversations that a colleague gives to the owner, so that the bell has rung. */
async function giveWork(api: Api, who: (name: string) => string): Promise<void> {
  const jonas = await Api.signIn(api.base, 'jonas@kestrelpine.example', 'kestrel-and-pine');
  const { items } = await api.get<{ items: { conversation: { id: string } }[] }>('/api/conversations?view=unassigned');
  for (const { conversation } of items.slice(0, 2)) await jonas.post(`/api/conversations/${conversation.id}/assign`, { agent: who('Mei') });
}
