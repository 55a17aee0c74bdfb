import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ChatModel } from '@/lib/bot/types';
import { problemText } from '@/lib/problem-text';
import { PRESETS } from './model-presets';
import { type ModelDraft, useChangeModel, useRemoveModel, useTestModel } from './requests';
import { toast } from '@/lib/toast';

export function ModelForm({ stored }: { stored: ChatModel | null }) {
  const { t } = useTranslation('bot');
  const change = useChangeModel();
  const test = useTestModel();
  const remove = useRemoveModel();
  const form = useForm({
    initialValues: { baseUrl: stored?.baseUrl ?? '', model: stored?.model ?? '', apiKey: '' },
    validate: {
      baseUrl: (url) => (/^https?:\/\/\S+$/.test(url) ? null : t('model.urlMissing')),
      model: (model) => (model.trim() === '' ? t('model.modelMissing') : null),
    },
  });
  const draft = (): ModelDraft => {
    const { apiKey, ...rest } = form.values;
    return apiKey === '' ? rest : { ...rest, apiKey };
  };
  const save = form.onSubmit(() =>
    change.mutate(draft(), { onSuccess: () => toast({ message: t('model.saved') }) }),
  );
  const check = () => {
    if (!form.validate().hasErrors) test.mutate(draft());
  };
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <Group gap={6} role="group" aria-label={t('model.presets')}>
          {PRESETS.map((preset) => (
            <Button key={preset.name} size="compact-sm" variant="default" onClick={() => form.setValues({ baseUrl: preset.baseUrl, model: preset.model })}>
              {preset.name}
            </Button>
          ))}
        </Group>
        <TextInput label={t('model.url')} placeholder="https://…/v1" {...form.getInputProps('baseUrl')} />
        <TextInput label={t('model.model')} {...form.getInputProps('model')} />
        <PasswordInput
          label={t('model.key')}
          description={t('model.keyHint')}
          placeholder={stored?.hasKey ? t('model.keyKept') : ''}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('model.showKey') }}
          {...form.getInputProps('apiKey')}
        />
        {test.data && (
          <Alert color={test.data.ok ? 'teal' : 'red'} role="status">
            {test.data.ok ? t('model.works', { count: Math.round(test.data.milliseconds) }) : (test.data.problem ?? t('model.fails'))}
          </Alert>
        )}
        {(test.isError || change.isError) && <Alert color="red">{problemText(test.error ?? change.error, t('model.fails'))}</Alert>}
        <Group justify="space-between">
          {stored ? (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('model.remove')}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={check} loading={test.isPending}>
              {t('model.test')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('model.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
