import type { ChannelAccount, ConnectForm, Field } from '../src/lib/channels/types.ts';
import type { Route } from './routes.ts';
import { accounts, id } from './people.ts';

const required = (name: string): Field => ({ name, secret: false, required: true, otherwise: '' });
const secret = (name: string): Field => ({ name, secret: true, required: true, otherwise: '' });
const optional = (name: string, otherwise = ''): Field => ({ name, secret: false, required: false, otherwise });

const forms: ConnectForm[] = [
  { kind: 'whatsapp', fields: [required('phone_number_id'), required('waba_id'), secret('token'), secret('app_secret'), { ...secret('verify_token'), required: false }, optional('base_url', 'https://graph.facebook.com/v25.0')] },
  { kind: 'messenger', fields: [required('page_id'), secret('page_token'), secret('app_secret'), optional('app_id'), optional('ice_breakers'), optional('base_url')] },
  { kind: 'instagram', fields: [optional('login', 'instagram'), optional('page_id'), secret('access_token'), secret('app_secret'), optional('app_id'), optional('base_url')] },
  { kind: 'line', fields: [optional('channel_id'), secret('channel_secret'), secret('access_token'), optional('base_url', 'https://api.line.me')] },
  { kind: 'email', fields: [required('address'), optional('from_name'), required('imap_host'), optional('imap_port', '993'), optional('imap_security', 'tls'), required('smtp_host'), optional('smtp_port', '587'), optional('smtp_security', 'starttls'), required('user'), secret('password')] },
  { kind: 'api', fields: [required('callback_url')] },
];

const colours = ['#0f766e', '#2563eb', '#198a40', '#b26c06', '#912018', '#1d4fd7', '#166e36', '#404a47'];
const day = { free: 86_340, humans: 86_340 };
const week = { free: 86_340, humans: 604_740 };

const channels: ChannelAccount[] = accounts.map((account, index) => ({
  ...account,
  state: account.kind === 'messenger' ? 'needs_reconnect' : 'active',
  settings: { color: colours[index]!, ...(account.kind === 'widget' && { key: 'demo' }), ...(account.kind === 'line' && { bot: 'off' }), ...(account.kind === 'api' && { simulated: 'true' }) },
  trouble: account.kind === 'messenger' ? 'Meta says that the token has expired. Make a new one for the Page.' : null,
  lastInboundAt: new Date(Date.now() - (index + 1) * 37 * 60_000).toISOString(),
  window: account.kind === 'whatsapp' ? day : account.kind === 'messenger' || account.kind === 'instagram' ? week : null,
}));

const templates = [
  { name: 'order_shipped', language: 'pt_BR', category: 'UTILITY', status: 'APPROVED', quality: 'GREEN', header: { format: 'TEXT', text: 'Pedido {{1}}' }, body: 'Olá {{nome}}, seu pedido saiu hoje e chega em {{dias}} dias.', footer: 'Lumen & Loom', buttons: [{ type: 'QUICK_REPLY', text: 'Rastrear' }], placeholders: ['header.1', 'body.nome', 'body.dias'] },
  { name: 'follow_up', language: 'en_US', category: 'UTILITY', status: 'APPROVED', body: 'Hello {{1}}, may we still help you?', placeholders: ['body.1'] },
];

const byId = (path: string[]) => channels.find((account) => account.id === path[2])!;

/** The channel page's requests. */
export const channelRoutes: Route[] = [
  ['GET', 'api/channels', () => ({ json: { items: channels } })],
  ['GET', 'api/channels/forms', () => ({ json: { items: forms } })],
  ['GET', 'api/channels/alarms', () => ({ json: { items: [] } })],
  ['GET', 'api/channels/health', () => ({ json: { items: channels.map(({ id: account, lastInboundAt }, index) => ({ account, lastInboundAt, lag: 0.021, silentBeyond: index === 2 ? 2_400 : null, outcomes: { sent: 184, retried: 3, window_closed: 1 }, budgetLeft: index === 2 ? { messages_per_second: 79 } : {}, bulk: { sent: 0, most: 50, paused: null } })) } })],
  ['POST', 'api/channels', ({ body }) => {
    const values = body.values as Record<string, string>;
    if (values.waba_id === '0') return { status: 400, json: { status: 400, code: 'invalid', title: 'Invalid', detail: "The field 'waba_id' is not one of this token's accounts." } };
    const account: ChannelAccount = { id: id('account', 20 + channels.length), kind: body.kind as ChannelAccount['kind'], name: String(body.name), state: 'active', settings: {}, trouble: null, lastInboundAt: null, window: null };
    channels.push(account);
    return { status: 201, json: account };
  }],
  ['GET', 'api/channels/*/pastes', ({ path }) => ({ json: { items: byId(path).kind === 'line' ? [] : [{ name: 'callback_url', value: `https://desk.lumenloom.example/hooks/${byId(path).kind}/k3J9x` }, { name: 'verify_token', value: 'q8Zt-41-Lw' }] } })],
  ['GET', 'api/channels/*/templates', () => ({ json: { items: templates } })],
  ['POST', 'api/channels/*/check', ({ path }) => ({ json: byId(path) })],
  ['PATCH', 'api/channels/*', ({ path, body }) => ({ json: Object.assign(byId(path), { name: body.name, settings: { ...byId(path).settings, ...(body.settings as object) } }) })],
  ['DELETE', 'api/channels/*', ({ path }) => (channels.splice(channels.indexOf(byId(path)), 1), { status: 204 })],
];
