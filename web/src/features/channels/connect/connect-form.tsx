import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useForms } from '@/lib/channels/list-forms';
import type { ChannelAccount } from '@/lib/channels/types';
import { problemText } from '@/lib/problem-text';
import type { ChannelKind } from '@/types/api';
import { toastProblem } from '@/lib/toast';
import { joinPhones, useConnect, useRehearsal } from '../requests';
import { FieldList } from './field-list';
import { blamed } from './field-words';
import { ProxyFields } from './proxy-fields';

interface Props {
  kind: ChannelKind;
  onMade: (account: ChannelAccount) => void;
}

/** What the platform asks for, checked with it before anything is stored. */
export function ConnectForm({ kind, onMade }: Props) {
  const { t } = useTranslation('channels');
  const fields = useForms().data?.find((form) => form.kind === kind)?.fields ?? [];
  const connect = useConnect();
  const [name, setName] = useState('');
  const [values, setValues] = useState<Record<string, string>>({});
  const rehearsal = useRehearsal();
  const problem = connect.isError ? problemText(connect.error, t('failed')) : null;
  const steps = t(`${kind}.steps`, { returnObjects: true, defaultValue: [] }) as unknown as string[];

  const called = name.trim() || t(`kind.${kind}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    connect.mutate({ kind, name: called, values }, { onSuccess: (account) => void made(account) });
  };
  const made = async (account: ChannelAccount) => {
    if (rehearsal.data) await joinPhones(rehearsal.data.id, account.id).catch(toastProblem);
    onMade(account);
  };
  const rehearse = () => rehearsal.mutate({ kind, name: called }, { onSuccess: (offer) => setValues({ ...values, ...offer.values }), onError: toastProblem });
  return (
    <form onSubmit={submit} noValidate={false}>
      <Stack gap="md">
        {Array.isArray(steps) && steps.length > 0 && (
          <List type="ordered" size="sm" spacing={4}>
            {steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
        )}
        <TextInput label={t('connect.name')} description={t('connect.nameHint')} placeholder={t(`kind.${kind}`)} maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        <FieldList kind={kind} fields={fields} values={values} change={setValues} kept={false} problem={problem} />
        <ProxyFields values={values} change={setValues} />
        {problem && !blamed(problem, fields) && (
          <Alert color="red" title={t('connect.refused', { channel: t(`kind.${kind}`) })}>
            {problem}
          </Alert>
        )}
        <Text size="xs" c="dimmed">
          {t('connect.safe')}
        </Text>
        {rehearsal.isSuccess && (
          <Alert color="blue" role="status">
            {t('connect.rehearsing')}
          </Alert>
        )}
        <Group justify="space-between">
          <Button variant="subtle" size="compact-sm" leftSection={<IconDeviceMobile size={16} />} loading={rehearsal.isPending} onClick={rehearse}>
            {t('connect.rehearse')}
          </Button>
          <Button type="submit" loading={connect.isPending}>
            {t('connect.button')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
