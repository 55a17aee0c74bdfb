import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageName } from '@/lib/knowledge/languages';
import type { Trace } from '@/types/api';
import { ScoreBars } from '../knowledge/score-bars';

const SHOWN = 3;

/** Why the bot did what it did, in words and bars. */
export function TracePeek({ trace }: { trace: Trace }) {
  const { t, i18n } = useTranslation('bot', { keyPrefix: 'try' });
  const total = trace.milliseconds.total ?? 0;
  return (
    <Paper withBorder radius="md" p="sm">
      <Stack gap="xs">
        <Text size="sm">
          {t(`decision.${trace.decision}`, { defaultValue: trace.decision })}
          {': '}
          {t(`reason.${trace.reason}`, { defaultValue: trace.reason.replaceAll('_', ' ') })}
        </Text>
        <Group gap="md">
          <Fact name={t('confidence')} value={`${Math.round(trace.confidence * 100)} %`} />
          <Fact name={t('language')} value={languageName(trace.language, i18n.language)} />
          <Fact name={t('took')} value={t('milliseconds', { count: Math.round(total) })} />
          {trace.model && <Fact name={t('model')} value={trace.model} />}
          {Object.entries(trace.notes).map(([note, value]) => (
            <Fact key={note} name={t(`note.${note}`, { defaultValue: note.replaceAll('_', ' ') })} value={value} />
          ))}
        </Group>
        {trace.candidates.slice(0, SHOWN).map((candidate) => (
          <Stack key={candidate.passage} gap={2}>
            <Text size="xs" fw={600} lineClamp={1} dir="auto">
              {candidate.title}
            </Text>
            <ScoreBars score={candidate.score} words={candidate.words} meaning={candidate.meaning} />
          </Stack>
        ))}
      </Stack>
    </Paper>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <Text size="xs" c="dimmed">
      {name}{' '}
      <Text span size="xs" c="var(--mantine-color-text)" fw={600}>
        {value}
      </Text>
    </Text>
  );
}
