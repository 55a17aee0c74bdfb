import { Alert, Skeleton, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { problemText } from '@/lib/problem-text';
import { JobCard } from './job-card';
import { useFailures } from './requests';

/** What could not be done, why, and the way to try again. */
export function FailuresPage() {
  const { t } = useTranslation('failures');
  const failures = useFailures();
  return (
    <Page title={t('title')} lead={t('subtitle')} width="narrow">
      <Stack gap="sm" aria-live="polite">
        {failures.isPending && [0, 1, 2].map((row) => <Skeleton key={row} height={84} radius="md" />)}
        {failures.isError && <Alert color="red">{problemText(failures.error, t('failed'))}</Alert>}
        {failures.data?.map((job) => <JobCard key={job.id} job={job} />)}
        {failures.data?.length === 0 && <EmptyState icon={IconCircleCheck} title={t('empty.title')} text={t('empty.text')} />}
      </Stack>
    </Page>
  );
}
