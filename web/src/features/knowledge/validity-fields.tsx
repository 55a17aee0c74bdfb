import { Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { countries } from '@/lib/knowledge/countries';
import type { EditedFaq } from './faq-draft';

/** For whom and when an entry holds; left empty, for everybody and always. */
export function ValidityFields({ form }: { form: UseFormReturnType<EditedFaq> }) {
  const { t, i18n } = useTranslation('knowledge');
  return (
    <Stack gap="sm">
      <MultiSelect
        label={t('editor.countries')}
        description={t('editor.countriesHint')}
        placeholder={form.values.countries.length === 0 ? t('editor.everywhere') : undefined}
        data={countries(i18n.language)}
        searchable
        clearable
        limit={20}
        clearButtonProps={{ 'aria-label': t('editor.everywhere') }}
        {...form.getInputProps('countries')}
      />
      <Group grow align="flex-start">
        <TextInput type="date" label={t('editor.validFrom')} {...form.getInputProps('validFrom')} />
        <TextInput type="date" label={t('editor.validUntil')} {...form.getInputProps('validUntil')} />
      </Group>
    </Stack>
  );
}
