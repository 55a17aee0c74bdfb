import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { Api } from '../harness/api.ts';
import { closeBrowser, type Look, person } from '../harness/browser.ts';
import { Server } from '../harness/server.ts';
import { openStage, type Stage } from './stage.ts';
import { picture } from './picture.ts';
import { type Scene, SCENES } from './scenes.ts';
import { outsideScenes } from './outside.ts';
import { phoneScenes } from './phones.ts';

const OUT = resolve(dirname(fileURLToPath(import.meta.url)), '../../docs/screenshots');
/** `npm run screenshots -- inbox` takes only those whose name holds the word. */
const ONLY = process.argv[2] ?? '';

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
  const context = await person(stage.url, look);
  await signIn(context, stage, look);
  const page = await context.newPage();
  // a drawer is shown whole, however long its form is
  if (scene.part) await page.setViewportSize({ width: 1440, height: 1400 });
  await page.goto(scene.path);
  await page.locator(scene.ready).first().waitFor();
  await scene.act?.(page);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  report(fileOf(scene.name, look), await picture(page, fileOf(scene.name, look), scene.part));
  await context.close();
}

async function signIn(context: BrowserContext, stage: Stage, look: Look): Promise<void> {
  const api = await Api.signIn(stage.url, stage.email, stage.password);
  await context.addCookies(api.cookiesFor());
  const language = look.language ?? 'en';
  await context.addInitScript(`localStorage.setItem('serai.language', ${JSON.stringify(JSON.stringify(language))})`);
}

function report(file: string, bytes: number): void {
  console.log(`${file.slice(OUT.length + 1).padEnd(34)} ${Math.round(bytes / 1024)} kB`);
}

mkdirSync(OUT, { recursive: true });
const server = await Server.start({ demo: true });
try {
  const stage = await openStage(server);
  for (const scene of SCENES.filter(({ name }) => name.includes(ONLY))) {
    for (const look of scene.looks) await attempt(scene.name, take(stage, scene, look));
  }
  for (const scene of [...phoneScenes(stage), ...outsideScenes(stage)].filter(({ name }) => name.includes(ONLY))) {
    for (const look of scene.looks) {
      const file = fileOf(scene.name, look);
      await attempt(scene.name, scene.take(look, file).then((bytes) => report(file, bytes)));
    }
  }
} finally {
  await closeBrowser();
  await server.stop();
}
