export type Sign = 'bold' | 'italic' | 'strike' | 'code' | 'list' | 'link';

const around = { bold: '**', italic: '_', strike: '~~', code: '`' } as const;

/** Puts signs around the selection, or takes them away. @returns the new text, and what is selected in it */
export function wrapped(text: string, from: number, to: number, sign: Sign): { text: string; from: number; to: number } {
  const chosen = text.slice(from, to);
  if (sign === 'list') return listed(text, from, to);
  if (sign === 'link') {
    const start = from + chosen.length + 3;
    return { text: `${text.slice(0, from)}[${chosen}](https://)${text.slice(to)}`, from: start, to: start + 8 };
  }
  const mark = around[sign];
  if (text.slice(0, from).endsWith(mark) && text.slice(to).startsWith(mark)) {
    return { text: text.slice(0, from - mark.length) + chosen + text.slice(to + mark.length), from: from - mark.length, to: to - mark.length };
  }
  return { text: text.slice(0, from) + mark + chosen + mark + text.slice(to), from: from + mark.length, to: to + mark.length };
}

/** Each line that the selection touches. */
function listed(text: string, from: number, to: number): { text: string; from: number; to: number } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const after = text.indexOf('\n', to);
  const end = after < 0 ? text.length : after;
  const lines = text.slice(start, end).split('\n');
  const all = lines.every((line) => line.startsWith('- '));
  const changed = lines.map((line) => (all ? line.slice(2) : `- ${line}`)).join('\n');
  return { text: text.slice(0, start) + changed + text.slice(end), from: start, to: start + changed.length };
}
