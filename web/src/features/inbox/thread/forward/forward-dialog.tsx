import { Alert, Anchor, Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChannels } from '@/lib/channels/list-channels';
import { freshId } from '@/lib/fresh-id';
import type { Message, Opened } from '@/types/api';
import { addresses, wrongAddresses } from '../../composer/mail-fields';
import { inOneLine } from '../../words';
import { filesOf } from './files-of';
import { useForward } from './requests';

interface Props {
  thread: Opened;
  /** Null: the whole conversation. */
  message: Message | null;
  close: () => void;
}

/** Sends a message, or all that was said, on by mail to whoever can help. */
export function ForwardDialog({ thread, message, close }: Props) {
  const { t } = useTranslation('inbox');
  const mailboxes = (useChannels().data ?? []).filter(({ kind }) => kind === 'email');
  const forward = useForward(thread.conversation.id);
  const [clientId] = useState(freshId);
  const [account, setAccount] = useState<string | null>(thread.account.kind === 'email' ? thread.account.id : null);
  const [to, setTo] = useState('');
  const [cc, setCc] = useState('');
  const [bcc, setBcc] = useState('');
  const [note, setNote] = useState('');
  const [files, setFiles] = useState(true);
  const count = filesOf(message ? [message] : thread.messages).length;
  const wrong = (written: string) => wrongAddresses(written).length > 0 && t('email.wrong', { list: wrongAddresses(written).join(', ') });
  const ready = addresses(to).length === 1 && [to, cc, bcc].every((written) => wrongAddresses(written).length === 0);
  const go = () => forward.mutate({ clientId, account: account ?? mailboxes[0]?.id ?? null, to: to.trim(), cc: addresses(cc), bcc: addresses(bcc), note: note.trim(), message: message?.id ?? null, files }, { onSuccess: close });
  return (
    <Modal opened onClose={close} title={t(message ? 'forward.message' : 'forward.conversation')} centered>
      {mailboxes.length === 0 ? (
        <Stack gap="sm">
          <Text size="sm">{t('forward.noMailbox')}</Text>
          <Anchor component={Link} to="/channels" size="sm">
            {t('forward.connect')}
          </Anchor>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) go();
          }}
        >
          <Stack gap="sm">
            <Text size="sm" c="dimmed" lineClamp={3} dir="auto">
              {message ? inOneLine(message.content, t) : t('forward.all')}
            </Text>
            <TextInput label={t('forward.to')} type="email" required withAsterisk={false} data-autofocus value={to} error={addresses(to).length > 1 ? t('forward.one') : to.includes('@') && wrong(to)} onChange={(event) => setTo(event.currentTarget.value)} />
            <Group grow gap="sm" align="flex-start">
              <TextInput label={t('email.ccLabel')} value={cc} error={wrong(cc)} onChange={(event) => setCc(event.currentTarget.value)} />
              <TextInput label={t('email.bccLabel')} value={bcc} error={wrong(bcc)} onChange={(event) => setBcc(event.currentTarget.value)} />
            </Group>
            {mailboxes.length > 1 && <Select label={t('forward.from')} allowDeselect={false} data={mailboxes.map(({ id, name }) => ({ value: id, label: name }))} value={account ?? mailboxes[0]!.id} onChange={setAccount} />}
            <Textarea label={t('forward.note')} description={t('forward.noteHint')} autosize minRows={3} maxRows={8} maxLength={5_000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
            {(count > 0 || !message) && <Checkbox label={message ? t('forward.files', { count }) : t('forward.allFiles')} checked={files} onChange={(event) => setFiles(event.currentTarget.checked)} />}
            {forward.isError && (
              <Alert color="red" role="alert">
                {forward.error.message}
              </Alert>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" disabled={!ready} loading={forward.isPending}>
                {t('forward.send')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
