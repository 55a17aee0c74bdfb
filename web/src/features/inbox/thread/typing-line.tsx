import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgentName } from '@/lib/agents';
import { keys } from '@/lib/cache-keys';
import type { Author } from '@/types/api';
import classes from './typing-line.module.css';

interface Mark {
  author: Author;
}

/** Somebody is writing right now. */
export function TypingLine({ conversation }: { conversation: string }) {
  const { t } = useTranslation('inbox');
  const name = useAgentName();
  const { data } = useQuery<Mark | null>({ queryKey: keys.typing(conversation), queryFn: () => null, enabled: false });
  const who = data?.author.type === 'human' ? name(data.author.agent) : t(`author.${data?.author.type ?? 'customer'}`);
  return (
    <p className={classes.line} aria-live="polite">
      {data && (
        <>
          <span className={classes.dots} aria-hidden>
            <i />
            <i />
            <i />
          </span>
          {t('thread.typing', { who })}
        </>
      )}
    </p>
  );
}
