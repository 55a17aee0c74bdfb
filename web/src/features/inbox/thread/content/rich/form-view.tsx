import { IconForms } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readable } from '@/lib/readable';
import type { Form } from '@/types/api';
import classes from './rich.module.css';

/** What the customer filled in, question by question. */
export function FormView({ content }: { content: Form }) {
  const { t } = useTranslation('inbox');
  return (
    <div>
      <span className={classes.label}>
        <IconForms size={14} stroke={1.8} aria-hidden />
        {content.name ? t('form.named', { name: content.name }) : t('form.title')}
      </span>
      <dl className={classes.answers}>
        {Object.entries(content.answers).map(([question, answer]) => (
          <div key={question}>
            <dt dir="auto">{readable(question)}</dt>
            <dd dir="auto">{answer}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
