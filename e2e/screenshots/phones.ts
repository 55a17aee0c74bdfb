import { Api } from '../harness/api.ts';
import { type Look, person } from '../harness/browser.ts';
import { PhonePage } from '../pages/phone.ts';
import type { OutsideScene } from './outside.ts';
import { picture } from './picture.ts';
import type { Stage } from './stage.ts';

/** The platforms with a phone, as its row names them. */
const PLATFORMS = ['WhatsApp', 'Messenger', 'Instagram', 'Telegram', 'LINE', 'Mail'];

/** A customer of each platform asks, and sees the answer as the platform would show it. */
export function phoneScenes(stage: Stage): OutsideScene[] {
  return PLATFORMS.map((platform) => ({
    name: `phone-${platform.toLowerCase()}`,
    looks: [{}],
    take: (look: Look, file: string) => ask(stage, platform, look, file),
  }));
}

async function ask(stage: Stage, platform: string, look: Look, file: string): Promise<number> {
  const context = await person(stage.url, look);
  const api = await Api.signIn(stage.url, stage.email, stage.password);
  await context.addCookies(api.cookiesFor());
  const phone = new PhonePage(await context.newPage());
  await phone.choosePlatform(platform);
  await phone.playFirst();
  const before = await phone.fromShop.count();
  await phone.say('How many days do I have to return an item?');
  await phone.fromShop.nth(before).waitFor();
  await phone.page.waitForLoadState('networkidle').catch(() => undefined);
  const bytes = await picture(phone.page, file);
  await context.close();
  return bytes;
}
