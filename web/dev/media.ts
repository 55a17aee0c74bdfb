/** Pictures and sounds made on the spot, so that nothing has to be kept in the repository. */
export function picture(number: number): string {
  const hue = (number * 67) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="${number % 2 ? 600 : 1000}" viewBox="0 0 80 60" preserveAspectRatio="xMidYMid slice">
    <rect width="80" height="60" fill="hsl(${hue} 30% 82%)"/><rect y="44" width="80" height="16" fill="hsl(${hue} 25% 62%)"/>
    <path d="M30 44h20l-6-22h-8z" fill="hsl(${(hue + 40) % 360} 60% 70%)"/><path d="M26 26 40 8l14 18z" fill="hsl(${hue} 45% 45%)"/></svg>`;
}

export function tone(): Buffer {
  const rate = 8_000;
  const samples = rate * 5;
  const wav = Buffer.alloc(44 + samples);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  for (let index = 0; index < samples; index += 1) wav[44 + index] = 128 + Math.round(40 * Math.sin((index / rate) * 440 * 2 * Math.PI));
  return wav;
}
