import type { QueryClient } from '@tanstack/react-query';
import type { Author, Conversation, LiveEvent, Message, Opened, Presences, View } from '@/types/api';
import { keys } from '../cache-keys';
import { askedAnew, changed, inPlace, messageChanged, type ListPages } from './lists';
import { merge, seen } from './thread';

/** What the patching needs to know about the person in front of the screen. */
export interface Onlooker {
  me: string;
  /** The conversation that is open and visible, if any. */
  looking(): string | null;
  /** Fetches lists and counts again soon; many calls become one. */
  refetchSoon(key: readonly unknown[]): void;
  /** Takes the typing line away after a while. */
  later(milliseconds: number, run: () => void): void;
}

const typingLasts = 5_000;

/** Patches the cache by one event; the only place where live events become state. */
export function applyEvent(client: QueryClient, event: LiveEvent, onlooker: Onlooker): void {
  switch (event.type) {
    case 'message_added':
      messageAdded(client, event.conversation, event.message, onlooker);
      return;
    case 'message_changed':
      patchThread(client, event.conversation.id, (thread) => withConversation(withMessage(thread, event.message), event.conversation));
      eachList(client, (pages) => messageChanged(pages, event.message));
      conversationChanged(client, event.conversation, onlooker);
      return;
    case 'conversation_changed':
      patchThread(client, event.conversation.id, (thread) => withConversation(thread, event.conversation));
      onlooker.refetchSoon(keys.later(event.conversation.id));
      conversationChanged(client, event.conversation, onlooker);
      onlooker.refetchSoon(keys.counts);
      return;
    case 'answer_drafted':
      client.setQueryData(keys.draft(event.conversation), event.text === '' ? null : { answers: event.answers, text: event.text });
      return;
    case 'typing':
      typing(client, event.conversation, event.author.type === 'human' && event.author.agent === onlooker.me ? null : event.author, onlooker);
      return;
    case 'viewers_changed':
      client.setQueryData(keys.viewers(event.conversation), event.agents.filter((agent) => agent !== onlooker.me));
      return;
    case 'seen_by_customer':
      patchThread(client, event.conversation, (thread) => ({ ...thread, messages: seen(thread.messages, event.seq) }));
      return;
    case 'presence_changed':
      client.setQueryData<Presences>(keys.presence, (before) =>
        before && {
          mine: event.agent === onlooker.me ? event.presence : before.mine,
          agents: { ...before.agents, [event.agent]: event.presence },
        },
      );
      return;
    case 'promise_changed':
      onlooker.refetchSoon(keys.promises);
      for (const [key] of client.getQueriesData({ queryKey: keys.lists })) if (String(key[2] ?? '').includes('promise')) onlooker.refetchSoon(key);
      return;
    case 'notifications_changed':
      if (event.agent === onlooker.me) onlooker.refetchSoon(['notifications']);
      return;
    case 'indexing_progressed':
      client.setQueryData(keys.indexing(event.source), { done: event.done, total: event.total });
      return;
    case 'draft_dropped':
      client.removeQueries({ queryKey: ['draft'] });
  }
}

function messageAdded(client: QueryClient, conversation: Conversation, message: Message, onlooker: Onlooker): void {
  patchThread(client, conversation.id, (thread) => withConversation(withMessage(thread, message), conversation));
  if (message.author.type === 'bot') client.setQueryData(keys.draft(conversation.id), null);
  client.setQueryData(keys.typing(conversation.id), null);
  if (message.author.type === 'human') client.setQueryData(keys.writing(conversation.id), null);
  conversationChanged(client, conversation, onlooker, message);
  onlooker.refetchSoon(keys.counts);
  if (message.content.type === 'notice' && message.content.kind === 'contact_left') contactChanged(conversation, onlooker);
}

/** Events do not carry the customer, whose masks differ from agent to agent: fetched again instead. */
function contactChanged(conversation: Conversation, onlooker: Onlooker): void {
  onlooker.refetchSoon(keys.lists);
  onlooker.refetchSoon(keys.thread(conversation.id));
}

function conversationChanged(client: QueryClient, conversation: Conversation, onlooker: Onlooker, added?: Message): void {
  const looking = onlooker.looking() === conversation.id;
  eachList(client, (pages, view, key) => {
    if (askedAnew(key)) {
      onlooker.refetchSoon(key);
      return inPlace(pages, { conversation, added, looking });
    }
    const next = changed(pages, view, onlooker.me, { conversation, added, looking });
    if (next === null) onlooker.refetchSoon(keys.list(view));
    return next ?? pages;
  });
}

function eachList(client: QueryClient, change: (pages: ListPages, view: View, key: readonly unknown[]) => ListPages): void {
  for (const [key, pages] of client.getQueriesData<ListPages>({ queryKey: keys.lists })) {
    if (pages) client.setQueryData(key, change(pages, key[1] as View, key));
  }
}

function patchThread(client: QueryClient, conversation: string, change: (thread: Opened) => Opened): void {
  client.setQueryData<Opened>(keys.thread(conversation), (thread) => thread && change(thread));
}

function withMessage(thread: Opened, message: Message): Opened {
  return { ...thread, messages: merge(thread.messages, [message]) };
}

function withConversation(thread: Opened, conversation: Conversation): Opened {
  return thread.conversation.change > conversation.change ? thread : { ...thread, conversation };
}

function typing(client: QueryClient, conversation: string, author: Author | null, onlooker: Onlooker): void {
  if (author === null) return;
  passing(client, keys.typing(conversation), { author }, onlooker);
  if (author.type === 'human') passing(client, keys.writing(conversation), { agent: author.agent }, onlooker);
}

/** Stays for a while, unless the next one takes its place. */
function passing(client: QueryClient, key: readonly unknown[], mark: object, onlooker: Onlooker): void {
  client.setQueryData(key, mark);
  onlooker.later(typingLasts, () => client.setQueryData(key, (now: unknown) => (now === mark ? null : now)));
}
