/** Puts the number of unread messages before the page's own title, and survives pages that change theirs. */
let shown = '';

export function titleCount(unread: number): void {
  const own = shown && document.title.startsWith(shown) ? document.title.slice(shown.length) : document.title;
  shown = unread ? `(${unread}) ` : '';
  if (document.title !== shown + own) document.title = shown + own;
}
