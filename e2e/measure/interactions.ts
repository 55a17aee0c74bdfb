import type { BrowserContext, Page } from 'playwright-core';

/** From the event until the picture that answers it was painted; the browser itself measures it, in steps of 8 ms. */
export interface Interaction {
  name: string;
  duration: number;
}

export async function watchInteractions(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const found = new Map<number, { name: string; duration: number }>();
    Object.assign(window, { interactionsFound: found });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId === 0) continue;
        const known = found.get(entry.interactionId);
        if (!known || known.duration < entry.duration) found.set(entry.interactionId, { name: entry.name, duration: entry.duration });
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

/** What there was since it was asked last. Interactions quicker than 16 ms are not told by the browser. */
export async function interactions(page: Page): Promise<Interaction[]> {
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const { interactionsFound } = window as unknown as { interactionsFound: Map<number, Interaction> };
    const all = [...interactionsFound.values()];
    interactionsFound.clear();
    return all;
  });
}
