import { ActionIcon, FileButton, Group, Loader, Text, TextInput } from '@mantine/core';
import { IconArrowUp, IconPhoto, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './try-pane.module.css';
import type { useShownPicture } from './use-shown-picture';

interface Props {
  busy: boolean;
  shown: ReturnType<typeof useShownPicture>;
  onAsk: (words: string) => void;
}

/** Where words are written and a picture is added. */
export function TryFoot({ busy, shown, onAsk }: Props) {
  const { t } = useTranslation('bot', { keyPrefix: 'try' });
  const [text, setText] = useState('');
  const nothing = text.trim() === '' && shown.picture === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (nothing || busy || shown.reading) return;
    onAsk(text.trim());
    setText('');
  };
  return (
    <form onSubmit={submit}>
      {(shown.picture ?? shown.reading ?? shown.problem) && (
        <Group gap="xs" px="md" pt="xs" wrap="nowrap" role="status">
          {shown.reading && <Loader size="xs" />}
          <Text size="xs" c={shown.problem ? 'red' : 'dimmed'} lineClamp={2} dir="auto">
            {shown.problem ?? (shown.picture ? t(`file.${shown.picture.kind}.${shown.picture.reading.outcome}`, { text: shown.picture.reading.text }) : t('file.reading'))}
          </Text>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('file.remove')} onClick={shown.clear}>
            <IconX size={14} />
          </ActionIcon>
        </Group>
      )}
      <div className={classes.foot}>
        <FileButton accept="image/*,audio/*,application/pdf" onChange={shown.show}>
          {(props) => (
            <ActionIcon {...props} size={36} radius="xl" variant="subtle" color="gray" aria-label={t('file.add')}>
              <IconPhoto size={18} />
            </ActionIcon>
          )}
        </FileButton>
        <TextInput aria-label={t('ask')} placeholder={t('ask')} value={text} onChange={(event) => setText(event.currentTarget.value)} radius="xl" style={{ flex: 1 }} />
        <ActionIcon type="submit" size={36} radius="xl" variant="filled" aria-label={t('send')} disabled={nothing || busy || shown.reading}>
          <IconArrowUp size={18} />
        </ActionIcon>
      </div>
    </form>
  );
}
