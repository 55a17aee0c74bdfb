import { IconShare3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Shared } from '@/types/api';
import { SafeText } from '../safe-text';
import classes from './rich.module.css';

/** A post, a product or a link that the customer passed on. */
export function SharedView({ content }: { content: Shared }) {
  const { t } = useTranslation('inbox');
  return (
    <div>
      <span className={classes.label}>
        <IconShare3 size={14} stroke={1.8} aria-hidden />
        {t('shared.title')}
      </span>
      {content.title && <strong dir="auto">{content.title}</strong>}
      {content.url && <SafeText text={content.url} />}
      {!content.title && !content.url && <em>{t('shared.empty')}</em>}
    </div>
  );
}
