import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Plugin, PreviewServer } from 'vite';
import { WebSocketServer } from 'ws';
import { picture, tone } from './media.ts';
import { routes, type Answered } from './routes.ts';
import { Store } from './store.ts';

type AnyServer = Pick<PreviewServer, 'middlewares'> & { httpServer: unknown };

/** An in-memory twin of the server for `npm run dev` and `npm run preview`; with SERAI_SERVER set, the real one is asked instead. */
export function twin(): Plugin {
  const real = process.env.SERAI_SERVER;
  const proxy = { '/api': { target: real, ws: true } };
  const install = (server: AnyServer) => {
    if (!real) {
      const store = new Store();
      listen(server.httpServer as Server | null, store);
      server.middlewares.use((request, response, next) => void serve(store, request, response, next));
    }
    server.middlewares.use((request, _response, next) => {
      const page = request.headers.accept?.includes('text/html') && !/^\/(app|api|widget|hooks|@)/.test(request.url ?? '');
      if (page) request.url = '/app/';
      next();
    });
  };
  return {
    name: 'serai-twin',
    config: () => (real ? { server: { proxy }, preview: { proxy } } : {}),
    configureServer: install,
    configurePreviewServer: install,
  };
}

async function serve(store: Store, request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://twin');
  if (!url.pathname.startsWith('/api/')) return next();
  const path = url.pathname.slice(1).split('/');
  if (path[1] === 'media') return media(path[2], request, response);
  const found = routes.find(([method, pattern]) => method === request.method && fits(pattern, path));
  const text = await read(request);
  const answer: Answered = found
    ? found[2]({ path, query: url.searchParams, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} }, store)
    : { status: 404, json: { status: 404, code: 'not_found', title: 'Not found', detail: `The twin does not know ${request.method} ${url.pathname}.` } };
  response.statusCode = answer.status ?? 200;
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Set-Cookie', 'XSRF-TOKEN=twin; Path=/');
  response.end(answer.json === undefined ? '' : JSON.stringify(answer.json));
}

function fits(pattern: string, path: string[]): boolean {
  const parts = pattern.split('/');
  return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function media(name: string | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const number = Number(name?.slice(-3) ?? 0);
  if (request.method === 'POST') {
    const text = await read(request);
    const file = /filename="([^"]*)"[\s\S]*?Content-Type: (\S+)/.exec(text);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ source: { type: 'stored', id: '0190b000-0000-7000-8000-000000000005' }, name: file?.[1] ?? 'file', mimeType: file?.[2] ?? 'application/octet-stream', bytes: text.length }));
    return;
  }
  response.setHeader('Content-Type', number === 20 ? 'audio/wav' : 'image/svg+xml');
  response.end(number === 20 ? tone() : picture(number));
}

function listen(http: Server | null, store: Store): void {
  const sockets = new WebSocketServer({ noServer: true });
  let seq = 0;
  http?.on('upgrade', (request, socket, head) => {
    if (!request.url?.startsWith('/api/live')) return;
    sockets.handleUpgrade(request, socket, head, (open) => open.send(JSON.stringify({ type: 'hello', epoch: 'twin', seq })));
  });
  store.tell = (event) => {
    seq += 1;
    for (const client of sockets.clients) client.send(JSON.stringify({ seq, event }));
  };
}
