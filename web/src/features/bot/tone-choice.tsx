import { Radio, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Tone } from '@/lib/bot/types';
import classes from './bot.module.css';

const TONES: Tone[] = ['professional', 'friendly', 'premium'];

interface Props {
  value: Tone;
  onChange: (tone: Tone) => void;
}

/** Three ways of saying the same, each shown by a line it would say. */
export function ToneChoice({ value, onChange }: Props) {
  const { t } = useTranslation('bot');
  return (
    <Radio.Group label={t('tone.label')} value={value} onChange={(tone) => onChange(tone as Tone)}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} mt="xs">
        {TONES.map((tone) => (
          <Radio.Card key={tone} value={tone} className={classes.tone}>
            <Text fw={600} size="sm">
              {t(`tone.${tone}.name`)}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`tone.${tone}.example`)}
            </Text>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
