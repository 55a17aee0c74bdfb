import type { Page } from 'playwright-core';
import { closeBrowser, person } from '../harness/browser.ts';
import { Server } from '../harness/server.ts';
import { DeskPage } from '../pages/desk.ts';
import { demoAt, openStage } from '../screenshots/stage.ts';
import { endless } from './endless.ts';
import { type Interaction, interactions, watchInteractions } from './interactions.ts';

/**
 * How long the desk takes from a key or a click to the next painted picture while its list holds very many conversations:
 * `npm run measure -w e2e [-- conversations [times]]`. The list's pages are made up here, so that only the screen is measured;
 * what the server takes for them is told by `./serai bench desk`.
 */
const MANY = Number(process.argv[2] ?? 10_000);
const TIMES = Number(process.argv[3] ?? 30);
const AIM_MS = 100;

async function doing(page: Page, name: string, act: (turn: number) => Promise<void>): Promise<[string, Interaction[]]> {
  await interactions(page);
  for (let turn = 0; turn < TIMES; turn += 1) {
    await act(turn);
    await page.waitForTimeout(150);
  }
  return [name, await interactions(page)];
}

/** Scrolls to the end again and again, as a person would who wants to see all of them. */
async function loadAll(page: Page): Promise<void> {
  const rows = page.getByRole('list', { name: 'All' });
  await rows.getByRole('link').first().waitFor();
  for (let before = -1; ; ) {
    const loaded = Number(await rows.getByRole('listitem').first().getAttribute('aria-setsize'));
    if (loaded >= MANY) break;
    if (loaded !== before) await rows.evaluate((list) => list.parentElement?.scrollTo({ top: list.scrollHeight }));
    before = loaded;
    await page.waitForTimeout(5);
  }
  await rows.evaluate((list) => list.parentElement?.scrollTo({ top: 0 }));
  await page.waitForTimeout(500);
}

async function measure(desk: DeskPage): Promise<[string, Interaction[]][]> {
  const { page } = desk;
  await loadAll(page);
  const views = ['Unassigned', 'All'];
  return [
    await doing(page, 'next conversation (J)', () => page.keyboard.press('j')),
    await doing(page, 'open by click', (turn) => desk.list.getByRole('link').nth(2 + (turn % 5)).click()),
    await doing(page, 'choose (X)', () => page.keyboard.press('x')),
    await doing(page, 'write a letter', (turn) => (turn === 0 ? desk.field.focus() : Promise.resolve()).then(() => page.keyboard.press('a'))),
    await doing(page, 'change the view', (turn) => page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: new RegExp(`^${views[turn % 2]!}`) }).click()),
    await doing(page, 'filter the list by a letter', (turn) => (turn === 0 ? page.getByPlaceholder('Filter this list').focus() : Promise.resolve()).then(() => page.keyboard.press(turn % 2 === 0 ? 'e' : 'Backspace'))),
  ];
}

function tell(name: string, found: Interaction[]): number {
  const sorted = found.map(({ duration }) => duration).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  console.log(`${name.padEnd(30)} ${String(sorted.length).padStart(4)} times   p50 ${at(0.5)} ms   p98 ${at(0.98)} ms   most ${sorted.at(-1) ?? 0} ms`);
  return at(0.98);
}

const running = process.env.SERAI_E2E_URL;
const server = running ? undefined : await Server.start({ demo: true });
try {
  const stage = server ? await openStage(server) : demoAt(running!);
  const context = await person(stage.url);
  await endless(context, MANY);
  await watchInteractions(context);
  const desk = await DeskPage.enter(context, stage.url, stage, '/inbox?view=all');
  const worst = Math.max(...(await measure(desk)).map(([name, found]) => tell(name, found)));
  console.log(`From an interaction to the next paint, ${MANY} conversations in the list: p98 of the slowest kind ${worst} ms; the aim is ${AIM_MS} ms.`);
  if (worst > AIM_MS) process.exitCode = 1;
} finally {
  await closeBrowser();
  await server?.stop();
}
