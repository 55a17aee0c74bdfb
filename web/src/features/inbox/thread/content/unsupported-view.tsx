import { IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Unsupported } from '@/types/api';
import classes from './content.module.css';

/** A kind that Serai does not know yet: named, with everything the platform sent. */
export function UnsupportedView({ content }: { content: Unsupported }) {
  const { t } = useTranslation('inbox');
  return (
    <div>
      <span className={classes.choice}>
        <IconQuestionMark size={16} stroke={1.8} aria-hidden />
        {t('unsupported.text', { kind: content.platformKind })}
      </span>
      <details className={classes.payload}>
        <summary>{t('unsupported.show')}</summary>
        <pre dir="ltr" tabIndex={0}>
          {indented(content.payload)}
        </pre>
      </details>
    </div>
  );
}

function indented(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
