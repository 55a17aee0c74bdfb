import { Card, MultiSelect, Radio, Stack, Switch, Textarea, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Emoji, Manner, Persona } from '@/lib/bot/types';

const EMOJI: Emoji[] = ['none', 'as_written', 'warm'];
const CHANNELS = ['widget', 'whatsapp', 'messenger', 'instagram', 'telegram', 'line', 'email', 'api'];

/** How the bot carries itself: tone in own words, emoji, length of answers, disclosure, holidays. */
export function MannerFields({ form }: { form: UseFormReturnType<Persona> }) {
  const { t } = useTranslation('bot', { keyPrefix: 'manner' });
  const manner = form.values.manner;
  const change = (part: Partial<Manner>) => form.setFieldValue('manner', { ...manner, ...part });
  const short = Object.keys(manner.lengths).filter((channel) => manner.lengths[channel] === 'short');
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Title order={2}>{t('title')}</Title>
        <Textarea
          label={t('style')}
          description={t('styleHint')}
          placeholder={t('stylePlaceholder')}
          autosize
          minRows={2}
          maxLength={1000}
          value={manner.style}
          onChange={(event) => change({ style: event.currentTarget.value })}
        />
        <Radio.Group label={t('emoji')} value={manner.emoji} onChange={(emoji) => change({ emoji: emoji as Emoji })}>
          <Stack gap={6} mt={6}>
            {EMOJI.map((emoji) => (
              <Radio key={emoji} value={emoji} label={t(`emojiChoice.${emoji}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <MultiSelect
          label={t('short')}
          description={t('shortHint')}
          data={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
          value={short}
          onChange={(channels) => change({ lengths: Object.fromEntries(channels.map((channel) => [channel, 'short'])) })}
        />
        <Switch
          label={t('disclosure')}
          description={t('disclosureHint')}
          checked={manner.disclosure}
          onChange={(event) => change({ disclosure: event.currentTarget.checked })}
        />
        <Switch
          label={t('holidays')}
          description={t('holidaysHint')}
          checked={manner.holidays}
          onChange={(event) => change({ holidays: event.currentTarget.checked })}
        />
      </Stack>
    </Card>
  );
}
