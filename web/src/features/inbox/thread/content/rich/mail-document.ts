/** What a mail's markup may do in its frame: no script, no form, no frame; pictures of others only when somebody asked. */
function policy(remote: boolean): string {
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:${remote ? ' https: http:' : ''}; media-src 'none'; form-action 'none'; base-uri 'none'`;
}

const looks = `<style>
  :root { color-scheme: light; }
  body { margin: 12px; font: 14px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  img { max-width: 100%; height: auto; }
  table { max-width: 100%; }
</style>`;

/** A picture of nothing, where one is missing or not asked for. */
const blank = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/**
 * A whole page for a sandboxed frame. The markup comes sanitised; the frame's sandbox and this policy hold even if it were not.
 *
 * @param inline pictures that came with the mail, by content id, as data addresses
 */
export function mailDocument(html: string, remote: boolean, inline: Record<string, string> = {}): string {
  const local = html.replace(/cid:([^"')\s>]+)/gi, (_, id: string) => inline[decode(id)] || blank);
  const shown = remote ? local : local.replace(/(<(?:img|input|td|table|body)\b[^>]*?\s(?:src|background)\s*=\s*["']?)https?:[^"'\s>]*/gi, `$1${blank}`);
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy(remote)}"><meta name="referrer" content="no-referrer"><base target="_blank">${looks}</head><body>${shown}</body></html>`;
}

/** Whether anything in it would be fetched from elsewhere. */
export function hasRemotePictures(html: string): boolean {
  return /<(img|td|table|body|div|input)\b[^>]*\b(data-src|src|background)\s*=\s*["']?https?:/i.test(html) || /url\(\s*["']?https?:/i.test(html);
}

/** The content ids that it shows. */
export function contentIds(html: string): string[] {
  return [...new Set([...html.matchAll(/cid:([^"')\s>]+)/gi)].map((match) => decode(match[1]!)))];
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
