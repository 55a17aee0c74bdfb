import { Alert, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { problemText } from '@/lib/problem-text';
import { BudgetCard } from './budget-card';
import { EndpointList } from './endpoint-list';
import { useModels } from './requests';
import { SpendTable } from './spend-table';

/** Which models word the bot's answers, in which order, and what they may cost. */
export function ModelsPage() {
  const { t } = useTranslation('models');
  const models = useModels();
  return (
    <Page
      width="narrow"
      title={t('title')}
      lead={
        <>
          {t('subtitle')} {t('privacy')}
        </>
      }
    >
      <Stack gap="xl">
        {models.isPending && <Skeleton height={320} radius="lg" />}
        {models.isError && <Alert color="red">{problemText(models.error, t('failed'))}</Alert>}
        {models.data && (
          <>
            <EndpointList endpoints={models.data.endpoints} currency={models.data.budget.currency} />
            <BudgetCard key={`${models.data.budget.currency}-${models.data.budget.monthly}-${models.data.budget.alertPercent}`} budget={models.data.budget} />
            <SpendTable budget={models.data.budget} />
          </>
        )}
      </Stack>
    </Page>
  );
}
