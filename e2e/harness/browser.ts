import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

let browser: Browser | undefined;

export interface Look {
  language?: 'en' | 'zh-CN';
  dark?: boolean;
  phone?: boolean;
}

/** One Chromium for a test file; every context in it is a person of their own. */
export async function openBrowser(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: process.env.SERAI_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic'],
  });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

export async function person(base: string, look: Look = {}): Promise<BrowserContext> {
  const context = await (
    await openBrowser()
  ).newContext({
    baseURL: base,
    locale: look.language ?? 'en',
    timezoneId: 'Europe/Madrid',
    colorScheme: look.dark ? 'dark' : 'light',
    viewport: look.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: look.phone ?? false,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(Number(process.env.SERAI_PATIENCE_MS ?? 30_000));
  return context;
}

/** Everything that went wrong inside a page, so that a test can insist on nothing. */
export function troubles(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/.test(message.text())) {
      found.push(`console: ${message.text()}`);
    }
  });
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return found;
}

/** Every byte of text that the server sent to this page: HTTP bodies and WebSocket frames. */
export function traffic(page: Page): { text: () => Promise<string> } {
  const pending: Promise<string>[] = [];
  page.on('response', (response) => {
    const kind = response.headers()['content-type'] ?? '';
    if (/json|text\/(plain|event-stream)/.test(kind)) {
      pending.push(response.text().then((body) => `${response.url()} ${body}`).catch(() => ''));
    }
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', (frame) => pending.push(Promise.resolve(`${socket.url()} ${String(frame.payload)}`)));
  });
  return { text: async () => (await Promise.all(pending)).join('\n') };
}
