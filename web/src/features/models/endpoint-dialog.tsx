import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { toast } from '@/lib/toast';
import { EndpointFields, type EndpointValues } from './endpoint-fields';
import { useRemoveEndpoint, useSaveEndpoint, useTestEndpoint, type Endpoint, type EndpointDraft } from './requests';

interface Props {
  /** Absent: a new one. */
  stored: Endpoint | null;
  onClose: () => void;
}

function begin(stored: Endpoint | null): EndpointValues {
  return {
    baseUrl: stored?.baseUrl ?? '',
    model: stored?.model ?? '',
    dialect: stored?.dialect ?? '',
    apiKey: '',
    promptPrice: stored?.promptPrice ?? 0,
    completionPrice: stored?.completionPrice ?? 0,
    enabled: stored?.enabled ?? true,
  };
}

function draftOf({ apiKey, dialect, ...rest }: EndpointValues): EndpointDraft {
  return { ...rest, ...(apiKey === '' ? {} : { apiKey }), ...(dialect === '' ? {} : { dialect }) };
}

export function EndpointDialog({ stored, onClose }: Props) {
  const { t } = useTranslation('models');
  const save = useSaveEndpoint(stored?.id ?? null);
  const test = useTestEndpoint();
  const remove = useRemoveEndpoint();
  const form = useForm<EndpointValues>({
    initialValues: begin(stored),
    validate: {
      baseUrl: (url) => (/^https?:\/\/\S+$/.test(url) ? null : t('form.urlMissing')),
      model: (model) => (model.trim() === '' ? t('form.modelMissing') : null),
    },
  });
  const done = (message: string) => () => {
    toast({ message });
    onClose();
  };
  const check = () => {
    if (!form.validate().hasErrors) test.mutate({ ...draftOf(form.values), ...(stored ? { like: stored.id } : {}) });
  };
  const problem = test.error ?? save.error ?? remove.error;
  return (
    <Modal opened onClose={onClose} title={t(stored ? 'form.change' : 'form.add')} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={form.onSubmit((values) => save.mutate(draftOf(values), { onSuccess: done(t('form.saved')) }))}>
        <Stack gap="sm">
          <EndpointFields form={form} hasKey={stored?.hasKey ?? false} />
          {test.data && (
            <Alert color={test.data.ok ? 'teal' : 'red'} role="status">
              {test.data.ok ? t('form.works', { count: Math.round(test.data.milliseconds) }) : (test.data.problem ?? t('form.fails'))}
            </Alert>
          )}
          {problem && <Alert color="red">{problemText(problem, t('form.fails'))}</Alert>}
          <Group justify="space-between">
            {stored ? (
              <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate(stored.id, { onSuccess: done(t('form.removed')) })}>
                {t('form.remove')}
              </Button>
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button variant="default" onClick={check} loading={test.isPending}>
                {t('form.test')}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {t('form.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
