const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"'）】》」]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
const TRAILING = /[.,;:!?)\]}。，；：！？]+$/;

/** Where a piece of text leads; nowhere, unless it is a web or mail address. */
export function target(piece: string): string | null {
  const address = /^https?:\/\//i.test(piece) ? piece : /^www\./i.test(piece) ? `https://${piece}` : `mailto:${piece}`;
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}

export interface Piece {
  text: string;
  href: string | null;
}

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const piece = match[0].replace(TRAILING, '');
    const href = target(piece);
    if (!href) continue;
    if (match.index > end) found.push({ text: text.slice(end, match.index), href: null });
    found.push({ text: piece, href });
    end = match.index + piece.length;
  }
  if (end < text.length) found.push({ text: text.slice(end), href: null });
  return found;
}

/** Text as text, with its addresses to click. */
export function LinkedText({ text }: { text: string }) {
  return (
    <>
      {pieces(text).map(({ text: words, href }) =>
        href ? <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc">{words}</a> : words)}
    </>
  );
}
