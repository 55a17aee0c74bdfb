import { Button } from '@mantine/core';
import { IconClockPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgentName } from '@/lib/agents';
import { useFormats } from '@/lib/format';
import { useMay } from '@/lib/session';
import { toast, toastProblem } from '@/lib/toast';
import { inOneLine } from '../words';
import { laterQuery, useCancelLater } from './later';
import classes from './later.module.css';

/** What goes out later, at the end of the thread; it can be called off until then. */
export function WaitingMessages({ conversation }: { conversation: string }) {
  const { t } = useTranslation('inbox');
  const { until, full } = useFormats();
  const name = useAgentName();
  const may = useMay('reply');
  const cancel = useCancelLater(conversation);
  const items = useQuery(laterQuery(conversation)).data ?? [];
  if (items.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('later.label')}>
      {items.map((item) => (
        <li key={item.id} className={classes.item}>
          <IconClockPlay size={16} stroke={1.7} aria-hidden />
          <span className={classes.words}>
            <strong title={full(item.at)}>{t('later.at', { time: until(item.at), name: name(item.agent) })}</strong> <bdi>{inOneLine(item.content, t)}</bdi>
          </span>
          {may && (
            <Button size="compact-xs" variant="subtle" color="gray" loading={cancel.isPending} onClick={() => cancel.mutate(item.id, { onSuccess: () => toast({ message: t('later.cancelled') }), onError: toastProblem })}>
              {t('later.cancel')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
