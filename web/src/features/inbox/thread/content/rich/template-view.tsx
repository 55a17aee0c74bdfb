import { IconTemplate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Template } from '@/types/api';
import { SafeText } from '../safe-text';
import classes from './rich.module.css';

/** An approved message as the customer sees it, and which one it was. */
export function TemplateView({ content }: { content: Template }) {
  const { t } = useTranslation('inbox');
  return (
    <div>
      <span className={classes.label}>
        <IconTemplate size={14} stroke={1.8} aria-hidden />
        {t('template.sent', { name: content.name, language: content.language })}
      </span>
      <SafeText text={content.preview} />
    </div>
  );
}
