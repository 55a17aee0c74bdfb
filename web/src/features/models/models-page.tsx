import { Alert, Grid, Skeleton, Stack } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { TryPane } from '@/components/try-bot/try-pane';
import { usePersona } from '@/lib/bot/persona';
import { problemText } from '@/lib/problem-text';
import { BudgetCard } from './budget-card';
import { EndpointList } from './endpoint-list';
import classes from './models.module.css';
import { useModels } from './requests';
import { SpendTable } from './spend-table';

/** Which models word the bot's answers, in which order, and what they may cost; and a place to hear them. */
export function ModelsPage() {
  const { t } = useTranslation('models');
  const models = useModels();
  const persona = usePersona();
  return (
    <Page
      width="wide"
      title={t('title')}
      lead={
        <>
          {t('subtitle')} {t('privacy')}
        </>
      }
    >
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, lg: 7 }}>
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
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <div className={classes.sticky}>
            <Suspense fallback={<Skeleton height={560} radius="lg" />}>
              <TryPane botName={persona.data?.name ?? ''} height={560} />
            </Suspense>
          </div>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
