import { Group, Select, Stack, Tabs, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '@/lib/bot/types';
import { COMMON_LANGUAGES, languageName } from '@/lib/knowledge/languages';

const KINDS = ['greetings', 'apologies', 'closings'] as const;

/** Greeting, apology and closing, one tab a language. */
export function LineFields({ form }: { form: UseFormReturnType<Persona> }) {
  const { t, i18n } = useTranslation('bot');
  const [languages, setLanguages] = useState(() => spoken(form.values));
  const [shown, setShown] = useState(i18n.language.split('-')[0] ?? 'en');
  const add = (code: string | null) => {
    if (code === null) return;
    setLanguages([...languages, code]);
    setShown(code);
  };
  return (
    <Tabs value={shown} onChange={(value) => value && setShown(value)} keepMounted={false}>
      <Group justify="space-between" align="flex-end" mb="md">
        <Tabs.List>
          {languages.map((code) => (
            <Tabs.Tab key={code} value={code}>
              {languageName(code, i18n.language)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Select
          size="xs"
          w={150}
          searchable
          aria-label={t('lines.addLanguage')}
          placeholder={t('lines.addLanguage')}
          value={null}
          onChange={add}
          data={COMMON_LANGUAGES.filter((code) => !languages.includes(code)).map((code) => ({
            value: code,
            label: languageName(code, i18n.language),
          }))}
        />
      </Group>
      {languages.map((code) => (
        <Tabs.Panel key={code} value={code}>
          <Stack gap="sm">
            {KINDS.map((kind) => (
              <Textarea
                key={kind}
                label={t(`lines.${kind}`)}
                placeholder={t(`lines.${kind}Placeholder`)}
                autosize
                minRows={2}
                dir="auto"
                value={form.values[kind][code] ?? ''}
                onChange={(event) => form.setFieldValue(kind, { ...form.values[kind], [code]: event.currentTarget.value })}
              />
            ))}
          </Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function spoken(persona: Persona): string[] {
  const used = KINDS.flatMap((kind) => Object.keys(persona[kind]));
  return [...new Set(['en', 'zh', ...used])];
}
