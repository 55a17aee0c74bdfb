import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { toast, toastProblem } from '@/lib/toast';
import { ConfirmDialog } from '../confirm-dialog';
import { SecretShown } from '../secret-shown';
import { HookFields, type HookValues } from './hook-fields';
import { useRemoveHook, useRotateSecret, useSaveHook, type Endpoint, type EndpointDraft } from './requests';

interface Props {
  /** Absent: a new one. */
  stored: Endpoint | null;
  events: string[];
  onClose: () => void;
}

function begin(stored: Endpoint | null): HookValues {
  return {
    name: stored?.name ?? '',
    url: '',
    format: stored?.format ?? 'serai',
    events: stored?.events ?? ['message.created', 'conversation.created', 'conversation.status_changed'],
    contactData: stored?.contactData ?? false,
    enabled: stored?.enabled ?? true,
    secret: '',
  };
}

function draftOf({ url, secret, ...rest }: HookValues): EndpointDraft {
  return { ...rest, ...(url === '' ? {} : { url }), ...(secret === '' ? {} : { secret }) };
}

export function HookDialog({ stored, events, onClose }: Props) {
  const { t } = useTranslation('developers');
  const save = useSaveHook(stored?.id ?? null);
  const rotate = useRotateSecret(stored?.id ?? '');
  const remove = useRemoveHook();
  const [asking, setAsking] = useState(false);
  const secret = save.data?.secret ?? rotate.data?.secret ?? null;
  const form = useForm<HookValues>({
    initialValues: begin(stored),
    validate: {
      name: (name) => (name.trim() === '' ? t('hooks.nameMissing') : null),
      url: (url) => ((stored && url === '') || /^https?:\/\/\S+$/.test(url) ? null : t('hooks.urlMissing')),
      events: (chosen) => (chosen.length === 0 ? t('hooks.eventsMissing') : null),
    },
  });
  const submit = form.onSubmit((values) =>
    save.mutate(draftOf(values), {
      onSuccess: ({ secret: told }) => {
        if (told !== null) return;
        toast({ message: t('hooks.saved') });
        onClose();
      },
    }),
  );
  const gone = () => remove.mutate(stored!.id, { onSuccess: onClose, onError: toastProblem });
  return (
    <Modal opened onClose={onClose} title={t(stored ? 'hooks.change' : 'hooks.add')} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }} closeOnClickOutside={secret === null}>
      {secret !== null ? (
        <Stack>
          <SecretShown secret={secret} text={t(stored ? 'hooks.rotated' : 'hooks.once')} />
          <Group justify="end">
            <Button onClick={onClose}>{t('done')}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="md">
            <HookFields form={form} events={events} stored={stored} />
            {save.error && <Alert color="red">{problemText(save.error, t('failed'))}</Alert>}
            <Group justify="space-between">
              <Group gap="xs">
                {stored && (
                  <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
                    {t('hooks.remove')}
                  </Button>
                )}
                {(stored?.format === 'serai' || stored?.format === 'chatwoot') && (
                  <Button variant="subtle" loading={rotate.isPending} onClick={() => rotate.mutate(undefined, { onError: toastProblem })}>
                    {t('hooks.rotate')}
                  </Button>
                )}
              </Group>
              <Button type="submit" loading={save.isPending}>
                {t('hooks.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      {asking && <ConfirmDialog title={t('hooks.remove')} text={t('hooks.removeText')} action={t('hooks.remove')} busy={remove.isPending} onConfirm={gone} onClose={() => setAsking(false)} />}
    </Modal>
  );
}
