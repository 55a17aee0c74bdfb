import { Alert, Button, Divider, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useForms } from '@/lib/channels/list-forms';
import type { ChannelAccount, Field } from '@/lib/channels/types';
import { problemText } from '@/lib/problem-text';
import { toast } from '@/lib/toast';
import { FieldList } from '../connect/field-list';
import { blamed } from '../connect/field-words';
import { useChangeAccount } from '../requests';
import { LookFields } from './look-fields';

/** Name and looks, and what the platform was told; an empty secret stays as it is. */
export function AccountForm({ account }: { account: ChannelAccount }) {
  const { t } = useTranslation('channels');
  const fields = useForms().data?.find((form) => form.kind === account.kind)?.fields ?? [];
  const change = useChangeAccount();
  const [name, setName] = useState(account.name);
  const [settings, setSettings] = useState<Record<string, string>>({});
  const [values, setValues] = useState<Record<string, string>>({});
  const problem = change.isError ? problemText(change.error, t('failed')) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== '' || !secret(fields, key)));
    change.mutate(
      { id: account.id, name: name.trim() || account.name, settings, ...(Object.keys(given).length > 0 && { values: given }) },
      {
        onSuccess: () => {
          setValues({});
          toast({ message: t('saved') });
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput label={t('connect.name')} description={t('connect.nameHint')} maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <LookFields settings={{ ...account.settings, ...settings }} change={(by) => setSettings({ ...settings, ...by })} />
        <Divider />
        <div>
          <Title order={2}>{t('account.credentials')}</Title>
          <Text size="sm" c="dimmed">
            {t('account.credentialsHint')}
          </Text>
        </div>
        <FieldList kind={account.kind} fields={fields} values={{ ...shown(account, fields), ...values }} change={(next) => setValues(changed(next, account, fields))} kept problem={problem} />
        {problem && !blamed(problem, fields) && <Alert color="red">{problem}</Alert>}
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const secret = (fields: Field[], name: string) => fields.some((field) => field.name === name && field.secret);

/** What is stored and no secret. */
function shown(account: ChannelAccount, fields: Field[]): Record<string, string> {
  return Object.fromEntries(fields.filter((field) => !field.secret).map((field) => [field.name, account.settings[field.name] ?? '']));
}

/** Only what differs from what is stored travels. */
function changed(next: Record<string, string>, account: ChannelAccount, fields: Field[]): Record<string, string> {
  const before = shown(account, fields);
  return Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== (before[name] ?? '')));
}
