/**
 * Our own signs for formatting, as people type them in chats. The server reads them by the same rules (`channels.Formatted`) and turns them into what
 * each platform knows.
 */
export type Kind = 'bold' | 'italic' | 'strike' | 'code' | 'block' | 'link';

/** A stretch of text with everything that covers it. */
export interface Run {
  text: string;
  kinds: Kind[];
  url?: string;
}

const signs =
  /```(?:\w*\n)?(?<block>[\s\S]+?)\n?```|`(?<code>[^`\n]+)`|\[(?<label>[^\]\n]+)\]\((?<url>https?:\/\/[^)\s]+)\)|(?<plain>https?:\/\/\S+)|\*\*(?<bold>\S(?:[^*\n]*\S)?)\*\*|_(?<italic>\S(?:[^_\n]*\S)?)_(?![\p{L}\p{N}_])|~~(?<strike>\S(?:[^~\n]*\S)?)~~/gu;

/** Headings are bold, lists have dots. */
export function runs(written: string): Run[] {
  return read(written.replace(/^#{1,6} +(\S.*?) *#*$/gm, (_, words: string) => `**${words.replaceAll('**', '')}**`).replace(/^( *)[-*] +(?=\S)/gm, '$1• '), []);
}

function read(written: string, kinds: Kind[]): Run[] {
  const all: Run[] = [];
  let at = 0;
  for (const found of written.matchAll(signs)) {
    const { block, code, label, url, bold, italic, strike } = found.groups!;
    add(all, written.slice(at, found.index), kinds);
    at = found.index + found[0].length;
    if (block !== undefined) add(all, block, [...kinds, 'block']);
    else if (code !== undefined) add(all, code, [...kinds, 'code']);
    else if (url !== undefined) all.push({ text: label!, kinds: [...kinds, 'link'], url });
    else if (bold !== undefined) all.push(...read(bold, [...kinds, 'bold']));
    else if (italic !== undefined && !inWord(written, found.index)) all.push(...read(italic, [...kinds, 'italic']));
    else if (strike !== undefined) all.push(...read(strike, [...kinds, 'strike']));
    else add(all, found[0], kinds);
  }
  add(all, written.slice(at), kinds);
  return all;
}

/** Asked by hand: browsers of some years ago cannot look behind in a pattern. */
function inWord(written: string, at: number): boolean {
  return /[\p{L}\p{N}_]$/u.test(written.slice(0, at));
}

function add(all: Run[], text: string, kinds: Kind[]): void {
  if (text !== '') all.push({ text, kinds });
}
