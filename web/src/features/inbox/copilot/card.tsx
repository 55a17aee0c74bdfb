import { Skeleton } from '@mantine/core';
import { IconSparkles, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { problemText } from '@/lib/problem-text';
import classes from './copilot.module.css';

interface Props {
  title: string;
  pending: boolean;
  problem: unknown;
  close: () => void;
  children: ReactNode;
}

/** A result of the copilot, above the words that are being written. */
export function CopilotCard({ title, pending, problem, close, children }: Props) {
  const { t } = useTranslation('copilot');
  return (
    <section className={classes.card} aria-label={title} aria-busy={pending}>
      <header className={classes.head}>
        <IconSparkles size={16} stroke={1.8} aria-hidden />
        <span>{title}</span>
        <IconButton icon={IconX} label={t('common:close')} onClick={close} />
      </header>
      <div aria-live="polite">
        {pending && <Skeleton height={48} radius="md" />}
        {problem !== null && problem !== undefined && <p className={classes.note}>{problemText(problem, t('failed'))}</p>}
        {children}
      </div>
    </section>
  );
}
