/** Works out, from the one colour that a shop chooses, what can be read on it and what of it can be read on light and dark ground. */
type Rgb = [number, number, number];

const WHITE = '#ffffff';
const INK = '#0b1f1b';
const READABLE = 4.5;

function rgb(hex: string): Rgb {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1] ?? '0f766e';
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16)) as Rgb;
}

const hex = (colour: Rgb) => '#' + colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');

export function mix(one: string, other: string, share: number): string {
  const [a, b] = [rgb(one), rgb(other)];
  return hex(a.map((part, i) => part + (b[i]! - part) * share) as Rgb);
}

/** WCAG 2.2 relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** White where it can be read, as people expect; else the darker of the two. */
export function textOn(ground: string): string {
  return contrast(ground, WHITE) >= READABLE || contrast(ground, WHITE) > contrast(ground, INK) ? WHITE : INK;
}

/** The colour itself, moved towards black or white only as far as reading it on this ground needs. */
export function readableOn(colour: string, ground: string): string {
  const end = luminance(ground) > 0.4 ? '#000000' : WHITE;
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mix(colour, end, share);
    if (contrast(tried, ground) >= READABLE) return tried;
  }
  return end;
}
