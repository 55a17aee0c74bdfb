import { runs, type Kind, type Run } from '@serai/ui/formatted';
import { useMemo, type ReactNode } from 'react';
import classes from './content.module.css';
import { SafeText } from './safe-text';

/** Our own words with their formatting; the addresses in them lead where they say. */
export function FormattedText({ text }: { text: string }) {
  const found = useMemo(() => runs(text), [text]);
  if (found.every(({ kinds }) => kinds.length === 0)) return <SafeText text={found.map((run) => run.text).join('')} />;
  return <Runs found={found} />;
}

export function Runs({ found }: { found: Run[] }) {
  return (
    <span dir="auto" className={classes.formatted}>
      {found.map((run, index) => (
        <span key={index}>{run.kinds.reduceRight<ReactNode>((inner, kind) => covered(inner, kind, run.url), run.text)}</span>
      ))}
    </span>
  );
}

function covered(inner: ReactNode, kind: Kind, url?: string): ReactNode {
  switch (kind) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'strike':
      return <s>{inner}</s>;
    case 'code':
      return <code>{inner}</code>;
    case 'block':
      return <code className={classes.block}>{inner}</code>;
    case 'link':
      return (
        <a href={url} target="_blank" rel="noopener noreferrer nofollow">
          {inner}
        </a>
      );
  }
}
