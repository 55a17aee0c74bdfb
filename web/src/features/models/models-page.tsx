import { Alert, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { BudgetCard } from './budget-card';
import { EndpointList } from './endpoint-list';
import classes from './models.module.css';
import { useModels } from './requests';
import { SpendTable } from './spend-table';

/** Which models word the bot's answers, in which order, and what they may cost. */
export function ModelsPage() {
  const { t } = useTranslation('models');
  const models = useModels();
  return (
    <div className={classes.page}>
      <Title order={1}>{t('title')}</Title>
      <Text c="dimmed" mb="xs">
        {t('subtitle')}
      </Text>
      <Text size="sm" c="dimmed" mb="lg">
        {t('privacy')}
      </Text>
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
    </div>
  );
}
