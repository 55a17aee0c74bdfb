import { Button, Checkbox, Group, MultiSelect, ScrollArea, Select, Stack, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countries } from '@/lib/countries';
import { useFields } from '@/lib/customers/customers';
import { useTags } from '@/lib/marks/tags';
import { toastProblem } from '@/lib/toast';
import { useStart, type Plan, type Preview } from './requests';

const parts = ['name', 'email', 'phone', 'external_id', 'language', 'country', 'marketing'] as const;

/** Where each column goes, with the first rows below it. */
export function MappingForm({ preview, plan }: { preview: Preview; plan: Plan | null }) {
  const { t, i18n } = useTranslation('customers');
  const fields = useFields();
  const tags = useTags();
  const lands = useMemo(() => countries(i18n.language), [i18n.language]);
  const start = useStart(preview.upload.id);
  const [targets, setTargets] = useState(plan?.targets ?? preview.guesses);
  const [overwrite, setOverwrite] = useState(plan?.overwrite ?? false);
  const [country, setCountry] = useState(plan?.country ?? null);
  const [chosen, setChosen] = useState(plan?.tags ?? []);
  const choices = [...parts.map((value) => ({ value: value as string, label: t(`import.parts.${value}`) })), ...fields.map((field) => ({ value: `field:${field.id}`, label: field.name }))];
  const recognised = targets.some((target) => ['email', 'phone', 'external_id'].includes(target));
  const run = (dry: boolean) => start.mutate({ targets, overwrite, country, tags: chosen, dry }, { onError: toastProblem });
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('import.mapping')}
      </Text>
      <ScrollArea type="auto">
        <Table withTableBorder withColumnBorders fz="xs" miw={preview.upload.columns.length * 150}>
          <Table.Thead>
            <Table.Tr>
              {preview.upload.columns.map((column, index) => (
                <Table.Th key={index}>
                  {column}
                  <Select
                    size="xs"
                    mt={4}
                    aria-label={t('import.goes', { column })}
                    data={choices.map((choice) => ({ ...choice, disabled: choice.value !== 'name' && targets.includes(choice.value) && targets[index] !== choice.value }))}
                    value={targets[index] === '' ? null : (targets[index] ?? null)}
                    placeholder={t('import.leftOut')}
                    clearable
                    searchable
                    onChange={(value) => setTargets(targets.map((target, place) => (place === index ? (value ?? '') : target)))}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map((row, line) => (
              <Table.Tr key={line}>
                {preview.upload.columns.map((_, index) => (
                  <Table.Td key={index}>{row[index] ?? ''}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Select size="xs" label={t('import.country')} description={t('import.countryHint')} data={lands} value={country} searchable clearable limit={60} onChange={setCountry} />
      <MultiSelect size="xs" label={t('import.tags')} data={tags.map((tag) => ({ value: tag.id, label: tag.name }))} value={chosen} searchable clearable onChange={setChosen} />
      <Checkbox size="xs" label={t('import.overwrite')} description={t('import.overwriteHint')} checked={overwrite} onChange={(event) => setOverwrite(event.currentTarget.checked)} />
      {!recognised && <Text size="sm">{t('import.needsKey')}</Text>}
      <Group>
        <Button variant="default" disabled={!recognised} loading={start.isPending} onClick={() => run(true)}>
          {t('import.try')}
        </Button>
        <Button disabled={!recognised} loading={start.isPending} onClick={() => run(false)}>
          {t('import.run')}
        </Button>
      </Group>
    </Stack>
  );
}
