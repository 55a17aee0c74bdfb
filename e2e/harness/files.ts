import type { PickedFile } from '../pages/phone.ts';

/** A red square. */
export const PICTURE: PickedFile = {
  name: 'kettle.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGM4oKCAFTEMLQkAKj9AAXjm1WMAAAAASUVORK5CYII=', 'base64'),
};

/** What a camera of today writes; its bytes say so, and no more. */
export const HEIC: PickedFile = {
  name: 'beach.heic',
  mimeType: 'image/heic',
  buffer: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(12), Buffer.from('mif1heic')]),
};

/** Half a second of a tone, as plain samples. */
export function tone(): PickedFile {
  const rate = 8_000;
  const samples = Buffer.alloc(rate);
  for (let at = 0; at < rate / 2; at++) samples.writeInt16LE(Math.round(8_000 * Math.sin((2 * Math.PI * 440 * at) / rate)), at * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return { name: 'tone.wav', mimeType: 'audio/wav', buffer: Buffer.concat([head, samples]) };
}
