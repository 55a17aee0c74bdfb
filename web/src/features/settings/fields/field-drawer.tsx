import { Button, Drawer, Group, Select, Stack, Switch, TagsInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeleteField, useSaveField } from '@/lib/customers/customers';
import type { CustomField, FieldKind } from '@/lib/customers/types';
import { toastProblem } from '@/lib/toast';

const kinds: FieldKind[] = ['text', 'number', 'date', 'yes_no', 'choice', 'link'];

/** One field: its name, what it takes, who sees it. */
export function FieldDrawer({ field, close }: { field: CustomField | null; close: () => void }) {
  const { t } = useTranslation('settings');
  const [name, setName] = useState(field?.name ?? '');
  const [kind, setKind] = useState<FieldKind>(field?.kind ?? 'text');
  const [options, setOptions] = useState(field?.options ?? []);
  const [personal, setPersonal] = useState(field?.personal ?? false);
  const [sure, setSure] = useState(false);
  const save = useSaveField();
  const remove = useDeleteField();
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    save.mutate({ ...(field && { id: field.id }), name, kind, options, personal }, { onSuccess: close, onError: toastProblem });
  };
  return (
    <Drawer opened onClose={close} position="right" title={field ? t('fields.change', { name: field.name }) : t('fields.add')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={t('fields.name')} required maxLength={60} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Select label={t('fields.kind')} description={field ? t('fields.kindStays') : undefined} disabled={field !== null} allowDeselect={false} data={kinds.map((value) => ({ value, label: t(`fields.kinds.${value}`) }))} value={kind} onChange={(value) => value && setKind(value)} />
          {kind === 'choice' && <TagsInput label={t('fields.options')} description={t('fields.optionsHint')} required={options.length === 0} value={options} onChange={setOptions} />}
          <Switch label={t('fields.personal')} description={t('fields.personalHint')} checked={personal} onChange={(event) => setPersonal(event.currentTarget.checked)} />
          <Group justify="space-between">
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
            {field && !sure && (
              <Button variant="subtle" color="red" onClick={() => setSure(true)}>
                {t('fields.delete')}
              </Button>
            )}
          </Group>
          {field && sure && (
            <Stack gap="xs">
              <Text size="sm">{t('fields.deleteHint')}</Text>
              <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(field.id, { onSuccess: close, onError: toastProblem })}>
                {t('fields.deleteSure')}
              </Button>
            </Stack>
          )}
        </Stack>
      </form>
    </Drawer>
  );
}
