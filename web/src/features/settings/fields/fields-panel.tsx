import { ActionIcon, Alert, Badge, Button, Card, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconForms, IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { fieldsQuery, useOrderFields } from '@/lib/customers/customers';
import type { CustomField } from '@/lib/customers/types';
import { problemText } from '@/lib/problem-text';
import { toastProblem } from '@/lib/toast';
import { FieldDrawer } from './field-drawer';

/** Which fields of its own the shop keeps on customers. */
export function FieldsPanel() {
  const { t } = useTranslation('settings');
  const fields = useQuery(fieldsQuery);
  const order = useOrderFields();
  const [editing, setEditing] = useState<CustomField | 'new' | null>(null);
  const all = fields.data ?? [];
  const move = (index: number, by: number) => {
    const ids = all.map((field) => field.id);
    const [moved] = ids.splice(index, 1);
    ids.splice(index + by, 0, moved!);
    order.mutate(ids, { onError: toastProblem });
  };
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
      {t('fields.add')}
    </Button>
  );
  return (
    <Stack gap="lg">
      {all.length > 0 && <Group justify="flex-end">{add}</Group>}
      {fields.isPending && <Skeleton height={120} radius="md" />}
      {fields.isError && <Alert color="red">{problemText(fields.error, t('failed'))}</Alert>}
      {fields.data?.length === 0 && <EmptyState icon={IconForms} title={t('fields.empty')} text={t('fields.emptyHint')}>{add}</EmptyState>}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {all.map((field, index) => (
          <Card key={field.id} withBorder padding="sm" component="li">
            <Group wrap="nowrap" gap="sm">
              <Stack gap={0} flex={1} miw={0}>
                <Text fw={550}>{field.name}</Text>
                <Text size="xs" c="dimmed" lineClamp={1}>
                  {t(`fields.kinds.${field.kind}`)}
                  {field.options.length > 0 && `: ${field.options.join(', ')}`}
                </Text>
              </Stack>
              {field.personal && <Badge variant="light">{t('fields.personal')}</Badge>}
              <ActionIcon variant="subtle" color="gray" disabled={index === 0} aria-label={t('fields.up', { name: field.name })} onClick={() => move(index, -1)}>
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" disabled={index === all.length - 1} aria-label={t('fields.down', { name: field.name })} onClick={() => move(index, 1)}>
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" aria-label={t('fields.change', { name: field.name })} onClick={() => setEditing(field)}>
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </Card>
        ))}
      </Stack>
      {editing !== null && <FieldDrawer field={editing === 'new' ? null : editing} close={() => setEditing(null)} />}
    </Stack>
  );
}
