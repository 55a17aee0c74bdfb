import { Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { bestPhrase } from '@/lib/knowledge/languages';
import { isBusy } from '@/lib/knowledge/list-documents';
import type { FaqPage } from '@/lib/knowledge/list-faqs';
import type { KnowledgeDocument } from '@/lib/knowledge/types';
import classes from './setup.module.css';

interface Props {
  faqs: FaqPage | undefined;
  documents: KnowledgeDocument[];
}

const SHOWN = 4;

/** What the bot can answer from by now. */
export function Understood({ faqs, documents }: Props) {
  const { t, i18n } = useTranslation('setup');
  const total = faqs?.total ?? 0;
  if (total === 0 && documents.length === 0) return null;
  return (
    <section className={classes.understood} aria-live="polite" aria-label={t('knowledge.known')}>
      <Text fw={600} mb="xs">
        {t('knowledge.known')}
      </Text>
      <Stack gap={6}>
        {total > 0 && <Text size="sm" fw={600}>{t('knowledge.faqs', { count: total })}</Text>}
        {faqs?.items.slice(0, SHOWN).map((faq) => (
          <Text key={faq.id} size="sm" c="dimmed" lineClamp={1} dir="auto">
            {bestPhrase(faq.questions, i18n.language)}
          </Text>
        ))}
        {documents.map((document) => (
          <Group key={document.id} gap="sm" wrap="nowrap">
            <Text size="sm" truncate style={{ flex: 1 }} dir="auto">
              {document.name}
            </Text>
            {isBusy(document) ? (
              <Progress value={document.progress * 100} animated w={140} aria-label={t('knowledge.indexing', { name: document.name })} />
            ) : (
              <Text size="sm" c={document.state === 'failed' ? 'red' : 'dimmed'}>
                {document.state === 'failed' ? document.problem : t('knowledge.passages', { count: document.passages })}
              </Text>
            )}
          </Group>
        ))}
      </Stack>
    </section>
  );
}
