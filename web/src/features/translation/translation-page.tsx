import { Alert, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { problemText } from '@/lib/problem-text';
import { useMay } from '@/lib/session';
import { GlossaryCard } from './glossary-card';
import { MemoryCard } from './memory-card';
import { ProviderList } from './provider-list';
import { useTranslationSettings } from './requests';
import { RulesCard } from './rules-card';
import { SpentCard } from './spent-card';

/** Who translates, what it may use, and the shop's own words. */
export function TranslationPage() {
  const { t } = useTranslation('translation');
  const settings = useTranslationSettings();
  const writes = useMay('edit_knowledge');
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
    </Page>
  );
}
