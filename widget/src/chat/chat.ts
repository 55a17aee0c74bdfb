import { Refusal } from '../door';
import { type Shell } from '../shell';
import { type Content, type Message, type ServerFrame } from '../types';
import { Connection } from './connection';
import { Outbox, type Outcome } from './outbox';
import { openOutboxStore, type Outgoing } from './outbox-store';
import { titleCount } from './page-title';
import { ring } from './sound';
import * as timelines from './timeline';

export interface View {
  online: boolean;
  /** Everything there is has been loaded. */
  ready: boolean;
  messages: readonly Message[];
  outgoing: readonly Outgoing[];
  typing: { who: 'bot' | 'human'; name: string } | null;
  draft: string;
  hasEarlier: boolean;
}

const TYPING_LASTS = 6_000;
const TYPING_REPEATS = 2_000;
const POLL = 4_000;
const ACCEPT_WITHIN = 15_000;
/** After so many vain attempts the network seems to have something against WebSockets. */
const FAILURES_BEFORE_POLLING = 3;

export const newClientId = () =>
  crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The visitor's conversation: what is shown, what waits to be sent, and the connection that keeps both true. */
export class Chat {
  private readonly shell: Shell;
  private readonly connection: Connection;
  private readonly waiting = new Map<string, (outcome: Outcome) => void>();
  private readonly watchers = new Set<() => void>();
  private outbox!: Outbox;
  private timeline = timelines.EMPTY;
  private typing: View['typing'] = null;
  private typingEnds: ReturnType<typeof setTimeout> | undefined;
  private polling: ReturnType<typeof setInterval> | undefined;
  private online = false;
  private ready = false;
  private draft = '';
  private noneEarlier = false;
  private typedAt = 0;
  private seenUpTo = 0;
  private watched = false;
  view!: View;

  private constructor(shell: Shell) {
    this.shell = shell;
    this.connection = new Connection(shell.door.live(), {
      hello: () => ({ type: 'hello', token: shell.door.token ?? '', conversation: this.timeline.conversation, after: this.timeline.after }),
      frame: (frame) => this.hear(frame),
      lost: (failures) => this.lost(failures),
      refused: () => void this.changeVisitor(),
    });
    document.addEventListener('visibilitychange', () => this.look());
  }

