import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/cache-keys';
import { AuthorMark } from './author-mark';
import classes from './message-group.module.css';

/** The bot's answer while a model is still wording it. */
export function DraftBubble({ conversation }: { conversation: string }) {
  const { t } = useTranslation('inbox');
  const { data } = useQuery<{ text: string } | null>({ queryKey: keys.draft(conversation), queryFn: () => null, enabled: false });
  if (!data) return null;
  return (
    <div className={classes.group} data-side="end" data-author="bot">
      <AuthorMark author={{ type: 'bot' }} note={false} />
      <div className={classes.parts}>
        <div className={classes.head}>
          <span className={classes.who}>{t('author.bot')}</span>
          <span>{t('thread.drafting')}</span>
        </div>
        <div className={classes.bubble} data-draft dir="auto">
          {data.text}
          <span className={classes.caret} aria-hidden />
        </div>
      </div>
    </div>
  );
}
