/** Makes the desk open without a connection. In development there is none: it would keep what has just been changed. */
export function startServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    void navigator.serviceWorker.register('/sw.js', { scope: '/' }).then(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const program = performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name))
        .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/app/'))
        .map(({ pathname }) => pathname);
      active?.postMessage({ type: 'keep', program: [...new Set(program)] });
    }, () => {});
  });
}
