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

const OUT = resolve(dirname(fileURLToPath(import.meta.url)), '../../docs/screenshots');
/** `npm run screenshots -- inbox` takes only those whose name holds the word. */
const ONLY = process.argv[2] ?? '';

function fileOf(name: string, look: Look): string {
  const marks = [look.phone && 'phone', look.dark && 'dark', look.language === 'zh-CN' && 'zh'].filter(Boolean);
  return join(OUT, `${[name, ...marks].join('-')}.png`);
}

async function take(stage: Stage, scene: Scene, look: Look): Promise<void> {
  const context = await person(stage.url, look);
  await signIn(context, stage, look);
  const page = await context.newPage();
  await page.goto(scene.path);
  await page.locator(scene.ready).first().waitFor();
  await scene.act?.(page);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  report(fileOf(scene.name, look), await picture(page, fileOf(scene.name, look)));
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
    for (const look of scene.looks) await take(stage, scene, look);
  }
  for (const scene of outsideScenes(stage).filter(({ name }) => name.includes(ONLY))) {
    for (const look of scene.looks) report(fileOf(scene.name, look), await scene.take(look, fileOf(scene.name, look)));
  }
} finally {
  await closeBrowser();
  await server.stop();
}
