/**
 * The one place where colours, distances and type are decided. The desk and the widget both build on it; nothing outside this folder
 * writes a colour value. DESIGN.md says what each token is for.
 */

export type Scheme = 'light' | 'dark';

/** Ten steps from lightest to darkest; step 7 carries white text, step 4 carries dark text. */
export const teal = [
  '#f0fdfa', '#d5f5ef', '#a9e8dd', '#74d6c8', '#40bfae', '#1fa595', '#13897d', '#0f766e', '#115e58', '#134e49',
] as const;

/** Neutral with a breath of green, so that it sits with the accent. */
export const grey = [
  '#f8faf9', '#f1f4f3', '#e5eae8', '#d3dad7', '#a8b3af', '#7d8985', '#5b6763', '#404a47', '#29312f', '#161c1a',
] as const;

/** Mantine reads a dark palette from light text (0) to the darkest ground (9). */
export const night = [
  '#e8edeb', '#c3ccc9', '#98a4a0', '#727e7a', '#4a5552', '#333d3a', '#262e2c', '#1b2220', '#141918', '#0e1211',
] as const;

export const amber = [
  '#fffaeb', '#fef0c7', '#fddf8f', '#fbc94f', '#f5ad1b', '#d98e0a', '#b26c06', '#8a4f0b', '#713f12', '#5c3410',
] as const;

export const red = [
  '#fef3f2', '#fee4e2', '#fecdc9', '#fca5a0', '#f87971', '#ec4f46', '#d13129', '#b42318', '#912018', '#7a1d17',
] as const;

export const green = [
  '#effcf3', '#d6f7df', '#aeecc0', '#78db97', '#45c46d', '#26a850', '#198a40', '#166e36', '#15582e', '#124928',
] as const;

export const blue = [
  '#eff6ff', '#dbeafe', '#bfdbfe', '#93c5fd', '#60a5fa', '#3b82f6', '#2563eb', '#1d4fd7', '#1e40af', '#1e3a8a',
] as const;

/** What a colour is for. Names say the role, never the hue. */
export interface Roles {
  canvas: string;
  surface: string;
  raised: string;
  sunken: string;
  hover: string;
  selected: string;
  line: string;
  lineStrong: string;
  text: string;
  textDim: string;
  textFaint: string;
  accent: string;
  accentHover: string;
  accentText: string;
  accentSoft: string;
  onAccent: string;
  focus: string;
  customerBubble: string;
  customerText: string;
  humanBubble: string;
  humanText: string;
  botBubble: string;
  botText: string;
  botLine: string;
  noteBubble: string;
  noteText: string;
  noteLine: string;
  good: string;
  goodSoft: string;
  warn: string;
  warnSoft: string;
  bad: string;
  badSoft: string;
  shade: string;
}

export const roles: Record<Scheme, Roles> = {
  light: {
    canvas: grey[1],
    surface: '#ffffff',
    raised: '#ffffff',
    sunken: grey[0],
    hover: '#f3f6f5',
    selected: '#e6f4f1',
    line: grey[2],
    lineStrong: grey[3],
    text: grey[9],
    textDim: grey[6],
    textFaint: '#5f6b67',
    accent: teal[7],
    accentHover: teal[8],
    accentText: teal[7],
    accentSoft: '#e0f2ee',
    onAccent: '#ffffff',
    focus: teal[6],
    customerBubble: grey[1],
    customerText: grey[9],
    humanBubble: teal[7],
    humanText: '#ffffff',
    botBubble: '#ffffff',
    botText: grey[9],
    botLine: '#a3cfc7',
    noteBubble: amber[0],
    noteText: '#5c3b08',
    noteLine: amber[2],
    good: green[7],
    goodSoft: green[1],
    warn: amber[7],
    warnSoft: amber[1],
    bad: red[7],
    badSoft: red[1],
    shade: '0 1px 2px rgb(16 28 24 / 6%), 0 8px 24px rgb(16 28 24 / 8%)',
  },
  dark: {
    canvas: night[9],
    surface: night[8],
    raised: night[7],
    sunken: night[9],
    hover: '#1a201f',
    selected: '#16302c',
    line: '#242c2a',
    lineStrong: night[5],
    text: night[0],
    textDim: '#a3aeaa',
    textFaint: '#8b9793',
    accent: teal[4],
    accentHover: teal[3],
    accentText: '#5bcdbd',
    accentSoft: '#13302b',
    onAccent: '#062622',
    focus: teal[4],
    customerBubble: '#1f2725',
    customerText: night[0],
    humanBubble: '#155e56',
    humanText: '#f2fbf9',
    botBubble: night[8],
    botText: night[0],
    botLine: '#2f5f57',
    noteBubble: '#2b2412',
    noteText: '#f6dfae',
    noteLine: '#5a4818',
    good: green[3],
    goodSoft: '#12301c',
    warn: amber[3],
    warnSoft: '#352a10',
    bad: red[3],
    badSoft: '#3a1a17',
    shade: '0 1px 2px rgb(0 0 0 / 40%), 0 12px 32px rgb(0 0 0 / 48%)',
  },
};

