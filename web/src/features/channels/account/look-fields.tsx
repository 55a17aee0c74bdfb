import { ColorInput, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { amber, blue, green, grey, red, teal } from '@serai/ui/tokens';
import { useTranslation } from 'react-i18next';
import { HoursFields } from '@/components/hours/hours-fields';
import { useFormats } from '@/lib/format';
import { TeamField } from './team-field';

const SWATCHES = [teal[7], blue[6], green[6], amber[6], amber[8], red[6], grey[7], grey[9]];
const LANGUAGES = ['en', 'zh', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'tr', 'ru', 'ar', 'ja', 'ko', 'th', 'vi', 'id'];

interface Props {
  settings: Record<string, string>;
  change: (by: Record<string, string>) => void;
}

/** What the shop decides about an account: its colour at the desk, the language it assumes, whether and as whom the bot answers, who takes over and when. */
export function LookFields({ settings, change }: Props) {
  const { t } = useTranslation('channels');
  const { languageName } = useFormats();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <ColorInput
          label={t('look.color')}
          description={t('look.colorHint')}
          format="hex"
          swatches={SWATCHES}
          swatchesPerRow={8}
          withEyeDropper={false}
          value={settings.color ?? ''}
          onChange={(color) => change({ color })}
        />
        <Select
          label={t('look.language')}
          description={t('look.languageHint')}
          searchable
          value={settings.language || ''}
          onChange={(language) => change({ language: language ?? '' })}
          data={[{ value: '', label: t('look.asWorkspace') }, ...LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag) }))]}
        />
      </SimpleGrid>
      <Switch label={t('look.bot')} description={t('look.botHint')} checked={settings.bot !== 'off'} onChange={(event) => change({ bot: event.currentTarget.checked ? 'on' : 'off' })} />
      {settings.bot !== 'off' && (
        <TextInput label={t('look.botName')} description={t('look.botNameHint')} maxLength={40} value={settings.bot_name ?? ''} onChange={(event) => change({ bot_name: event.currentTarget.value })} />
      )}
      <TeamField value={settings.team ?? ''} change={(team) => change({ team })} />
      <HoursFields
        value={{ hours: settings.hours ?? '', zone: settings.hours_zone ?? '', holidays: settings.holidays ?? '' }}
        change={({ hours, zone, holidays }) => change({ hours, hours_zone: zone, holidays })}
      />
    </>
  );
}
