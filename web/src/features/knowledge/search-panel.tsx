import { Alert, Anchor, Badge, Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ScoreBars } from '@/components/knowledge/score-bars';
import { COMMON_LANGUAGES, languageName } from '@/lib/knowledge/languages';
import type { Found, SearchResult } from '@/lib/knowledge/types';
import { problemText } from '@/lib/problem-text';
import { useSearch } from './search-request';

interface Props {
  q: string;
  onQ: (q: string) => void;
}

const COLOUR = { answer: 'teal', ask: 'yellow', hand_off: 'orange' } as const;

/** What the bot would find, how sure it is, and what it would do with it. */
export function SearchPanel({ q, onQ }: Props) {
  const { t, i18n } = useTranslation('knowledge');
  const [typed, setTyped] = useState(q);
  const [language, setLanguage] = useState('');
  const settle = useDebouncedCallback(onQ, 250);
  const search = useSearch(q, language);
  return (
    <Stack gap="md" pb="xl">
      <Group gap="sm" wrap="nowrap" align="flex-end">
        <TextInput
          style={{ flex: 1 }}
          size="md"
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            settle(event.currentTarget.value);
          }}
        />
        <Select
          size="md"
          w={170}
          label={t('search.language')}
          data={[
            { value: '', label: t('search.detect') },
            ...COMMON_LANGUAGES.map((code) => ({ value: code, label: languageName(code, i18n.language) })),
          ]}
          value={language}
          onChange={(value) => setLanguage(value ?? '')}
          allowDeselect={false}
        />
      </Group>
      {q.trim() === '' && <Text c="dimmed">{t('search.hint')}</Text>}
      {search.isError && <Alert color="red">{problemText(search.error, t('search.failed'))}</Alert>}
      {q.trim() !== '' && search.data && <Results result={search.data} />}
    </Stack>
  );
}

function Results({ result }: { result: SearchResult }) {
  const { t, i18n } = useTranslation('knowledge');
  return (
    <Stack gap="sm" aria-live="polite">
      <Alert color={COLOUR[result.decision]} title={t(`search.decision.${result.decision}`)}>
        {t(`search.because.${result.decision}`, { language: languageName(result.language, i18n.language) })}
      </Alert>
      {result.found.length === 0 && <Text c="dimmed">{t('search.nothing')}</Text>}
      {result.found.map((found, index) => (
        <FoundCard key={found.passage} found={found} first={index === 0} />
      ))}
    </Stack>
  );
}

function FoundCard({ found, first }: { found: Found; first: boolean }) {
  const { t } = useTranslation('knowledge');
  return (
    <Paper withBorder radius="md" p="md">
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text fw={600} lineClamp={1} dir="auto">
          {found.title}
        </Text>
        <Badge variant={first ? 'light' : 'default'} style={{ flexShrink: 0 }}>
          {t(`search.kind.${found.kind}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" lineClamp={3} mb="sm" dir="auto">
        {found.text}
      </Text>
      <ScoreBars score={found.score} words={found.words} meaning={found.meaning} />
      {found.kind === 'faq' && (
        <Anchor component={Link} to={`/knowledge?q=${encodeURIComponent(found.title)}`} size="sm" mt="xs" display="inline-block">
          {t('search.edit')}
        </Anchor>
      )}
    </Paper>
  );
}
