import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { AfterShip, type Journey } from '../harness/aftership.ts';
import { Api } from '../harness/api.ts';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { Server } from '../harness/server.ts';
import { fillShop, OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';
import { PhonePage } from '../pages/phone.ts';

const DAY_MS = 86_400_000;

/** Who asks at three in the morning, from which phone, and the words of the customs and of the delay that the answer must have. */
interface Asker {
  language: string;
  kind: 'whatsapp' | 'telegram' | 'line';
  name: string;
  order: string;
  parcel: string;
  email: string;
  asks: string;
  /** What shows who asks, where the phone does not. */
  proof?: string;
  customs: RegExp;
  late: RegExp;
}

const ASKERS: Asker[] = [
  {
    language: 'es', kind: 'whatsapp', name: 'Lucía Prado', order: 'N1001', parcel: '1Z999AA10123456702', email: 'lucia@example.es',
    asks: 'Hola, ¿dónde está mi pedido? Ya debería haber llegado', customs: /aduana/, late: /retras/,
  },
  {
    language: 'de', kind: 'whatsapp', name: 'Jonas Falk', order: 'N1002', parcel: '1Z999AA10123456739', email: 'jonas@example.de',
    asks: 'Hallo, wo bleibt mein Paket?', customs: /Zoll/, late: /verspät|Verspät/,
  },
  {
    language: 'zh', kind: 'telegram', name: '林小雨', order: 'N1003', parcel: '1Z999AA10123456766', email: 'xiaoyu@example.cn',
    asks: '你好，我的订单 N1003 怎么还没到？到哪了？', proof: 'xiaoyu@example.cn', customs: /清关/, late: /延误/,
  },
  {
    language: 'ja', kind: 'line', name: '佐藤 葵', order: 'N1004', parcel: '1Z999AA10123456793', email: 'aoi@example.jp',
    asks: '注文番号 N1004 の荷物は今どこですか？', proof: 'aoi@example.jp', customs: /通関/, late: /遅れ/,
  },
];

let server: Server;
let carrier: AfterShip;
let api: Api;

beforeAll(async () => {
  server = await Server.start();
  await fillShop(server.url);
  api = await Api.signIn(server.url, OWNER.email, OWNER.password);
  carrier = await AfterShip.start(ASKERS.map(held));
  await api.put('/api/parcels/services/aftership', { values: { api_key: carrier.key, base_url: carrier.url } });
  for (const kind of new Set(ASKERS.map((asker) => asker.kind))) await api.post('/api/simulator/phones', { kind, name: `Night ${kind}` });
  await uploadOrders();
}, 240_000);

afterAll(async () => {
  await closeBrowser();
  carrier?.stop();
  await server?.stop();
});

/** Held by the customs six days ago, was to arrive two days ago. */
function held({ parcel }: Asker): Journey {
  const scan = (daysAgo: number, subtag: string, tag: string, message: string) => ({
    at: new Date(Date.now() - daysAgo * DAY_MS), tag, subtag, message, city: 'Leipzig', country: 'DEU',
  });
  return {
    number: parcel,
    slug: 'ups',
    expected: day(2),
    scans: [
      scan(8, 'InTransit_002', 'InTransit', 'Picked up by the carrier'),
      scan(6, 'Exception_004', 'Exception', 'Clearance processing, held by customs'),
    ],
  };
}

function day(daysAgo: number): string {
  return new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);
}

async function phones(): Promise<{ account: string; kind: string }[]> {
  return (await api.get<{ items: { account: string; kind: string }[] }>('/api/simulator/phones')).items;
}

/** Makes each asker a customer on a phone of their platform. @returns the platform's id of them, WhatsApp's being their number */
async function customerOn(kind: string, name: string, language: string): Promise<string> {
  const phone = (await phones()).find((one) => one.kind === kind);
  return (await api.post<{ id: string }>(`/api/simulator/phones/${phone?.account}/customers`, { name, language })).id;
}

