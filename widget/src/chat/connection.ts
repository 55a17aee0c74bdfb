import { type ClientFrame, type ServerFrame } from '../types';

export interface Listener {
  /** The first frame of every connection. */
  hello(): ClientFrame;
  frame(frame: ServerFrame): void;
  /** The connection is lost, or could not be made for the n-th time in a row. */
  lost(failures: number): void;
  /** The server does not know our token. */
  refused(): void;
}

const UNAUTHENTICATED = 4401;
/** The server speaks every 25 seconds; after two silent turns it is gone, whatever the browser believes. */
const SILENCE = 60_000;

export const backOff = (failures: number, random: number) => Math.min(30_000, 1000 * 2 ** Math.min(failures, 5)) * (0.5 + random / 2);

/** One WebSocket, again and again. */
export class Connection {
  private readonly url: string;
  private readonly listener: Listener;
  private socket: WebSocket | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private wanted = false;

  constructor(url: string, listener: Listener) {
    this.url = url;
    this.listener = listener;
  }

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    addEventListener('online', this.hurry);
    document.addEventListener('visibilitychange', this.hurry);
    this.connect();
  }

  stop(): void {
    this.wanted = false;
    removeEventListener('online', this.hurry);
    document.removeEventListener('visibilitychange', this.hurry);
    clearTimeout(this.retry);
    this.drop();
  }

  /** Begins anew, because this connection is no longer good for anything. */
  reset(): void {
    if (!this.wanted) return;
    this.drop();
    this.listener.lost(this.failures);
    this.connect();
  }

  send(frame: ClientFrame): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  /** The network is back, or the visitor is: no reason to wait any longer. */
  private hurry = () => {
    if (this.wanted && !this.socket && document.visibilityState === 'visible') {
      clearTimeout(this.retry);
      this.connect();
    }
  };

  private connect(): void {
    if (this.socket) return;
    const socket = new WebSocket(this.url);
    this.socket = socket;
    this.listen();
    socket.onopen = () => socket.send(JSON.stringify(this.listener.hello()));
    socket.onmessage = (event) => {
      this.listen();
      this.take(JSON.parse(String(event.data)) as ServerFrame);
    };
    socket.onclose = (event) => this.closed(socket, event.code);
  }

  private take(frame: ServerFrame): void {
    if (frame.type === 'ping') this.send({ type: 'pong' });
    if (frame.type === 'ready') this.failures = 0;
    this.listener.frame(frame);
  }

  private closed(socket: WebSocket, code: number): void {
    if (socket !== this.socket) return;
    this.drop();
    if (code === UNAUTHENTICATED) {
      this.stop();
      this.listener.refused();
      return;
    }
    this.listener.lost(++this.failures);
    if (this.wanted) this.retry = setTimeout(() => this.connect(), backOff(this.failures - 1, Math.random()));
  }

  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      const socket = this.socket;
      if (socket) this.closed(socket, 0);
    }, SILENCE);
  }

  private drop(): void {
    const socket = this.socket;
    this.socket = null;
    clearTimeout(this.silence);
    if (socket) {
      socket.onclose = socket.onmessage = socket.onopen = null;
      socket.close();
    }
  }
}
