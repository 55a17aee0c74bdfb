import { expect, test } from 'vitest';
import { samples, webmToOgg } from '@serai/ui/webm-to-ogg';

const head = [...new TextEncoder().encode('OpusHead'), 1, 1, 0x38, 0x01, 0x80, 0xbb, 0, 0, 0, 0, 0];
const element = (id: number[], body: number[]) => [...id, 0x40 | (body.length >> 8), body.length & 255, ...body];
const block = (packet: number[]) => element([0xa3], [0x81, 0, 0, 0x80, ...packet]);
const first = [0x78, ...Array.from({ length: 300 }, (_, index) => index % 251)];
const last = [0x7b, 0x02, 9, 9];

/** A recording as Chromium writes it: segment and cluster without a size. */
const webm = Uint8Array.from([
  ...element([0x1a, 0x45, 0xdf, 0xa3], [0x42, 0x82, 0x84, 119, 101, 98, 109]),
  0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
  ...element([0x16, 0x54, 0xae, 0x6b], element([0xae], element([0x63, 0xa2], head))),
  0x1f, 0x43, 0xb6, 0x75, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
  ...element([0xe7], [0]), ...block(first), ...block(last),
]);

function pages(ogg: Uint8Array) {
  const found = [];
  for (let at = 0; at < ogg.length; ) {
    const view = new DataView(ogg.buffer, ogg.byteOffset + at);
    expect(new TextDecoder().decode(ogg.subarray(at, at + 4))).toBe('OggS');
    const segments = ogg[at + 26]!;
    const size = ogg.subarray(at + 27, at + 27 + segments).reduce((sum, one) => sum + one, 0);
    const start = at + 27 + segments;
    found.push({ flags: ogg[at + 5], granule: Number(view.getBigUint64(6, true)), order: view.getUint32(18, true), crc: view.getUint32(22, true), body: [...ogg.subarray(start, start + size)] });
    at = start + size;
  }
  return found;
}

test('the packets of a WebM recording become the pages of an Ogg file, unchanged and in order', () => {
  const [opusHead, opusTags, one, two, ...rest] = pages(webmToOgg(webm));
  expect(opusHead).toMatchObject({ flags: 2, granule: 0, order: 0, body: head });
  expect(new TextDecoder().decode(Uint8Array.from(opusTags!.body.slice(0, 8)))).toBe('OpusTags');
  expect(one).toMatchObject({ flags: 0, order: 2, granule: 0x138 + 960, body: first });
  expect(two).toMatchObject({ flags: 4, order: 3, granule: 0x138 + 960 + 1920, body: last });
  expect(rest).toEqual([]);
});

test('the sum of a page is the one that Ogg asks for', () => {
  const bytes = webmToOgg(webm);
  const size = 27 + 1 + head.length;
  const blank = bytes.slice(0, size);
  blank.fill(0, 22, 26);
  let sum = 0;
  for (const byte of blank) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  expect(pages(bytes)[0]!.crc).toBe(sum >>> 0);
});

test('a packet says how long it is', () => {
  expect(samples(Uint8Array.of(0x78))).toBe(960);
  expect(samples(Uint8Array.of(0x08 | 1))).toBe(1920);
  expect(samples(Uint8Array.of(0xf8 | 3, 4))).toBe(3840);
});

test('what is no recording is refused', () => {
  expect(() => webmToOgg(Uint8Array.of(0, 1, 2))).toThrow();
  expect(() => webmToOgg(Uint8Array.from(element([0x1a, 0x45, 0xdf, 0xa3], [])))).toThrow('no Opus');
});
