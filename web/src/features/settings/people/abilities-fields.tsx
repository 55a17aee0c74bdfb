import { Fieldset, MultiSelect, NumberInput, SimpleGrid, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COMMON_LANGUAGES, languageName } from '@/lib/knowledge/languages';
import type { Abilities } from './requests';

const kinds = ['widget', 'whatsapp', 'telegram', 'messenger', 'instagram', 'line', 'email', 'api'];

interface Props {
  value: Abilities;
  change: (value: Abilities) => void;
}

/** What somebody can do: it decides who gets which conversation first. */
export function AbilitiesFields({ value, change }: Props) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const limit = (kind: string, most: number | string) => {
    const others = Object.fromEntries(Object.entries(value.capacities).filter(([known]) => known !== kind));
    change({ ...value, capacities: typeof most === 'number' ? { ...others, [kind]: most } : others });
  };
  return (
    <>
      <MultiSelect
        label={t('abilities.languages')}
        description={t('abilities.languagesHint')}
        searchable
        clearable
        data={COMMON_LANGUAGES.map((code) => ({ value: code, label: languageName(code, i18n.language) }))}
        value={value.languages}
        onChange={(languages) => change({ ...value, languages })}
      />
      <TagsInput
        label={t('abilities.skills')}
        description={t('abilities.skillsHint')}
        maxTags={30}
        clearable
        value={value.skills}
        onChange={(skills) => change({ ...value, skills })}
      />
      <Fieldset legend={t('abilities.capacities')}>
        <SimpleGrid cols={{ base: 2 }} spacing="xs">
            {kinds.map((kind) => (
              <NumberInput
                key={kind}
                size="xs"
                label={t(`common:channel.${kind}`)}
                placeholder={t('abilities.unlimited')}
                min={0}
                max={1000}
                value={value.capacities[kind] ?? ''}
                onChange={(most) => limit(kind, most)}
              />
            ))}
        </SimpleGrid>
      </Fieldset>
    </>
  );
}
