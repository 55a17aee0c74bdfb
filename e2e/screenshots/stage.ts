import type { Server } from '../harness/server.ts';

/** The demo shop with its owner, ready to be looked at. */
export interface Stage {
  url: string;
  email: string;
  password: string;
  widgetKey: string;
}

const FILL_LIMIT_MS = 300_000;

/** Waits until the demo says that it is open; its sign-ins are public. */
export async function openStage(server: Server): Promise<Stage> {
  const deadline = Date.now() + FILL_LIMIT_MS;
  while (!server.log().includes('The demo shop is open.')) {
    if (Date.now() > deadline) throw new Error(`The demo was not filled in time:\n${server.log().slice(-3_000)}`);
    await new Promise((later) => setTimeout(later, 500));
  }
  return demoAt(server.url);
}

export function demoAt(url: string): Stage {
  return { url, email: 'mei@kestrelpine.example', password: 'kestrel-and-pine', widgetKey: 'demo' };
}
