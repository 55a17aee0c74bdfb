import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  score: number;
  words: number;
  meaning: number;
}

/** How well a passage fits: by words, by meaning, and both together; the figure is said as well as drawn. */
export function ScoreBars({ score, words, meaning }: Props) {
  const { t } = useTranslation('bot', { keyPrefix: 'try' });
  return (
    <Group gap="sm" wrap="nowrap">
      <Bar name={t('score')} value={score} strong />
      <Bar name={t('words')} value={words} />
      <Bar name={t('meaning')} value={meaning} />
    </Group>
  );
}

function Bar({ name, value, strong = false }: { name: string; value: number; strong?: boolean }) {
  const percent = Math.round(value * 100);
  return (
    <div style={{ flex: 1, minWidth: 0 }}>
      <Group justify="space-between" gap={4} wrap="nowrap">
        <Text size="xs" c="dimmed" truncate>
          {name}
        </Text>
        <Text size="xs" fw={strong ? 700 : 400}>
          {percent}
        </Text>
      </Group>
      <Progress value={percent} size={strong ? 6 : 4} color={strong ? undefined : 'gray'} aria-label={`${name} ${percent}`} />
    </div>
  );
}
