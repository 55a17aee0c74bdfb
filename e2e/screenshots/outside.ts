import { type Look, person } from '../harness/browser.ts';
import { Server } from '../harness/server.ts';
import { WidgetPage } from '../pages/widget.ts';
import { picture } from './picture.ts';
import type { Stage } from './stage.ts';

export interface OutsideScene {
  name: string;
  looks: Look[];
  take: (look: Look, file: string) => Promise<number>;
}

const EVERY: Look[] = [{}, { language: 'zh-CN' }, { phone: true }];

/** What is seen without signing in: the chat in a shop, the sign-in, the first step of the set-up, the simulated phone. */
export function outsideScenes(stage: Stage): OutsideScene[] {
  return [
    { name: 'widget', looks: EVERY, take: (look, file) => chat(stage, look, file) },
    { name: 'sign-in', looks: [{}, { dark: true }], take: (look, file) => plain(stage.url, '/sign-in', look, file) },
    { name: 'setup-account', looks: [{}, { language: 'zh-CN' }, { phone: true }], take: firstRun },
    { name: 'simulator', looks: [{}], take: (look, file) => plain(stage.url, '/simulator', look, file) },
  ];
}

async function chat(stage: Stage, look: Look, file: string): Promise<number> {
  const context = await person(stage.url, look);
  const shopper = await (await WidgetPage.visit(context, stage.widgetKey)).open();
  const question = look.language === 'zh-CN' ? '怎么退货？' : 'How do I return an item?';
  await shopper.tell(question);
  await shopper.fromBot.nth(1).waitFor();
  const bytes = await picture(shopper.page, file);
  await context.close();
  return bytes;
}

async function plain(url: string, path: string, look: Look, file: string): Promise<number> {
  const context = await person(url, look);
  const page = await context.newPage();
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const bytes = await picture(page, file);
  await context.close();
  return bytes;
}

async function firstRun(look: Look, file: string): Promise<number> {
  const empty = await Server.start();
  try {
    return await plain(empty.url, '/setup', look, file);
  } finally {
    await empty.stop();
  }
}
