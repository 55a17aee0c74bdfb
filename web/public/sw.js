/*
 * The desk's one service worker. It keeps the program and what was loaded, so that the desk opens without a connection and shows what it
 * knows; what is written meanwhile waits in the page's own outbox. Nothing of it outlives signing out.
 */
const PROGRAM = 'serai-program-1';
const LOADED = 'serai-loaded-1';
const MOST = { [PROGRAM]: 400, [LOADED]: 300 };
/** These answer for themselves: other pages, live lines, things to take along. */
const NOT_OURS = /^\/(hooks|widget|files|actuator|simulator|demo-shop|public|v3|mcp)(\/|$|\.js)/;
const NOT_KEPT = /\/(live|export|transcript\.txt|search|audit|failures|setup|join|csv|xlsx)(\/|$|\?)/;

/** Signed out: what is still on its way is not kept any more. Whoever signs in, or is found to be signed in, opens it again. */
let closed = false;
let closings = 0;

function close(event) {
  closed = true;
  closings += 1;
  event.waitUntil(caches.delete(LOADED));
}

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('serai-') && !(name in MOST)) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || NOT_OURS.test(url.pathname)) return;
  if (url.pathname.startsWith('/api/')) {
    if (request.method === 'DELETE' && url.pathname === '/api/session') close(event);
    else if (request.method === 'GET' && !NOT_KEPT.test(url.pathname)) event.respondWith(freshOrLoaded(event, request, url.pathname));
  } else if (request.method === 'GET' && url.pathname.startsWith('/app/assets/')) {
    event.respondWith(keptOrFresh(event, request));
  } else if (request.mode === 'navigate') {
    event.respondWith(page(event, request));
  } else if (request.method === 'GET' && url.pathname.startsWith('/app/')) {
    event.respondWith(freshOrKept(event, request));
  }
});

/** What the page had fetched before this worker was there. */
self.addEventListener('message', (event) => {
  if (event.data?.type !== 'keep') return;
  event.waitUntil(
    (async () => {
      const program = await caches.open(PROGRAM);
      for (const address of event.data.program) if (!(await program.match(address))) await program.add(address).catch(() => {});
      const index = await fetch('/', { headers: { Accept: 'text/html' } });
      if (index.ok) await program.put('/', index);
    })(),
  );
});

/** Every address of the desk is the same page. */
async function page(event, request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) keep(event, PROGRAM, '/', answer.clone());
    return answer;
  } catch (lost) {
    const kept = await caches.match('/', { cacheName: PROGRAM });
    if (kept) return kept;
    throw lost;
  }
}

/** Names of assets hold a hash of what is in them. */
async function keptOrFresh(event, request) {
  const kept = await caches.match(request, { cacheName: PROGRAM });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) keep(event, PROGRAM, request, answer.clone());
  return answer;
}

async function freshOrKept(event, request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) keep(event, PROGRAM, request, answer.clone());
    return answer;
  } catch (lost) {
    const kept = await caches.match(request, { cacheName: PROGRAM });
    if (kept) return kept;
    throw lost;
  }
}

/** The server's word first; without a connection what was loaded, marked as such. A session that has ended takes everything along. */
async function freshOrLoaded(event, request, path) {
  const before = closings;
  try {
    const answer = await fetch(request);
    if (path === '/api/session' && answer.ok && before === closings) closed = false;
    if (answer.status === 401) close(event);
    else if (worthKeeping(answer, path)) keep(event, LOADED, request, answer.clone());
    return answer;
  } catch (lost) {
    const loaded = await caches.match(request, { cacheName: LOADED });
    if (!loaded) throw lost;
    const headers = new Headers(loaded.headers);
    headers.set('X-Serai-Loaded-Earlier', 'true');
    return new Response(loaded.body, { status: loaded.status, headers });
  }
}

function worthKeeping(answer, path) {
  if (answer.status !== 200) return false;
  if (path.startsWith('/api/media/')) return Number(answer.headers.get('Content-Length') ?? Infinity) < 2_000_000;
  return (answer.headers.get('Content-Type') ?? '').includes('json');
}

function keep(event, name, request, answer) {
  event.waitUntil(
    (async () => {
      if (name === LOADED && closed) return;
      const cache = await caches.open(name);
      await cache.put(request, answer);
      if (name === LOADED && closed) await caches.delete(LOADED);
      const all = await cache.keys();
      for (const old of all.slice(0, Math.max(0, all.length - MOST[name]))) await cache.delete(old);
    })().catch(() => {}),
  );
}

/* ---- Notices: `push` and `notificationclick` have their place below. ---- */
