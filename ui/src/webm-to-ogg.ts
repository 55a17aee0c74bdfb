/**
 * Chromium records Opus into WebM; messengers take a voice note only as Ogg. The sound stays as it is: its packets are taken out of the one
 * (RFC 8794, Matroska) and put into the other (RFC 3533, RFC 7845).
 */
export function webmToOgg(webm: Uint8Array): Uint8Array<ArrayBuffer> {
  const { head, packets } = opusOf(webm);
  if (head.length < 19 || packets.length === 0) throw new Error('no Opus in it');
  const serial = 0x5e4a1;
  const pages = [page(head, serial, 0, 0n, 2), page(tags(), serial, 1, 0n, 0)];
  let granule = BigInt(head[10]! | (head[11]! << 8));
  packets.forEach((packet, index) => {
    granule += BigInt(samples(packet));
    pages.push(page(packet, serial, index + 2, granule, index === packets.length - 1 ? 4 : 0));
  });
  return joined(pages);
}

const master = new Set([0x18538067, 0x1f43b675, 0x1654ae6b, 0xae, 0xa0]);

/** The track's head (CodecPrivate is an OpusHead) and its packets, in order. */
function opusOf(bytes: Uint8Array): { head: Uint8Array; packets: Uint8Array[] } {
  let head: Uint8Array = new Uint8Array();
  const packets: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const id = number(bytes, at, false);
    const size = number(bytes, id.end, true);
    const start = size.end;
    if (master.has(id.value)) {
      at = start; // what is inside is read in its turn, whether its size is known or not
      continue;
    }
    const end = Math.min(bytes.length, start + size.value);
    if (id.value === 0x63a2) head = bytes.subarray(start, end);
    // a block: number of the track, two bytes of time, a byte of flags; Opus is never laced
    if (id.value === 0xa3 || id.value === 0xa1) packets.push(bytes.subarray(number(bytes, start, true).end + 3, end));
    at = end;
  }
  return { head, packets };
}

/** An EBML number: the leading zeros of its first byte say how many bytes it has; an id keeps its mark, a size does not. */
function number(bytes: Uint8Array, at: number, plain: boolean): { value: number; end: number } {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || length > 8) throw new Error('not WebM');
  let value = plain ? first & (0xff >> length) : first;
  for (let i = 1; i < length; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return { value, end: at + length };
}

/** How many samples at 48 kHz a packet holds (RFC 6716, 3.1). */
export function samples(packet: Uint8Array): number {
  const toc = packet[0] ?? 0;
  const config = toc >> 3;
  const frame = config < 12 ? [480, 960, 1920, 2880][config & 3]! : config < 16 ? [480, 960][config & 1]! : [120, 240, 480, 960][config & 3]!;
  const count = [1, 2, 2, (packet[1] ?? 0) & 63][toc & 3]!;
  return frame * count;
}

function tags(): Uint8Array {
  const maker = new TextEncoder().encode('Serai');
  const all = new Uint8Array(8 + 4 + maker.length + 4);
  all.set(new TextEncoder().encode('OpusTags'));
  new DataView(all.buffer).setUint32(8, maker.length, true);
  all.set(maker, 12);
  return all;
}

/** One packet on a page of its own. @param flags 2: the first page, 4: the last */
function page(packet: Uint8Array, serial: number, order: number, granule: bigint, flags: number): Uint8Array {
  const segments = Math.floor(packet.length / 255) + 1;
  const bytes = new Uint8Array(27 + segments + packet.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('OggS'));
  bytes[5] = flags;
  view.setBigUint64(6, granule, true);
  view.setUint32(14, serial, true);
  view.setUint32(18, order, true);
  bytes[26] = segments;
  bytes.fill(255, 27, 27 + segments - 1);
  bytes[27 + segments - 1] = packet.length % 255;
  bytes.set(packet, 27 + segments);
  view.setUint32(22, checksum(bytes), true);
  return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

/** CRC-32 with the polynomial 04c11db7, not reflected, as Ogg has it. */
function checksum(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes) value = ((value << 8) ^ table[((value >>> 24) ^ byte) & 0xff]!) >>> 0;
  return value;
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
