import { ActionIcon, Button, Group, Select, Stack, Tabs, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMON_LANGUAGES, languageName } from '@/lib/knowledge/languages';
import { type EditedFaq, emptySection } from './faq-draft';

interface Props {
  form: UseFormReturnType<EditedFaq>;
}

/** One tab a language: its ways of asking and its answer. */
export function LanguageSections({ form }: Props) {
  const { t, i18n } = useTranslation('knowledge');
  const { sections } = form.values;
  const [shown, setShown] = useState(sections[0]?.language ?? 'en');
  const unused = COMMON_LANGUAGES.filter((code) => !sections.some((section) => section.language === code));
  const add = (code: string | null) => {
    if (code === null) return;
    form.insertListItem('sections', emptySection(code));
    setShown(code);
  };
  return (
    <Tabs value={shown} onChange={(value) => value && setShown(value)} keepMounted={false}>
      <Group justify="space-between" align="flex-end" mb="md" gap="xs">
        <Tabs.List>
          {sections.map(({ language }) => (
            <Tabs.Tab key={language} value={language}>
              {languageName(language, i18n.language)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Select
          aria-label={t('editor.addLanguage')}
          placeholder={t('editor.addLanguage')}
          data={unused.map((code) => ({ value: code, label: languageName(code, i18n.language) }))}
          value={null}
          onChange={add}
          searchable
          size="xs"
          w={150}
        />
      </Group>
      {sections.map(({ language }, index) => (
        <Tabs.Panel key={language} value={language}>
          <SectionFields form={form} index={index} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function SectionFields({ form, index }: Props & { index: number }) {
  const { t } = useTranslation('knowledge');
  const path = `sections.${index}.questions`;
  const questions = form.values.sections[index]?.questions ?? [];
  return (
    <Stack gap="sm">
      {questions.map((_question, nth) => (
        <Group key={nth} gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            style={{ flex: 1 }}
            dir="auto"
            label={nth === 0 ? t('editor.question') : undefined}
            description={nth === 0 ? t('editor.questionHint') : undefined}
            aria-label={nth === 0 ? undefined : t('editor.variant', { nth })}
            placeholder={nth === 0 ? t('editor.questionPlaceholder') : t('editor.variantPlaceholder')}
            {...form.getInputProps(`${path}.${nth}`)}
          />
          {nth > 0 && (
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('editor.removeVariant', { nth })} onClick={() => form.removeListItem(path, nth)}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
      <Button variant="subtle" size="compact-sm" w="fit-content" leftSection={<IconPlus size={14} />} onClick={() => form.insertListItem(path, '')}>
        {t('editor.addVariant')}
      </Button>
      <Textarea label={t('editor.answer')} placeholder={t('editor.answerPlaceholder')} dir="auto" autosize minRows={4} maxRows={14} {...form.getInputProps(`sections.${index}.answer`)} />
    </Stack>
  );
}
