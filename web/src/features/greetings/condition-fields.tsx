import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChannels } from '@/lib/channels/list-channels';
import { useFormats } from '@/lib/format';
import { COMMON_LANGUAGES } from '@/lib/knowledge/languages';
import { countries } from '@/lib/countries';
import { channels, type Conditions } from './requests';

interface Props {
  value: Conditions;
  change: (by: Partial<Conditions>) => void;
}

/** Who is meant: each may stay open. */
export function ConditionFields({ value, change }: Props) {
  const { t, i18n } = useTranslation('greetings');
  const { languageName } = useFormats();
  const accounts = useChannels().data ?? [];
  const anybody = t('anybody');
  const flag = (on: boolean | null) => (on === null ? null : String(on));
  const read = (text: string | null) => (text === null ? null : text === 'true');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select label={t('condition.account')} placeholder={anybody} clearable data={accounts.map((account) => ({ value: account.id, label: account.name }))} value={value.account} onChange={(account) => change({ account })} />
      <Select label={t('condition.channel')} placeholder={anybody} clearable data={channels.map((kind) => ({ value: kind, label: t(`common:channel.${kind}`) }))} value={value.channel} onChange={(channel) => change({ channel })} />
      <TextInput label={t('condition.page')} description={t('pageHint')} placeholder="/sale*" maxLength={200} value={value.page ?? ''} onChange={(event) => change({ page: event.currentTarget.value === '' ? null : event.currentTarget.value })} />
      <Select label={t('condition.country')} description={t('countryHint')} placeholder={anybody} clearable searchable data={countries(i18n.language)} value={value.country} onChange={(country) => change({ country })} />
      <Select label={t('condition.language')} placeholder={anybody} clearable searchable data={COMMON_LANGUAGES.map((language) => ({ value: language, label: languageName(language) }))} value={value.language} onChange={(language) => change({ language })} />
      <Select label={t('condition.visitor')} placeholder={anybody} clearable data={[{ value: 'false', label: t('new') }, { value: 'true', label: t('returning') }]} value={flag(value.returning)} onChange={(returning) => change({ returning: read(returning) })} />
      <Select label={t('condition.hours')} placeholder={anybody} clearable data={[{ value: 'true', label: t('open') }, { value: 'false', label: t('closed') }]} value={flag(value.open)} onChange={(open) => change({ open: read(open) })} />
    </SimpleGrid>
  );
}
