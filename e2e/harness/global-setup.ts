import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { Server } from './server.ts';
import { filledShop, fillShop, type Shop } from './shop.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    shop: Shop;
  }
}

/** One filled shop for all files that do not need an empty or a dying server; SERAI_E2E_URL names one that runs already. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.SERAI_E2E_URL;
  const server = running ? undefined : await Server.start();
  const url = running ?? server?.url ?? '';
  try {
    project.provide('url', url);
    project.provide('shop', (await filledShop(url)) ?? (await fillShop(url)));
  } catch (problem) {
    console.error(server?.log().split('\n').slice(-80).join('\n'));
    await server?.stop();
    throw problem;
  }
  return async () => server?.stop();
}
