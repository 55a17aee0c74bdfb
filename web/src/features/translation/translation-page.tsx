import { Alert, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { useMay } from '@/lib/session';
import { GlossaryCard } from './glossary-card';
import { MemoryCard } from './memory-card';
import { ProviderList } from './provider-list';
import { useTranslationSettings } from './requests';
import { RulesCard } from './rules-card';
import { SpentCard } from './spent-card';
import classes from './translation-page.module.css';

/** Who translates, what it may use, and the shop's own words. */
export function TranslationPage() {
  const { t } = useTranslation('translation');
  const settings = useTranslationSettings();
  const writes = useMay('edit_knowledge');
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
        {settings.isPending && <Skeleton height={320} radius="lg" />}
        {settings.isError && <Alert color="red">{problemText(settings.error, t('failed'))}</Alert>}
        {settings.data && (
          <>
            <ProviderList settings={settings.data} />
            <RulesCard key={JSON.stringify(settings.data.rules)} rules={settings.data.rules} />
            <SpentCard settings={settings.data} />
          </>
        )}
        {writes && <GlossaryCard />}
        {writes && <MemoryCard />}
      </Stack>
    </div>
  );
}
