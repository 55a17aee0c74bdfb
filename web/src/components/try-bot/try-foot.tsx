import { ActionIcon, Box, TextInput } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileChoice, ShownFile } from './shown-file';
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
      <Box px="md" pt="xs">
        <ShownFile shown={shown} />
      </Box>
      <div className={classes.foot}>
        <FileChoice shown={shown} />
        <TextInput aria-label={t('ask')} placeholder={t('ask')} value={text} onChange={(event) => setText(event.currentTarget.value)} radius="xl" style={{ flex: 1 }} />
        <ActionIcon type="submit" size={36} radius="xl" variant="filled" aria-label={t('send')} disabled={nothing || busy || shown.reading}>
          <IconArrowUp size={18} />
        </ActionIcon>
      </div>
    </form>
  );
}