  static async begin(shell: Shell): Promise<Chat> {
    const chat = new Chat(shell);
    chat.outbox = new Outbox(await openOutboxStore(shell.key), (entry) => chat.deliver(entry), () => chat.changed());
    chat.changed();
    await chat.meet();
    return chat;
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Whether the visitor is looking at the conversation. */
  watching(watched: boolean): void {
    this.watched = watched;
    this.look();
  }

  say(content: Content, file?: Blob): void {
    this.outbox.add({ clientId: newClientId(), owner: this.owner(), content, file, at: Date.now(), state: 'waiting' });
    void this.outbox.flush();
  }

  retry(clientId: string): void {
    this.outbox.retry(clientId);
    void this.outbox.flush();
  }

  discard = (clientId: string) => this.outbox.discard(clientId);

  wrote(): void {
    const now = Date.now();
    if (now - this.typedAt > TYPING_REPEATS && this.connection.send({ type: 'typing' })) this.typedAt = now;
  }

  async earlier(): Promise<void> {
    const first = this.timeline.messages.find((message) => message.conversation === this.timeline.conversation);
    if (!first) return;
    const { messages } = await this.shell.door.before(first.seq);
    if (messages.length === 0 || messages.some((message) => message.seq === 1)) this.noneEarlier = true;
    this.timeline = timelines.withEarlier(this.timeline, messages);
    this.changed();
  }

  contact = (fields: { name: string; email: string; phone: string }) => this.shell.door.contact(fields);

  /** Somebody else's conversation, or none yet. */
  async changeVisitor(): Promise<void> {
    this.connection.stop();
    const before = this.shell.door.token;
    await this.meet(() => {
      if (this.shell.door.token !== before) this.forget();
    });
  }

  private forget(): void {
    this.timeline = timelines.EMPTY;
    this.seenUpTo = 0;
    this.noneEarlier = false;
    this.ready = false;
  }

  private async meet(met: () => void = () => undefined): Promise<void> {
    try {
      await this.shell.begin();
    } catch (problem) {
      if (!(problem instanceof Refusal) || problem.passing) setTimeout(() => void this.meet(met), 5_000);
      return;
    }
    met();
    await this.outbox.restore(this.owner(), Date.now());
    this.connection.start();
  }

  private owner = () => (this.shell.door.token ?? '').slice(0, 12);

  private hear(frame: ServerFrame): void {
    switch (frame.type) {
      case 'message':
        this.take(frame.message);
        break;
      case 'ready':
        this.timeline = timelines.withReady(this.timeline, frame.conversation, frame.change);
        this.connected();
        break;
      case 'typing':
        this.showTyping({ who: frame.who, name: frame.name });
        break;
      case 'draft':
        this.draft = frame.text;
        break;
      case 'accepted':
        this.waiting.get(frame.clientId)?.({ kind: 'accepted' });
        break;
      case 'refused':
        this.waiting.get(frame.clientId)?.({ kind: 'refused', reason: frame.detail });
        break;
      case 'ping':
        return;
    }
    this.changed();
  }

  private take(message: Message): void {
    const news = this.ready && timelines.isFrom(message, 'others') && !this.timeline.messages.some((known) => known.id === message.id);
    this.timeline = timelines.withMessage(this.timeline, message);
    if (message.clientId) this.outbox.arrived(message.clientId);
    if (timelines.isFrom(message, 'others')) {
      this.showTyping(null);
      this.draft = '';
    }
    if (news && !this.isSeen()) ring();
    this.look();
  }

  private connected(): void {
    this.online = true;
    this.ready = true;
    clearInterval(this.polling);
    this.polling = undefined;
    this.look();
    void this.outbox.flush();
  }

  private lost(failures: number): void {
    this.timeline = timelines.interrupted(this.timeline);
    this.draft = '';
    this.showTyping(null);
    this.waiting.forEach((resolve) => resolve({ kind: 'later' }));
    if (!this.polling) this.online = false;
    if (failures >= FAILURES_BEFORE_POLLING && !this.polling) {
      this.polling = setInterval(() => void this.poll(), POLL);
      void this.poll();
    }
    this.changed();
  }

  /** What the socket does, by plain requests. */
  private async poll(): Promise<void> {
    try {
      const { messages, conversation, change } = await this.shell.door.changes(this.timeline.conversation, this.timeline.after);
      messages.forEach((message) => this.take(message));
      this.timeline = { ...this.timeline, conversation, after: change };
      this.online = true;
      this.ready = true;
      void this.outbox.flush();
    } catch {
      this.online = false;
    }
    this.changed();
  }

  private async deliver(entry: Outgoing): Promise<Outcome> {
    if (!this.online) return { kind: 'later' };
    try {
      const content = await this.uploaded(entry);
      if (this.polling) {
        await this.shell.door.send(entry.clientId, content);
        return { kind: 'accepted' };
      }
      return await this.sendLive(entry.clientId, content);
    } catch (problem) {
      if (problem instanceof Refusal && !problem.passing) return { kind: 'refused', reason: problem.message };
      setTimeout(() => void this.outbox.flush(), POLL);
      return { kind: 'later' };
    }
  }

  private async uploaded(entry: Outgoing): Promise<Content> {
    if (!entry.file || entry.content.type !== 'media') return entry.content;
    const file = await this.shell.door.upload(entry.file, entry.content.file.name ?? 'file');
    const content: Content = { ...entry.content, file };
    this.outbox.set(entry.clientId, { content, file: undefined });
    return content;
  }

  private sendLive(clientId: string, content: Content): Promise<Outcome> {
    return new Promise((resolve) => {
      const late = setTimeout(() => this.connection.reset(), ACCEPT_WITHIN);
      const done = (outcome: Outcome) => {
        clearTimeout(late);
        this.waiting.delete(clientId);
        resolve(outcome);
      };
      this.waiting.set(clientId, done);
      if (!this.connection.send({ type: 'send', clientId, content })) done({ kind: 'later' });
    });
  }

  private showTyping(typing: View['typing']): void {
    clearTimeout(this.typingEnds);
    this.typing = typing;
    if (typing) this.typingEnds = setTimeout(() => { this.typing = null; this.changed(); }, TYPING_LASTS);
  }

  private isSeen = () => this.watched && document.visibilityState === 'visible';

  /** Marks what the visitor has before their eyes as seen. */
  private look(): void {
    const last = timelines.lastSeq(this.timeline);
    if (this.isSeen() && this.ready && last > this.seenUpTo && this.connection.send({ type: 'seen', seq: last })) this.seenUpTo = last;
    const unread = this.isSeen() ? 0 : timelines.countUnread(this.timeline, this.seenUpTo);
    if (this.ready) {
      this.shell.unread(unread);
      titleCount(unread);
    }
  }

  private changed(): void {
    const first = this.timeline.messages.find((message) => message.conversation === this.timeline.conversation);
    this.view = {
      online: this.online,
      ready: this.ready,
      messages: this.timeline.messages,
      outgoing: this.outbox?.entries ?? [],
      typing: this.typing,
      draft: this.draft,
      hasEarlier: !this.noneEarlier && !!first && first.seq > 1,
    };
    this.watchers.forEach((watcher) => watcher());
  }
}
