/** A word that is being typed after a sign: `/refu`, `@Be`. */
export interface Typed {
  query: string;
  /** Where the sign stands. */
  start: number;
  end: number;
}

/** What is typed at the caret after this sign, which begins a word. */
export function typedAfter(sign: '/' | '@', text: string, caret: number): Typed | null {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf(sign);
  if (start < 0 || (start > 0 && !/\s/.test(before[start - 1]!))) return null;
  const query = before.slice(start + 1);
  return query.length > 40 || /[\n/@]/.test(query) || (sign === '/' && /\s/.test(query)) ? null : { query, start, end: caret };
}

/** The text with other words in the place of what was typed, and where the caret goes. */
export function replaced(text: string, typed: Typed, words: string): { text: string; caret: number } {
  return { text: text.slice(0, typed.start) + words + text.slice(typed.end), caret: typed.start + words.length };
}
