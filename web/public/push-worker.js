/* Shows what the server pushes when nobody looks at the desk, and opens the conversation when it is pressed. */
self.addEventListener('push', (event) => {
  const news = event.data ? event.data.json() : {};
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((windows) => {
      // who looks at that very conversation has seen it
      if (windows.some((one) => one.focused && one.url.includes(String(news.url).split('?')[0]) && news.url !== '/')) return undefined;
      return self.registration.showNotification(news.title || 'Serai', { body: news.body || '', tag: news.tag, renotify: Boolean(news.tag), icon: '/app/favicon.svg', data: { url: news.url || '/' } });
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const url = new URL(event.notification.data.url, self.location.origin).href;
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((windows) => {
      const open = windows.find((one) => one.url.startsWith(self.location.origin));
      if (!open) return self.clients.openWindow(url);
      open.postMessage({ type: 'open', url });
      return open.focus();
    }),
  );
});
