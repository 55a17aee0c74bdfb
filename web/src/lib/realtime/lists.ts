import type { InfiniteData } from '@tanstack/react-query';
import type { Conversation, Listed, Message, Page, View } from '@/types/api';

export type ListPages = InfiniteData<Page<Listed>, string | null>;

/** Whether a conversation is shown in a view of this agent. */
export function belongs(view: View, conversation: Conversation, me: string): boolean {
  if (view === 'mentions' || view === 'followed' || view === 'team') return false;
  if (conversation.status === 'open' && conversation.marks.snooze !== null) return view === 'snoozed';
  const open = conversation.status === 'open';
  switch (view) {
    case 'snoozed':
      return false;
    case 'mine':
      return open && conversation.owner.type === 'human' && conversation.owner.agent === me;
    case 'unassigned':
      return open && conversation.owner.type === 'queue';
    case 'bot':
      return open && conversation.owner.type === 'bot';
    case 'all':
      return open;
    case 'resolved':
      return !open && !conversation.marks.spam && conversation.marks.merged === null;
    case 'spam':
      return conversation.marks.spam;
  }
}

/** What only the server can tell of a list: whether it is narrowed, ordered otherwise, or about the reader's notes or teams. */
export function askedAnew(key: readonly unknown[]): boolean {
  return key.length > 2 || key[1] === 'mentions' || key[1] === 'followed' || key[1] === 'team';
}

/** The lines that are there, as they are now, in their places; where they belong the server says in a moment. */
export function inPlace(pages: ListPages, change: ListChange): ListPages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.conversation.id === change.conversation.id && item.conversation.change <= change.conversation.change ? updated(item, change) : item)) })) };
}

export interface ListChange {
  conversation: Conversation;
  /** The message that came with it, if it is new. */
  added?: Message;
  /** Whether somebody here is looking at the thread right now. */
  looking: boolean;
}

/**
 * The list after a change, or null when the list cannot know (a conversation that it has not seen belongs in it) and has to be fetched.
 */
export function changed(pages: ListPages, view: View, me: string, change: ListChange): ListPages | null {
  const known = pages.pages.flatMap((page) => page.items).find((item) => item.conversation.id === change.conversation.id);
  const here = belongs(view, change.conversation, me);
  if (!known) return here ? null : pages;
  if (known.conversation.change > change.conversation.change) return pages;
  const without = pages.pages.map((page) => ({ ...page, items: page.items.filter((item) => item !== known) }));
  if (!here) return { ...pages, pages: without };
  return { ...pages, pages: placed(without, updated(known, change), view === 'unassigned' ? waitsLonger : isNewer) };
}

function updated(known: Listed, { conversation, added, looking }: ListChange): Listed {
  const fresh = added && added.content.type !== 'notice' && !(known.lastMessage && known.lastMessage.seq > added.seq) ? added : known.lastMessage;
  const one = added && added.author.type === 'customer' && added.seq > known.conversation.lastSeq && !looking ? 1 : 0;
  return { ...known, conversation, lastMessage: fresh, unread: known.unread + one };
}

/** Back where its time puts it: the server's order, the newest first, in the queue who waits longest. */
function placed(pages: Page<Listed>[], item: Listed, before: (a: Listed, b: Listed) => boolean): Page<Listed>[] {
  const page = pages.findIndex((candidate) => candidate.items.some((other) => before(item, other)));
  const target = page < 0 ? pages.length - 1 : page;
  return pages.map((candidate, index) => {
    if (index !== target) return candidate;
    const at = candidate.items.findIndex((other) => before(item, other));
    const items = [...candidate.items];
    items.splice(at < 0 ? items.length : at, 0, item);
    return { ...candidate, items };
  });
}

function isNewer(a: Listed, b: Listed): boolean {
  return a.conversation.lastMessageAt > b.conversation.lastMessageAt;
}

function waitsLonger(a: Listed, b: Listed): boolean {
  const since = ({ conversation }: Listed) => conversation.waitingSince ?? conversation.lastMessageAt;
  return since(a) < since(b);
}

/** The list after a message of it was edited, deleted or delivered. */
export function messageChanged(pages: ListPages, message: Message): ListPages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.lastMessage?.id === message.id ? { ...item, lastMessage: message } : item)),
    })),
  };
}
