import { Button } from '@mantine/core';
import { IconCloudOff, IconMoodSad } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/problem';
import { EmptyState } from './empty-state';

interface Props {
  problem: unknown;
  retry?: () => void;
  /** Fills the whole page instead of a pane. */
  page?: boolean;
}

/** An error in words: what happened and what to do next. */
export function ProblemNotice({ problem, retry, page }: Props) {
  const { t } = useTranslation();
  const offline = problem instanceof ApiProblem && problem.code === 'offline';
  const text = offline ? t('problem.offline') : problem instanceof ApiProblem ? problem.message : t('problem.broken');
  return (
    <EmptyState icon={offline ? IconCloudOff : IconMoodSad} title={t(offline ? 'problem.offlineTitle' : 'problem.title')} text={text} page={page} alert>
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('problem.retry')}
        </Button>
      )}
    </EmptyState>
  );
}
