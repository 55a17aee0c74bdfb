import { linkifyit } from 'linkify-it';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const links = linkifyit();
const safe = /^(https?|mailto|tel):/i;
const foldedAt = 4_000;

/** Plain text with its addresses as links. React escapes everything else; only http, mailto and tel are followed. */
export function SafeText({ text }: { text: string }) {
  const parts = useMemo(() => withLinks(text.slice(0, foldedAt)), [text]);
  return (
    <>
      <span dir="auto" style={{ unicodeBidi: 'plaintext', display: 'block' }}>
        {parts}
      </span>
      {text.length > foldedAt && <Rest text={text.slice(foldedAt)} />}
    </>
  );
}

function Rest({ text }: { text: string }) {
  const { t } = useTranslation('inbox');
  return (
    <details>
      <summary>{t('thread.whole')}</summary>
      {text}
    </details>
  );
}

function withLinks(text: string) {
  const found = links.match(text) ?? [];
  let end = 0;
  const parts = found.filter((link) => safe.test(link.url)).flatMap((link) => {
    const before = text.slice(end, link.index);
    end = link.lastIndex;
    return [
      before,
      <a key={link.index} href={link.url} target="_blank" rel="noopener noreferrer nofollow">
        {link.text}
      </a>,
    ];
  });
  return [...parts, text.slice(end)];
}
