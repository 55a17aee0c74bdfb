import type { LiveEvent, LiveFrame } from '@/types/api';

export type ConnectionState = 'connecting' | 'live' | 'lost';

export interface ConnectionWatcher {
  /** One event, in order, exactly once. */
  event(event: LiveEvent): void;
  /** Something may have been missed: what is on screen has to be fetched again. */
  resync(): void;
  state(state: ConnectionState): void;
}

/** What the connection needs from the outside; tests bring their own. */
export interface ConnectionWorld {
  open(url: string): WebSocket;
  random(): number;
}

const browser: ConnectionWorld = { open: (url) => new WebSocket(url), random: Math.random };

/** The server pings every 25 s; after this silence the line is dead even if nobody said so. */
const silence = 60_000;
const firstDelay = 500;
const longestDelay = 15_000;

/** One WebSocket to `/api/live` that comes back by itself and catches up exactly what it missed. */
export class Connection {
  private socket: WebSocket | null = null;
  private place: { epoch: string; seq: number } | null = null;
  private tries = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private stopped = true;
  private greetedHere = false;
  private readonly watcher: ConnectionWatcher;
  private readonly world: ConnectionWorld;
  private readonly url: string;

  constructor(watcher: ConnectionWatcher, url = liveUrl(), world: ConnectionWorld = browser) {
    this.watcher = watcher;
    this.url = url;
    this.world = world;
  }

  start(): void {
    this.stopped = false;
    globalThis.addEventListener?.('online', this.hurry);
    globalThis.addEventListener?.('offline', this.drop);
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    globalThis.removeEventListener?.('online', this.hurry);
    globalThis.removeEventListener?.('offline', this.drop);
    clearTimeout(this.retry);
    clearTimeout(this.watchdog);
    this.socket?.close();
    this.socket = null;
  }

  /** Try now instead of waiting for the next turn. */
  readonly hurry = (): void => {
    if (this.stopped || this.socket) return;
    this.tries = 0;
    clearTimeout(this.retry);
    this.connect();
  };

  /** Says something to the server; lost where there is no line, so whoever says it says it again when the line is back. */
  say(what: object): void {
    if (this.greetedHere) this.socket?.send(JSON.stringify(what));
  }

  private readonly drop = (): void => this.socket?.close();

  private connect(): void {
    this.watcher.state(this.tries === 0 ? 'connecting' : 'lost');
    const from = this.place ? `?epoch=${encodeURIComponent(this.place.epoch)}&after=${this.place.seq}` : '';
    const socket = this.world.open(this.url + from);
    this.socket = socket;
    this.greetedHere = false;
    this.heard();
    socket.onmessage = (message) => this.socket === socket && this.read(socket, JSON.parse(String(message.data)) as LiveFrame);
    socket.onclose = () => this.socket === socket && this.closed();
  }

  private read(socket: WebSocket, frame: LiveFrame): void {
    this.heard();
    switch (frame.type) {
      case 'ping':
        socket.send('{"type":"pong"}');
        return;
      case 'resync':
        this.place = null;
        return;
      case 'hello':
        this.greeted(frame.epoch, frame.seq);
        return;
      case undefined:
        this.take(frame.seq, frame.event);
    }
  }

  /** A first hello, or one after a resync, says nothing about what came before: fetch again. */
  private greeted(epoch: string, seq: number): void {
    this.tries = 0;
    this.greetedHere = true;
    if (this.place?.epoch !== epoch) {
      this.place = { epoch, seq };
      this.watcher.resync();
    }
    this.watcher.state('live');
  }

  private take(seq: number, event: LiveEvent): void {
    if (!this.place || seq <= this.place.seq) return;
    this.place.seq = seq;
    this.watcher.event(event);
  }

  private closed(): void {
    this.socket = null;
    this.greetedHere = false;
    clearTimeout(this.watchdog);
    if (this.stopped) return;
    this.tries += 1;
    this.watcher.state('lost');
    this.retry = setTimeout(() => this.connect(), backOff(this.tries, this.world.random()));
  }

  private heard(): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => {
      this.socket?.close();
      this.closed();
    }, silence);
  }
}

/** Doubles from half a second to fifteen, with jitter, so that a restarted server is not stormed. */
export function backOff(tries: number, random: number): number {
  const whole = Math.min(longestDelay, firstDelay * 2 ** (tries - 1));
  return whole / 2 + (whole / 2) * random;
}

function liveUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`;
}
