import type { Content, Conversation, Counts, LiveEvent, Listed, Message, NoticeKind, Opened, Owner, Presence, View } from '../src/types/api.ts';
import { accounts, agents, contacts, session } from './people.ts';
import { stories } from './stories.ts';
import { nextMessageId, tell, type Thread } from './story.ts';

const me = session.agent.id;

/** Everything the twin holds, in memory. */
export class Store {
  readonly threads: Thread[] = stories.map((story, index) => tell(story, index + 1));
  presence: Record<string, Presence> = { [me]: 'online', [agents[1]!.id]: 'online', [agents[2]!.id]: 'busy', [agents[3]!.id]: 'offline' };
  tell: (event: LiveEvent) => void = () => {};

  thread(id: string): Thread | undefined {
    return this.threads.find((thread) => thread.conversation.id === id);
  }

  list(view: View): Listed[] {
    const items = this.threads.filter((thread) => shown(thread.conversation, view)).map((thread) => this.listed(thread));
    return items.sort((a, b) => b.conversation.lastMessageAt.localeCompare(a.conversation.lastMessageAt));
  }

  counts(): Counts {
    const count = (view: View) => this.list(view).length;
    return { mine: count('mine'), team: count('team'), unassigned: count('unassigned'), bot: count('bot'), snoozed: count('snoozed'), mentions: 0, all: count('all'), unreadMine: this.list('mine').reduce((sum, item) => sum + item.unread, 0) };
  }

  open(thread: Thread): Opened {
    const { conversation } = thread;
    return {
      conversation,
      contact: contacts.find((contact) => contact.id === conversation.contact)!,
      account: accounts.find((account) => account.id === conversation.account)!,
      messages: thread.messages.slice(-50),
      earlier: this.threads.map((other) => other.conversation).filter((other) => other.contact === conversation.contact && other.id !== conversation.id && other.openedAt < conversation.openedAt),
      unread: unread(thread),
    };
  }

  add(thread: Thread, message: Pick<Message, 'author' | 'content'> & Partial<Message>): Message {
    const seq = thread.conversation.lastSeq + 1;
    const now = new Date().toISOString();
    const full: Message = {
      id: nextMessageId(), conversation: thread.conversation.id, seq, change: seq, note: false, externalId: `x-${seq}`, clientId: null, answers: null,
      quoted: null, reaction: null, language: null, delivery: { state: 'none', reason: null }, at: now, storedAt: now, editedAt: null, deletedAt: null,
      context: { forwarded: false, referral: null, automatic: null }, ...message,
    };
    thread.messages.push(full);
    thread.conversation = { ...thread.conversation, lastSeq: seq, change: thread.conversation.change + 1, lastMessageAt: now };
    this.tell({ type: 'message_added', conversation: thread.conversation, message: full });
    return full;
  }

  change(thread: Thread, message: Message, by: Partial<Message>): Message {
    thread.conversation = { ...thread.conversation, change: thread.conversation.change + 1 };
    const next = { ...message, ...by, change: thread.conversation.change };
    thread.messages = thread.messages.map((other) => (other.id === message.id ? next : other));
    this.tell({ type: 'message_changed', conversation: thread.conversation, message: next });
    return next;
  }

  hand(thread: Thread, owner: Owner, kind: NoticeKind, status: Conversation['status'] = 'open'): Conversation {
    thread.conversation = { ...thread.conversation, owner, status, waitingSince: owner.type === 'queue' ? new Date().toISOString() : null };
    const agent = owner.type === 'human' ? agents.find((candidate) => candidate.id === owner.agent) : undefined;
    const details: Record<string, string> = agent ? { agent: agent.id, agentName: agent.name } : {};
    this.add(thread, { author: { type: 'system' }, content: { type: 'notice', kind, details } });
    return thread.conversation;
  }

  say(thread: Thread, clientId: string, content: Content, note: boolean, quoted: string | null): Message {
    const before = thread.messages.find((message) => message.clientId === clientId);
    if (before) return before;
    const owner = thread.conversation.owner;
    if (!note && (owner.type !== 'human' || owner.agent !== me)) this.hand(thread, { type: 'human', agent: me }, 'taken_over');
    const message = this.add(thread, { author: { type: 'human', agent: me }, content, note, clientId, quoted, delivery: { state: note ? 'none' : 'queued', reason: null } });
    if (!note) this.deliver(thread, message);
    return message;
  }

  deliver(thread: Thread, message: Message): void {
    const state = (name: Message['delivery']['state'], after: number) =>
      setTimeout(() => this.change(thread, thread.messages.find((other) => other.id === message.id)!, { delivery: { state: name, reason: name === 'failed' ? 'The customer has blocked this account.' : null } }), after);
    if (contacts.find((contact) => contact.id === thread.conversation.contact)?.blocked) return void state('failed', 600);
    state('sent', 400);
    state('delivered', 1_200);
    state('read', 4_000);
  }

  private listed(thread: Thread): Listed {
    const account = accounts.find((candidate) => candidate.id === thread.conversation.account)!;
    return {
      conversation: thread.conversation,
      contact: contacts.find((contact) => contact.id === thread.conversation.contact)!,
      accountName: account.name,
      accountKind: account.kind,
      lastMessage: thread.messages.findLast((message) => message.content.type !== 'notice') ?? null,
      unread: unread(thread),
    };
  }
}

function unread(thread: Thread): number {
  return thread.messages.filter((message) => message.seq > thread.read && message.author.type === 'customer').length;
}

function shown({ status, owner }: Conversation, view: View): boolean {
  if (view === 'resolved') return status === 'resolved';
  if (status !== 'open') return false;
  if (view === 'mine') return owner.type === 'human' && owner.agent === me;
  return view === 'all' || (view === 'bot' && owner.type === 'bot') || (view === 'unassigned' && owner.type === 'queue');
}
