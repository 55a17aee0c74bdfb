import type { Agent, Contact, Session } from '../src/types/api.ts';

/** Stable ids, so that addresses survive a restart of the twin. */
export function id(kind: string, number: number): string {
  const kinds: Record<string, string> = { agent: 'a', contact: 'c', account: 'd', conversation: 'e', message: 'f', media: 'b' };
  return `0190${kinds[kind]}000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const agent = (number: number, name: string, role: Agent['role'], language: string): Agent => ({
  id: id('agent', number),
  name,
  email: `${name.split(' ')[0]!.toLowerCase()}@lumenloom.example`,
  role,
  language,
  capacity: 6,
  active: true,
});

export const agents: Agent[] = [
  agent(1, 'Ada Moreau', 'owner', 'en'),
  agent(2, '林晓雨', 'agent', 'zh'),
  agent(3, 'Jonas Weber', 'agent', 'en'),
  agent(4, 'Priya Nair', 'admin', 'en'),
];

export const session: Session = {
  agent: agents[0]!,
  workspace: { id: id('account', 99), name: 'Lumen & Loom', shopName: 'Lumen & Loom', shopKind: 'independent_shop', language: 'en', zone: 'Europe/Lisbon' },
  permissions: ['read_conversations', 'reply', 'assign_others', 'see_contact_data', 'edit_knowledge', 'edit_bot', 'manage_channels', 'manage_agents', 'manage_workspace', 'see_failures'], factorMissing: false,
};

export const accounts = [
  { id: id('account', 1), kind: 'widget' as const, name: 'lumenloom.example' },
  { id: id('account', 2), kind: 'telegram' as const, name: 'Lumen & Loom Help' },
  { id: id('account', 3), kind: 'whatsapp' as const, name: 'Shop line' },
  { id: id('account', 4), kind: 'email' as const, name: 'help@lumenloom.example' },
  { id: id('account', 5), kind: 'instagram' as const, name: '@lumenloom' },
  { id: id('account', 6), kind: 'messenger' as const, name: 'Lumen & Loom' },
  { id: id('account', 7), kind: 'line' as const, name: 'ルーメン' },
  { id: id('account', 8), kind: 'api' as const, name: 'Loom app' },
];

type Facts = Partial<Contact> & { name: string | null };

const facts: Facts[] = [
  { name: 'María Fernández', email: 'maria.f@correo.example', phone: '+34 612 554 812', language: 'es', zone: 'Europe/Madrid', country: 'ES', verified: true },
  { name: 'Tom Becker', email: 'tom.becker@post.example', language: 'de', zone: 'Europe/Berlin', country: 'DE' },
  { name: '陈思远', phone: '+86 138 0000 2468', language: 'zh', zone: 'Asia/Shanghai', country: 'CN' },
  { name: 'Olivia Grant', email: 'olivia.grant@mail.example', language: 'en', zone: 'America/Chicago', country: 'US', verified: true },
  { name: null, language: 'en', zone: 'Australia/Sydney', country: 'AU' },
  { name: 'ياسمين الحداد', language: 'ar', zone: 'Asia/Dubai', country: 'AE', phone: '+971 50 555 0142' },
  { name: 'Kenji Mori', language: 'ja', zone: 'Asia/Tokyo', country: 'JP', email: 'k.mori@mail.example' },
  { name: 'Hannah Lindqvist', language: 'en', zone: 'Europe/Stockholm', country: 'SE', email: 'hannah@mail.example' },
  { name: '周敏', language: 'zh', zone: 'Asia/Singapore', country: 'SG', email: 'zhou.min@mail.example' },
  { name: 'Lucas Oliveira', language: 'pt', zone: 'America/Sao_Paulo', country: 'BR' },
  { name: 'Grace Okafor', language: 'en', zone: 'Africa/Lagos', country: 'NG', blocked: true },
  { name: 'Émile Laurent', language: 'fr', zone: 'Europe/Paris', country: 'FR', email: 'emile@mail.example' },
];

export const contacts: Contact[] = facts.map((fact, index) => ({
  phone: null,
  email: null,
  language: null,
  zone: null,
  country: null,
  verified: false,
  blocked: false,
  masked: false,
  ...fact,
  id: id('contact', index + 1),
  firstSeen: new Date(Date.now() - (index + 2) * 9 * 86_400_000).toISOString(),
}));
