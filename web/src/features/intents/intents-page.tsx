import { Alert, Button, Grid, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { problemText } from '@/lib/problem-text';
import { IntentEditor } from './intent-editor';
import { intentName } from './intent-name';
import { IntentRow } from './intent-row';
import classes from './intents.module.css';
import { OrderPatterns } from './order-patterns';
import { type Intent, type Overview, useIntents } from './requests';
import { TryCard } from './try-card';

const fresh: Intent = { key: '', name: '', enabled: true, examples: [], action: { type: 'notice' } };

/** What the bot understands: what customers want, what is done about it, and a place to see it. */
export function IntentsPage() {
  const { t } = useTranslation('intents');
  const overview = useIntents();
  const [edited, setEdited] = useState<Intent | null>(null);
  return (
    <Page title={t('title')} lead={t('subtitle')} actions={<Button onClick={() => setEdited(fresh)}>{t('add')}</Button>} width="wide">
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          {overview.isPending && <Skeleton height={420} radius="lg" />}
          {overview.isError && <Alert color="red">{problemText(overview.error, t('failed'))}</Alert>}
          {overview.data && <Lists overview={overview.data} edit={setEdited} />}
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="xl" className={classes.sticky}>
            <TryCard names={overview.data?.intents ?? []} learning={overview.data?.learning ?? false} />
            {overview.data && <OrderPatterns key={overview.data.orderPatterns.join()} stored={overview.data.orderPatterns} />}
          </Stack>
        </Grid.Col>
      </Grid>
      {edited && (
        <IntentEditor
          key={edited.key}
          intent={edited}
          taken={[...(overview.data?.intents ?? []), ...(overview.data?.readyMade ?? [])].map((intent) => intent.key)}
          close={() => setEdited(null)}
        />
      )}
    </Page>
  );
}

function Lists({ overview, edit }: { overview: Overview; edit: (intent: Intent) => void }) {
  const { t } = useTranslation('intents');
  const nameOf = (key: string) => intentName(t, key, overview.intents.find((intent) => intent.key === key)?.name);
  return (
    <Stack gap="xl">
      <section>
        <Group gap="sm" mb="sm">
          <Title order={2}>{t('own')}</Title>
          {overview.learning && (
            <Text size="sm" c="dimmed" role="status">
              {t('learning')}
            </Text>
          )}
        </Group>
        {overview.overlaps.map((overlap) => (
          <Alert key={`${overlap.one} ${overlap.other}`} color="yellow" mb="xs">
            {t('overlap', { one: nameOf(overlap.one), other: nameOf(overlap.other), example: overlap.example })}
          </Alert>
        ))}
        {overview.intents.length === 0 && <Text c="dimmed">{t('none')}</Text>}
        {overview.intents.length > 0 && (
          <div className={classes.rows}>
            {overview.intents.map((intent) => (
              <IntentRow key={intent.key} intent={intent} edit={() => edit(intent)} />
            ))}
          </div>
        )}
      </section>
      {overview.readyMade.length > 0 && (
        <section>
          <Title order={2}>{t('readyMade')}</Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t('readyMadeHint')}
          </Text>
          <div className={classes.rows}>
            {overview.readyMade.map((intent) => (
              <IntentRow key={intent.key} intent={intent} edit={() => edit({ ...intent, enabled: true })} />
            ))}
          </div>
        </section>
      )}
    </Stack>
  );
}