async function uploadOrders(): Promise<void> {
  const lines = ['Order number,Created at,Status,Total,Currency,Email,Phone,Customer,Product name,Quantity,Unit price,Tracking number,Carrier,Shipped at'];
  for (const asker of ASKERS) {
    const id = await customerOn(asker.kind, asker.name, asker.language);
    const phone = asker.kind === 'whatsapp' ? `+${id}` : '';
    lines.push(`${asker.order},${day(10)},shipped,48.00,EUR,${asker.email},${phone},${asker.name},Storm Lantern,2,24.00,${asker.parcel},UPS,${day(8)}`);
  }
  const form = new FormData();
  form.append('stock', 'orders');
  form.append('file', new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' }), 'orders.csv');
  const { status, text } = await api.raw('POST', '/api/shops/uploads', form);
  expect(status, text).toBe(201);
  const { upload } = JSON.parse(text) as { upload: { id: string } };
  await api.post(`/api/shops/uploads/${upload.id}/start`, {});
  await vi.waitFor(
    async () => expect((await api.get<{ taken: number }>(`/api/shops/uploads/${upload.id}`)).taken).toBe(ASKERS.length),
    { timeout: 20_000 },
  );
}

async function phoneOf(kind: string, name: string): Promise<{ phone: PhonePage; wrong: string[] }> {
  const context = await person(server.url);
  await context.addCookies(api.cookiesFor());
  const page = await context.newPage();
  const wrong = troubles(page);
  const phone = new PhonePage(page);
  await phone.choose(`Night ${kind}`);
  await page.locator('button.customer', { hasText: name }).click();
  await phone.field.waitFor();
  return { phone, wrong };
}

for (const asker of ASKERS) {
  test(`${asker.language} on ${asker.kind}: asked at night where the parcel is, the bot asks the carrier and tells the facts`, async () => {
    const { phone, wrong } = await phoneOf(asker.kind, asker.name);
    await phone.say(asker.asks);
    if (asker.proof) {
      await phone.fromShop.first().waitFor();
      expect((await phone.fromShop.allInnerTexts()).join('\n')).not.toContain(asker.parcel);
      await phone.say(asker.proof);
    }
    const answer = phone.fromShop.filter({ hasText: asker.parcel });
    await answer.first().waitFor();
    const told = (await phone.fromShop.allInnerTexts()).join('\n');
    expect(told).toMatch(asker.customs);
    expect(told).toMatch(asker.late);
    expect(carrier.asked.get(asker.parcel)).toBeGreaterThan(0);
    for (const other of ASKERS.filter((one) => one !== asker)) expect(told).not.toContain(other.parcel);
    expect(wrong).toEqual([]);
    await phone.page.context().close();
  });
}

test('a stranger on WhatsApp who names the order of another is told nothing of it', async () => {
  await customerOn('whatsapp', 'Otro Cliente', 'es');
  const { phone } = await phoneOf('whatsapp', 'Otro Cliente');
  await phone.say('¿Dónde está el pedido N1001?');
  await phone.fromShop.first().waitFor();
  await phone.say('Mi correo es otro@example.es');
  await expect.poll(() => phone.fromShop.count(), { timeout: 20_000 }).toBeGreaterThan(1);
  const told = (await phone.fromShop.allInnerTexts()).join('\n');
  expect(told).not.toMatch(/1Z999AA1|Lantern|aduana|lucia|Prado|Leipzig/i);
  await phone.page.context().close();
});

test('in the morning each conversation is tagged, the orders of whoever was vouched for are beside it, and the log of tools tells what was asked', async () => {
  const context = await person(server.url);
  const desk = await DeskPage.enter(context, server.url, OWNER, '/inbox?view=all');
  const wrong = troubles(desk.page);
  for (const asker of ASKERS) {
    await desk.view('all');
    await desk.row(asker.name).first().click();
    await desk.message(asker.parcel).waitFor();
    await desk.page.getByText('Delayed parcel').first().waitFor();
    // whoever proved one order in the chat has that in the thread; beside it are the orders of whom the platform vouches for
    if (!asker.proof) await desk.page.getByRole('region', { name: 'Orders' }).getByText(asker.order).first().waitFor();
  }
  await desk.page.goto('/tools?tab=log');
  await desk.page.getByText('Track a parcel').first().waitFor();
  const { uses } = await api.get<{ uses: { tool: string; outcome: string; request: string; answer: string }[] }>('/api/tools/uses');
  const tracked = uses.filter((use) => use.tool === 'track_parcel' && use.outcome === 'done');
  expect(tracked.length).toBe(ASKERS.length);
  for (const use of uses) expect(use.request + use.answer).not.toMatch(/example\.(es|de|cn|jp)/);
  expect(wrong).toEqual([]);
});
