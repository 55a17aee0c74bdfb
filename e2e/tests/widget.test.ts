import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { RETURN_ANSWER, SHIPPING_ANSWER } from '../harness/shop.ts';
import { WidgetPage } from '../pages/widget.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

let shopper: WidgetPage;
let wrong: string[];

beforeEach(async () => {
  shopper = await WidgetPage.visit(await person(base), widgetKey);
  wrong = troubles(shopper.page);
});

afterEach(() => expect(wrong).toEqual([]));
afterAll(closeBrowser);

describe('answers', () => {
  test('a question is answered from the knowledge', async () => {
    await shopper.open();
    await shopper.tell('how long can i return something?');
    await shopper.fromBot.filter({ hasText: RETURN_ANSWER }).waitFor();
  });

  test('a Chinese question gets the Chinese answer', async () => {
    await shopper.open();
    await shopper.tell('寄到西班牙需要多长时间？');
    await shopper.fromBot.filter({ hasText: '5 到 8 个工作日' }).waitFor();
  });

  test('what the knowledge does not hold is never guessed: the bot asks back or hands off', async () => {
    await shopper.open();
    await shopper.tell('What is the melting point of tungsten in kelvin?');
    await expect.poll(async () => (await shopper.fromBot.allInnerTexts()).length, { timeout: 15_000 }).toBeGreaterThan(1);
    const said = (await shopper.fromBot.allInnerTexts()).join('\n');
    expect(said).not.toMatch(/3[.,]?695|waxed cotton|30 days|working days|PayPal|DHL/);
    expect((await shopper.choices.count()) > 0 || /person|human|colleague|team|someone/i.test(said)).toBe(true);
  });

  test('several quick messages get one answer', async () => {
    await shopper.open();
    await shopper.say('hello');
    await shopper.say('I have a question');
    await shopper.say('how long does delivery to Spain take?');
    await shopper.fromBot.filter({ hasText: SHIPPING_ANSWER }).waitFor();
    expect(await shopper.fromBot.filter({ hasText: SHIPPING_ANSWER }).count()).toBe(1);
  });
});

describe('nothing is lost or doubled', () => {
  test('a reload shows the same conversation and goes on', async () => {
    await shopper.open();
    await shopper.tell('Which payment methods do you take?');
    await shopper.fromBot.filter({ hasText: 'Apple Pay' }).waitFor();
    const before = await shopper.lines();
    await shopper.reload();
    await expect.poll(() => shopper.lines()).toEqual(before);
    await shopper.tell('Do you ship to Canada?');
    await shopper.fromBot.filter({ hasText: '19 dollars' }).waitFor();
  });

  test('what is written without network is sent once, in order, when it is back', async () => {
    await shopper.open();
    await shopper.tell('hi');
    await expect.poll(() => shopper.fromBot.count()).toBeGreaterThan(1);
    await shopper.page.context().setOffline(true);
    await shopper.say('first line written offline');
    await shopper.say('What is the jacket made of?');
    await shopper.mine.filter({ hasText: 'What is the jacket made of?' }).waitFor();
    await shopper.page.context().setOffline(false);
    await shopper.fromBot.filter({ hasText: 'waxed cotton' }).waitFor();
    await shopper.reload();
    await shopper.fromBot.filter({ hasText: 'waxed cotton' }).waitFor();
    const lines = await shopper.lines();
    expect(lines.filter((line) => line.includes('first line written offline'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('What is the jacket made of?'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('waxed cotton'))).toHaveLength(1);
    expect(lines.findIndex((line) => line.includes('first line'))).toBeLessThan(lines.findIndex((line) => line.includes('jacket made of')));
  });
});

describe('bad input', () => {
  test('100,000 characters are refused with a clear sentence, and what was written stays', async () => {
    await shopper.open();
    const long = 'a very long story '.repeat(5_556);
    await shopper.say(long);
    await shopper.warning.filter({ hasText: '10,000 characters' }).waitFor();
    expect((await shopper.field.inputValue()).length).toBe(long.length);
    expect(await shopper.mine.count()).toBe(0);
  });

  test('markup in a message is shown as text and never runs', async () => {
    await shopper.open();
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script><svg onload=alert(3)>';
    await shopper.tell(hostile);
    expect(await shopper.page.locator('.log img, .log svg[onload], .log script').count()).toBe(0);
  });
});
