import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import type { Passkey } from '@/lib/passkeys';
import { toastProblem } from '@/lib/toast';
import { useRemovePasskey, useRenamePasskey } from './requests';

/** One passkey: its name, since when, used when; removed after a second word. */
export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation('settings');
  const { date, full } = useFormats();
  const rename = useRenamePasskey();
  const remove = useRemovePasskey();
  const [name, setName] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const keep = () => {
    if (name !== null && name.trim() !== '' && name.trim() !== passkey.name) rename.mutate({ id: passkey.id, name: name.trim() }, { onError: toastProblem });
    setName(null);
  };
  const facts = [t('passkeys.since', { date: date(passkey.createdAt) }), passkey.lastUsedAt ? t('passkeys.used', { date: full(passkey.lastUsedAt) }) : t('passkeys.unused'), passkey.synced && t('passkeys.synced')];
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Stack gap={2} flex={1} miw={0}>
        {name === null ? (
          <Text fw={550} truncate>
            {passkey.name}
          </Text>
        ) : (
          <TextInput size="xs" aria-label={t('passkeys.name')} maxLength={60} autoFocus value={name} onChange={(event) => setName(event.currentTarget.value)} onBlur={keep} onKeyDown={(event) => event.key === 'Enter' && keep()} />
        )}
        <Text size="xs" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </Stack>
      {sure ? (
        <Button size="compact-sm" color="red" loading={remove.isPending} onClick={() => remove.mutate(passkey.id, { onError: toastProblem, onSettled: () => setSure(false) })}>
          {t('passkeys.removeSure')}
        </Button>
      ) : (
        <Group gap={2} wrap="nowrap">
          <IconButton icon={name === null ? IconPencil : IconCheck} label={t(name === null ? 'passkeys.rename' : 'save')} onClick={() => (name === null ? setName(passkey.name) : keep())} />
          <IconButton icon={IconTrash} label={t('passkeys.remove', { name: passkey.name })} onClick={() => setSure(true)} />
        </Group>
      )}
    </Group>
  );
}
