import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { Api } from '../harness/api.ts';
import { closeBrowser, type Look, person } from '../harness/browser.ts';
import { Server } from '../harness/server.ts';
import { furnish } from './furnish.ts';
import { outsideScenes } from './outside.ts';
import { phoneScenes } from './phones.ts';
import { picture } from './picture.ts';
import { JUDGED, type Scene } from './scene.ts';
import { SCENES } from './scenes.ts';
import { demoAt, openStage, type Stage } from './stage.ts';

/**
 * `npm run screenshots -- [word]` takes those whose name holds the word; without one, all.
 * `npm run screenshots -- --judge FOLDER [word]` takes each screen in four looks, to be judged; SERAI_E2E_URL names a demo that runs already.
 */
const [first = '', ...rest] = process.argv.slice(2);
const judging = first === '--judge';
const OUT = judging ? resolve(rest[0] ?? 'screens') : resolve(dirname(fileURLToPath(import.meta.url)), '../../docs/screenshots');
const ONLY = new RegExp((judging ? rest[1] : first) ?? '');
/** A drawer is shown whole, however long its form is. */
const TALL = { width: 1440, height: 1400 };

const people = new Map<string, Promise<BrowserContext>>();

function fileOf(name: string, look: Look): string {
  const marks = [look.phone && 'phone', look.dark && 'dark', look.language === 'zh-CN' && 'zh'].filter(Boolean);
  return join(OUT, `${[name, ...marks].join('-')}.png`);
}

/** What a scene needs may be away; the others are taken all the same. */
async function attempt(what: string, taking: Promise<void>): Promise<void> {
  await taking.catch((failed: Error) => {
    process.exitCode = 1;
    console.error(`${what}: ${failed.message.split('\n')[0]}`);
  });
}

async function take(stage: Stage, scene: Scene, look: Look): Promise<void> {
  const key = JSON.stringify(look);
  const signedIn = people.get(key) ?? signIn(stage, look);
  people.set(key, signedIn);
  const page = await (await signedIn).newPage();
  try {
    if (scene.part && !look.phone) await page.setViewportSize(TALL);
    await page.goto(scene.path);
    await page.locator(scene.ready).first().waitFor();
    await scene.act?.(page, look);
    await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
    // what is still being fetched stands as a grey field
    await page.waitForFunction(() => [...document.querySelectorAll('.mantine-Skeleton-root')].every((field) => field.getClientRects().length === 0), undefined, { timeout: 20_000 });
    // parts of a page are fetched beside it: a picture waits until nothing is written any more
    await settled(page);
    report(fileOf(scene.name, look), await picture(page, fileOf(scene.name, look), scene.part));
  } finally {
    await page.close();
  }
}

async function settled(page: Page): Promise<void> {
  for (let before = -1, tries = 0; tries < 12; tries += 1) {
    const now = await page.evaluate(() => document.body.querySelectorAll('*').length);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(400);
  }
}

async function signIn(stage: Stage, look: Look): Promise<BrowserContext> {
  const context = await person(stage.url, look);
  const api = await Api.signIn(stage.url, stage.email, stage.password);
  await context.addCookies(api.cookiesFor());
  const language = look.language ?? 'en';
  await context.addInitScript(`localStorage.setItem('serai.language', ${JSON.stringify(JSON.stringify(language))})`);
  return context;
}

function report(file: string, bytes: number): void {
  console.log(`${file.slice(OUT.length + 1).padEnd(34)} ${Math.round(bytes / 1024)} kB`);
}

mkdirSync(OUT, { recursive: true });
const running = process.env.SERAI_E2E_URL;
const server = running ? undefined : await Server.start({ demo: true });
try {
  const stage = server ? await openStage(server) : demoAt(running!);
  await furnish(await Api.signIn(stage.url, stage.email, stage.password));
  for (const scene of SCENES.filter(({ name }) => ONLY.test(name))) {
    for (const look of judging ? JUDGED : scene.looks) await attempt(scene.name, take(stage, scene, look));
  }
  for (const scene of [...phoneScenes(stage), ...outsideScenes(stage)].filter(({ name }) => ONLY.test(name))) {
    for (const look of scene.looks) {
      const file = fileOf(scene.name, look);
      await attempt(scene.name, scene.take(look, file).then((bytes) => report(file, bytes)));
    }
  }
} finally {
  await closeBrowser();
  await server?.stop();
}
