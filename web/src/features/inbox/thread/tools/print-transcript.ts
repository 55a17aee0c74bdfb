import { ApiProblem } from '@/lib/api/problem';
import type { Opened } from '@/types/api';

const style = `
  @page { margin: 18mm; }
  body { margin: 0; color: #111; font: 11pt/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
  h1 { margin: 0 0 4mm; font-size: 15pt; }
  p { margin: 0 0 3mm; padding-block-end: 3mm; border-block-end: 1px solid #ddd; break-inside: avoid; white-space: pre-wrap; overflow-wrap: anywhere; }
  small { display: block; color: #555; }
`;

/** Opens the browser's own print window, which keeps it as a PDF, with what was said: masked and noted in the audit like the text. */
export async function printTranscript(thread: Opened, title: string): Promise<void> {
  const response = await fetch(`/api/conversations/${thread.conversation.id}/transcript.txt`, { credentials: 'same-origin' });
  if (!response.ok) throw await ApiProblem.from(response);
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;inline-size:0;block-size:0;border:0';
  frame.srcdoc = page(title, `${thread.account.name} · ${new Date().toLocaleString(document.documentElement.lang)}`, await response.text());
  await new Promise((loaded) => {
    frame.onload = loaded;
    document.body.append(frame);
  });
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow?.print();
}

/** The lines of a transcript as paragraphs, each in the direction of its own script. */
export function page(title: string, under: string, transcript: string): string {
  const lines = transcript.split(/\n(?=\[\d{4}-\d\d-\d\d \d\d:\d\d\] )/).map((line) => {
    const [, when = '', rest = line] = /^\[([^\]]+)\] ([\s\S]*)$/.exec(line.trim()) ?? [];
    return `<p dir="auto"><small dir="ltr">${escaped(when)}</small>${escaped(rest)}</p>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style><h1 dir="auto">${escaped(title)}</h1><p>${escaped(under)}</p>${lines.join('')}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
