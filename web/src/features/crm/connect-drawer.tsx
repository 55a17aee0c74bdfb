import { Alert, Button, Drawer, Group, PasswordInput, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { type Crm, type Form, type FormField, useAuthorize, useChange, useConnect } from './requests';

interface Props {
  form: Form;
  /** Present when it is connected already. */
  crm?: Crm;
  onClose: () => void;
  onDone: (crm: Crm) => void;
}

/** Asks for what a CRM needs, tries it, and goes on to the fields. */
export function ConnectDrawer({ form, crm, onClose, onDone }: Props) {
  const { t } = useTranslation('crm');
  const [name, setName] = useState(crm?.name ?? '');
  const [values, setValues] = useState<Record<string, string>>(crm?.settings ?? {});
  const connect = useConnect();
  const change = useChange();
  const authorize = useAuthorize();
  const given = Object.fromEntries(form.fields.map((field) => [field.name, values[field.name] ?? '']));
  const problem = connect.error ?? change.error ?? authorize.error;
  const save = () => (crm ? change.mutate({ id: crm.id, name, values: given }, { onSuccess: onDone }) : connect.mutate({ kind: form.kind, name, values: given }, { onSuccess: onDone }));
  const leave = () => authorize.mutate({ kind: form.kind, name, again: crm?.id, values: given }, { onSuccess: ({ url }) => window.location.assign(url) });
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={t(crm ? 'connect.change' : 'connect.title', { name: form.title })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Stack>
          <Text size="sm">{t(`connect.${form.kind}`)}</Text>
          <TextInput label={t('connect.name')} description={t('connect.nameHint')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          {form.fields.map((field) => (
            <One key={field.name} kind={form.kind} field={field} kept={crm !== undefined} value={values[field.name] ?? ''} change={(value) => setValues({ ...values, [field.name]: value })} />
          ))}
          {problem && <Alert color="red">{problemText(problem, t('failed'))}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button variant="default" loading={authorize.isPending} onClick={leave}>
              {t('connect.authorize', { name: form.title })}
            </Button>
            <Button type="submit" loading={connect.isPending || change.isPending}>
              {t('connect.check')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}

function One({ kind, field, kept, value, change }: { kind: string; field: FormField; kept: boolean; value: string; change: (value: string) => void }) {
  const { t } = useTranslation('crm');
  const label = t([`fields.${kind}.${field.name}`, `fields.${field.name}`]);
  const description = t([`fields.${kind}.${field.name}_hint`, `fields.${field.name}_hint`], { defaultValue: '' }) || undefined;
  if (field.otherwise === 'false') return <Switch label={label} description={description} checked={value === 'true'} onChange={(event) => change(String(event.currentTarget.checked))} />;
  const shared = { label, description, name: field.name, required: field.required && !(kept && field.secret), value };
  if (field.secret) return <PasswordInput {...shared} autoComplete="new-password" placeholder={kept ? t('connect.kept') : undefined} onChange={(event) => change(event.currentTarget.value)} />;
  return <TextInput {...shared} autoComplete="off" placeholder={field.otherwise || undefined} onChange={(event) => change(event.currentTarget.value)} />;
}
