import { runs, type Kind } from '@serai/ui/formatted';
import type { ComponentChildren } from 'preact';
import { LinkedText } from './linked-text';

const tags = { bold: 'b', italic: 'i', strike: 's', code: 'code', block: 'code' } as const;

/** Text with the formatting that its writer gave it, and its addresses to click. */
export function FormattedText({ text }: { text: string }) {
  return (
    <>
      {runs(text).map(({ text: words, kinds, url }) => {
        const inner = url ? <a href={url} target="_blank" rel="noopener noreferrer nofollow ugc">{words}</a> : kinds.some((kind) => kind === 'code' || kind === 'block') ? words : <LinkedText text={words} />;
        return kinds.reduceRight<ComponentChildren>(wrapped, inner);
      })}
    </>
  );
}

function wrapped(inner: ComponentChildren, kind: Kind): ComponentChildren {
  if (kind === 'link') return inner;
  const Tag = tags[kind];
  return <Tag>{inner}</Tag>;
}
