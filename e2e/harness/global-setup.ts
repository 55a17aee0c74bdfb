import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { Server } from './server.ts';
import { fillShop, type Shop } from './shop.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    shop: Shop;
  }
}

/** One filled shop for all files that do not need an empty or a dying server. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await Server.start();
  try {
    project.provide('url', server.url);
    project.provide('shop', await fillShop(server.url));
  } catch (problem) {
    console.error(server.log().split('\n').slice(-80).join('\n'));
    await server.stop();
    throw problem;
  }
  return () => server.stop();
}
