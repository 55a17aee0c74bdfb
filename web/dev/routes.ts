import type { Content, Owner, Presence, View } from '../src/types/api.ts';
import { channelRoutes } from './channel-routes.ts';
import { agents, contacts, session } from './people.ts';
import type { Store } from './store.ts';
import { sampleTrace } from './story.ts';

export interface Asked {
  path: string[];
  query: URLSearchParams;
  body: Record<string, unknown>;
}

export interface Answered {
  status?: number;
  json?: unknown;
}

export type Route = [method: string, pattern: string, answer: (asked: Asked, store: Store) => Answered];

const notFound: Answered = { status: 404, json: { status: 404, code: 'not_found', title: 'Not found', detail: 'This conversation is not here.' } };
const owners: Record<string, Owner> = { take: { type: 'human', agent: session.agent.id }, release: { type: 'bot' }, queue: { type: 'queue' } };
const notices = { take: 'taken_over', release: 'returned_to_bot', queue: 'returned_to_queue' } as const;
let signedIn = true;

const onThread = (answer: (asked: Asked, store: Store, thread: NonNullable<ReturnType<Store['thread']>>) => unknown) => (asked: Asked, store: Store): Answered => {
  const thread = store.thread(asked.path[2]!);
  return thread ? { json: answer(asked, store, thread) } : notFound;
};

const move = (verb: keyof typeof notices): Route => [
  'POST', `api/conversations/*/${verb}`, onThread((_, store, thread) => store.hand(thread, owners[verb]!, notices[verb])),
];

/** docs/api.md, as far as the desk asks. */
export const routes: Route[] = [
  ...channelRoutes,
  ['GET', 'api/session', () => (signedIn ? { json: session } : { status: 401, json: { status: 401, code: 'unauthenticated', title: 'Signed out', detail: 'Sign in first.' } })],
  ['POST', 'api/session', ({ body }) => {
    signedIn = body.password !== 'wrong';
    return signedIn ? { json: session } : { status: 401, json: { status: 401, code: 'unauthenticated', title: 'Wrong', detail: 'The email or the password is wrong.' } };
  }],
  ['DELETE', 'api/session', () => ((signedIn = false), { status: 204 })],
  ['GET', 'api/setup', () => ({ json: { needed: false } })],
  ['GET', 'api/agents', () => ({ json: agents })],
  ['PUT', 'api/me', () => ({ status: 204 })],
  ['GET', 'api/presence', (_, store) => ({ json: { mine: store.presence[session.agent.id], agents: store.presence } })],
  ['PUT', 'api/presence', ({ body }, store) => {
    store.presence[session.agent.id] = body.presence as Presence;
    store.tell({ type: 'presence_changed', agent: session.agent.id, presence: body.presence as Presence });
    return { status: 204 };
  }],
  ['GET', 'api/conversations', ({ query }, store) => ({ json: { items: store.list(query.get('view') as View), next: null } })],
  ['GET', 'api/conversations/counts', (_, store) => ({ json: store.counts() })],
  ['GET', 'api/conversations/*', onThread((_, store, thread) => store.open(thread))],
  ['GET', 'api/conversations/*/messages', onThread(({ query }, _, thread) => {
    const before = Number(query.get('before'));
    return { messages: thread.messages.filter((message) => message.seq < before).slice(-50) };
  })],
  ['POST', 'api/conversations/*/messages', onThread(({ body }, store, thread) => {
    const content = body.content as Content;
    setTimeout(() => content.type === 'text' && /\?$/.test(content.body) && reply(store, thread.conversation.id), 1_500);
    return store.say(thread, String(body.clientId), content, Boolean(body.note), (body.quoted as string | null) ?? null);
  })],
  move('take'), move('release'), move('queue'),
  ['POST', 'api/conversations/*/resolve', onThread((_, store, thread) => store.hand(thread, thread.conversation.owner, 'resolved', 'resolved'))],
  ['POST', 'api/conversations/*/reopen', onThread((_, store, thread) => store.hand(thread, thread.conversation.owner, 'reopened'))],
  ['POST', 'api/conversations/*/assign', onThread(({ body }, store, thread) => store.hand(thread, { type: 'human', agent: String(body.agent) }, 'assigned'))],
  ['POST', 'api/conversations/*/read', onThread(({ body }, _, thread) => void (thread.read = Math.max(thread.read, Number(body.seq))))],
  ['POST', 'api/conversations/*/typing', () => ({ status: 204 })],
  ['GET', 'api/conversations/*/trace/*', () => ({ json: sampleTrace })],
  ['POST', 'api/messages/*/resend', ({ path }, store) => {
    const thread = store.threads.find((candidate) => candidate.messages.some((message) => message.id === path[2]));
    const message = thread?.messages.find((candidate) => candidate.id === path[2]);
    if (!thread || !message) return notFound;
    const queued = store.change(thread, message, { delivery: { state: 'queued', reason: null } });
    store.deliver(thread, queued);
    return { json: queued };
  }],
  ['GET', 'api/contacts/*', ({ path }) => ({ json: contacts.find((contact) => contact.id === path[2]) })],
  ['PATCH', 'api/contacts/*', ({ path, body }) => ({ json: Object.assign(contacts.find((contact) => contact.id === path[2])!, body) })],
];

/** The customer writes and answers, so that the live line has something to say. */
function reply(store: Store, conversation: string): void {
  const thread = store.thread(conversation)!;
  const author = { type: 'customer' as const, contact: thread.conversation.contact };
  store.tell({ type: 'typing', conversation, author });
  setTimeout(() => store.add(thread, { author, content: { type: 'text', body: 'Yes, that is right. Thank you!' } }), 2_000);
}