export type ChannelName = 'widget' | 'telegram' | 'whatsapp' | 'messenger' | 'instagram' | 'line' | 'email' | 'api';

/** A channel's own tone: its mark, and how its chat looks on a simulated phone. */
export interface Tone {
  ink: string;
  soft: string;
  ground: string;
  mine: string;
  mineText: string;
}

export const tones: Record<Scheme, Record<ChannelName, Tone>> = {
  light: {
    widget: { ink: teal[7], soft: '#e0f2ee', ground: grey[1], mine: teal[7], mineText: '#ffffff' },
    telegram: { ink: '#1b6a9c', soft: '#e2f0f9', ground: '#dfe9ef', mine: '#d3ebfb', mineText: '#10293a' },
    whatsapp: { ink: '#0b6f40', soft: '#def3e3', ground: '#efeae2', mine: '#d8f5d0', mineText: '#10281a' },
    messenger: { ink: '#0a58c9', soft: '#e1ecfd', ground: '#ffffff', mine: '#0a5fd6', mineText: '#ffffff' },
    instagram: { ink: '#97226f', soft: '#fae5f3', ground: '#ffffff', mine: '#7a3fc9', mineText: '#ffffff' },
    line: { ink: '#04693a', soft: '#dcf6dc', ground: '#b9cbe0', mine: '#b4f09a', mineText: '#142510' },
    email: { ink: '#7a4a10', soft: '#f8ecd8', ground: '#f4f2ee', mine: '#fffdf8', mineText: '#2b2216' },
    api: { ink: grey[7], soft: grey[2], ground: grey[1], mine: grey[3], mineText: grey[9] },
  },
  dark: {
    widget: { ink: '#5bcdbd', soft: '#13302b', ground: night[9], mine: '#155e56', mineText: '#f2fbf9' },
    telegram: { ink: '#7cc2ee', soft: '#14303f', ground: '#0f1a21', mine: '#1f4d6b', mineText: '#eef7fd' },
    whatsapp: { ink: '#6ed39a', soft: '#12301f', ground: '#0d1512', mine: '#14502f', mineText: '#eefaf2' },
    messenger: { ink: '#86b6f9', soft: '#152846', ground: '#0e1211', mine: '#1a4fa3', mineText: '#f1f6fe' },
    instagram: { ink: '#ee93cd', soft: '#3a1730', ground: '#0e1211', mine: '#5d3399', mineText: '#f8f2fe' },
    line: { ink: '#7cd98a', soft: '#15321b', ground: '#17202b', mine: '#2b5f22', mineText: '#f0faec' },
    email: { ink: '#e5b878', soft: '#38290f', ground: '#131210', mine: '#241f17', mineText: '#f3ead9' },
    api: { ink: '#a3aeaa', soft: night[6], ground: night[9], mine: night[5], mineText: night[0] },
  },
};

/** Steps of the 4 px grid. */
export const space = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 20, 6: 24, 8: 32, 10: 40, 12: 48, 16: 64 } as const;

export const radius = { small: 4, medium: 8, large: 12, bubble: 14, full: 999 } as const;

export const font = {
  body: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  mono: 'ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace',
  size: { tiny: 11, small: 12, body: 14, large: 16, title: 20, display: 28 },
  line: { tight: 1.3, body: 1.5 },
} as const;

/** Never longer than 150 ms; `motion: reduce` turns it off. */
export const motion = { fast: '80ms', normal: '140ms', ease: 'cubic-bezier(0.2, 0, 0, 1)' } as const;

/** Where one pane at a time begins. */
export const phone = 900;

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The colour roles of a scheme as CSS declarations: `--serai-surface: …;` */
export function colourVariables(scheme: Scheme): Record<string, string> {
  return Object.fromEntries(Object.entries(roles[scheme]).map(([name, value]) => [`--serai-${dashed(name)}`, value]));
}

/** The channels' tones as CSS declarations: `--serai-channel-line-mine-text: …;` */
export function toneVariables(scheme: Scheme): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tones[scheme]).flatMap(([channel, tone]) =>
      Object.entries(tone).map(([part, value]) => [`--serai-channel-${channel}-${dashed(part)}`, value as string]),
    ),
  );
}

/** Distances, radii, type and motion as CSS declarations, the same in both schemes. */
export function plainVariables(): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(space).map(([step, px]) => [`--serai-space-${step}`, `${px}px`])),
    ...Object.fromEntries(Object.entries(radius).map(([name, px]) => [`--serai-radius-${name}`, `${px}px`])),
    ...Object.fromEntries(Object.entries(font.size).map(([name, px]) => [`--serai-font-${name}`, `${px / 16}rem`])),
    '--serai-font-family': font.body,
    '--serai-font-mono': font.mono,
    '--serai-motion-fast': `${motion.fast} ${motion.ease}`,
    '--serai-motion-normal': `${motion.normal} ${motion.ease}`,
  };
}
