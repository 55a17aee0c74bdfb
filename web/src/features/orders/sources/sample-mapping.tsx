import { Alert, Button, Group, Select, Stack, Table, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { problemText } from '@/lib/problem-text';
import classes from '../orders.module.css';
import { fields } from '../upload/fields';
import { mappingText } from './mapping-text';

interface Sample {
  list: string;
  places: { path: string; example: string }[];
  mapping: Record<string, string>;
}

interface Props {
  /** Takes where the list is, and the mapping as it is kept. */
  take: (list: string, mapping: string) => void;
}

/** A pasted answer: what each of its places means is guessed, and clicked where the guess is wrong. */
export function SampleMapping({ take }: Props) {
  const { t } = useTranslation('orders');
  const [json, setJson] = useState('');
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const read = useMutation({
    mutationFn: () => api.post<Sample>('/api/shops/http/sample', { json, stock: 'orders' }),
    onSuccess: (sample) => {
      setMapping(sample.mapping);
      take(sample.list, mappingText(sample.mapping));
    },
  });
  const mean = (path: string, field: string | null) => {
    const kept = Object.entries(mapping).filter(([name, at]) => at !== path && name !== field);
    const next = Object.fromEntries(field ? [...kept, [field, path]] : kept);
    setMapping(next);
    take(read.data?.list ?? '', mappingText(next));
  };
  return (
    <Stack gap="xs">
      <Textarea label={t('sample.paste')} description={t('sample.hint')} minRows={3} maxRows={8} autosize value={json} onChange={(event) => setJson(event.currentTarget.value)} />
      <Group>
        <Button variant="default" size="xs" disabled={json.trim() === ''} loading={read.isPending} onClick={() => read.mutate()}>
          {t('sample.read')}
        </Button>
      </Group>
      {read.isError && <Alert color="red">{problemText(read.error, t('failed'))}</Alert>}
      {read.data && (
        <div className={classes.scroll}>
          <Table fz="sm" verticalSpacing={4}>
            <Table.Tbody>
              {read.data.places.map(({ path, example }) => (
                <Table.Tr key={path}>
                  <Table.Td>
                    <code>{path}</code>
                    <Text size="xs" c="dimmed" truncate maw={240}>
                      {example}
                    </Text>
                  </Table.Td>
                  <Table.Td miw={180}>
                    <Select
                      size="xs"
                      clearable
                      searchable
                      aria-label={t('upload.meaningOf', { name: path })}
                      placeholder={t('upload.unused')}
                      value={Object.keys(mapping).find((field) => mapping[field] === path) ?? null}
                      onChange={(field) => mean(path, field)}
                      data={fields.orders.map((field) => ({ value: field, label: t(`columns.orders.${field}`) }))}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Stack>
  );
}
