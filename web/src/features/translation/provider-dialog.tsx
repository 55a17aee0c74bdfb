import { Alert, Button, Group, Modal, NumberInput, PasswordInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { toast } from '@/lib/toast';
import { kinds, useRemoveProvider, useSaveProvider, useTryProvider, type Kind, type Provider, type ProviderDraft } from './requests';

interface Values {
  kind: Kind;
  baseUrl: string;
  region: string;
  apiKey: string;
  enabled: boolean;
  dailyLimit: number | string;
}

function draftOf({ baseUrl, apiKey, dailyLimit, ...rest }: Values): ProviderDraft {
  return { ...rest, dailyLimit: dailyLimit === '' ? null : Number(dailyLimit), ...(baseUrl.trim() === '' ? {} : { baseUrl: baseUrl.trim() }), ...(apiKey === '' ? {} : { apiKey }) };
}

/** Connects a service, or changes it. */
export function ProviderDialog({ stored, close }: { stored: Provider | null; close: () => void }) {
  const { t } = useTranslation('translation');
  const save = useSaveProvider(stored?.id ?? null);
  const remove = useRemoveProvider();
  const trial = useTryProvider();
  const form = useForm<Values>({
    initialValues: { kind: stored?.kind ?? 'deepl', baseUrl: stored?.baseUrl ?? '', region: stored?.region ?? '', apiKey: '', enabled: stored?.enabled ?? true, dailyLimit: stored?.dailyLimit ?? '' },
    validate: { baseUrl: (url) => (url.trim() === '' || /^https?:\/\/\S+$/.test(url.trim()) ? null : t('form.urlWrong')) },
  });
  const { kind } = form.values;
  const done = (message: string) => () => {
    toast({ message });
    close();
  };
  const check = () => {
    if (!form.validate().hasErrors) trial.mutate({ ...draftOf(form.values), ...(stored ? { like: stored.id } : {}) });
  };
  const problem = trial.error ?? save.error ?? remove.error;
  return (
    <Modal opened onClose={close} title={t(stored ? 'form.change' : 'form.add')} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={form.onSubmit((values) => save.mutate(draftOf(values), { onSuccess: done(t('form.saved')) }))}>
        <Stack gap="sm">
          <Select label={t('form.kind')} description={t(`about.${kind}`)} allowDeselect={false} disabled={stored !== null} data={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))} {...form.getInputProps('kind')} />
          {kind !== 'chat' && (
            <>
              <TextInput label={t('form.url')} description={t('form.urlHint')} placeholder={t(`address.${kind}`)} {...form.getInputProps('baseUrl')} />
              <PasswordInput label={t('form.key')} description={t(kind === 'libre' ? 'form.keyOptional' : 'form.keyHint')} placeholder={stored?.hasKey ? t('form.keyKept') : ''} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('form.showKey') }} {...form.getInputProps('apiKey')} />
            </>
          )}
          {kind === 'azure' && <TextInput label={t('form.region')} description={t('form.regionHint')} placeholder="westeurope" {...form.getInputProps('region')} />}
          <NumberInput label={t('form.limit')} description={t('form.limitHint')} placeholder={t('form.noLimit')} min={0} thousandSeparator=" " {...form.getInputProps('dailyLimit')} />
          <Switch label={t('form.enabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
          {trial.data && (
            <Alert color={trial.data.ok ? 'teal' : 'red'} role="status">
              {trial.data.ok ? t('form.works', { count: Math.round(trial.data.milliseconds), said: trial.data.said }) : `${t(`trouble.${trial.data.trouble ?? 'broken'}`)} (${trial.data.detail})`}
            </Alert>
          )}
          {problem && <Alert color="red">{problemText(problem, t('failed'))}</Alert>}
          <Group justify="space-between">
            {stored ? (
              <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate(stored.id, { onSuccess: done(t('form.removed')) })}>
                {t('form.remove')}
              </Button>
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button variant="default" onClick={check} loading={trial.isPending}>
                {t('form.test')}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {t('common:save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
