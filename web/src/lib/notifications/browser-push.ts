import { api } from '../api/client';

const worker = `${import.meta.env.BASE_URL}push-worker.js`;
/** Its own corner, so that it never answers for the pages. */
const scope = `${import.meta.env.BASE_URL}push/`;

export function pushPossible(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

async function subscription(): Promise<PushSubscription | null> {
  const registered = await navigator.serviceWorker.getRegistration(scope);
  return (await registered?.pushManager.getSubscription()) ?? null;
}

/** Whether this browser is told, also while no desk is open in it. */
export async function pushOn(): Promise<boolean> {
  return pushPossible() && Notification.permission === 'granted' && (await subscription()) !== null;
}

/** @returns whether the person allowed it */
export async function turnPushOn(): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const { publicKey } = await api.get<{ publicKey: string }>('/api/push');
  const registered = await navigator.serviceWorker.register(worker, { scope });
  await active(registered);
  const before = await registered.pushManager.getSubscription();
  await before?.unsubscribe();
  const made = await registered.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint, keys } = made.toJSON();
  await api.post('/api/push', { endpoint, keys: { p256dh: keys?.['p256dh'], auth: keys?.['auth'] } });
  return true;
}

async function active(registered: ServiceWorkerRegistration): Promise<void> {
  const coming = registered.installing ?? registered.waiting;
  if (registered.active || !coming) return;
  await new Promise<void>((done) => coming.addEventListener('statechange', () => coming.state === 'activated' && done()));
}

export async function turnPushOff(): Promise<void> {
  const subscribed = await subscription();
  if (subscribed === null) return;
  await api.post('/api/push/gone', { endpoint: subscribed.endpoint });
  await subscribed.unsubscribe();
}

/** A notification was pressed: the worker asks this page to show it. */
export function onPressed(open: (path: string) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => {};
  const listener = (event: MessageEvent<{ type?: string; url?: string }>) => {
    if (event.data.type === 'open' && event.data.url) {
      const { pathname, search } = new URL(event.data.url);
      open(pathname + search);
    }
  };
  navigator.serviceWorker.addEventListener('message', listener);
  return () => navigator.serviceWorker.removeEventListener('message', listener);
}
