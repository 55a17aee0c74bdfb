import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Memory } from '@/lib/bot/types';

/** What the bot takes along into the next turn. */
export function MemoryPeek({ memory }: { memory: Memory }) {
  const { t } = useTranslation('bot', { keyPrefix: 'memory' });
  const topic = memory.topics[0];
  return (
    <Paper withBorder radius="md" p="sm" component="section" aria-label={t('title')}>
      <Stack gap={6}>
        <Text size="xs" fw={600}>
          {t('title')}
        </Text>
        {topic ? <Fact name={t('topic')} value={topic.question} /> : <Text size="xs" c="dimmed">{t('nothing')}</Text>}
        {memory.facts.length > 0 && (
          <Group gap={4}>
            {memory.facts.map((fact) => (
              <Badge key={`${fact.kind} ${fact.value}`} variant="light" size="sm" tt="none">
                {t(`fact.${fact.kind}`, { defaultValue: fact.kind })}: {fact.value}
              </Badge>
            ))}
          </Group>
        )}
        {memory.pending && <Fact name={t('pending')} value={memory.pending.choices.map((choice) => choice.label).join(' / ')} />}
        {memory.tried.length > 0 && (
          <Fact name={t('tried')} value={memory.tried.map((each) => (each.rejected ? t('rejected', { title: each.title }) : each.title)).join(' · ')} />
        )}
        {memory.clarified > 0 && <Fact name={t('clarified')} value={String(memory.clarified)} />}
        {memory.failed > 0 && <Fact name={t('failed')} value={String(memory.failed)} />}
      </Stack>
    </Paper>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <Text size="xs" c="dimmed" dir="auto">
      {name}{' '}
      <Text span size="xs" c="var(--mantine-color-text)">
        {value}
      </Text>
    </Text>
  );
}
