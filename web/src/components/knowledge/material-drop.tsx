import { Button, FileButton, Text, ThemeIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileText } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCEPTED, refusal } from '@/lib/knowledge/material-body';
import classes from './material-drop.module.css';

interface Props {
  onFiles: (files: File[]) => void;
}

/** Takes files, dropped or chosen; says at once which it cannot read and why. */
export function MaterialDrop({ onFiles }: Props) {
  const { t } = useTranslation('knowledge', { keyPrefix: 'intake' });
  const [over, setOver] = useState(false);
  const take = (files: File[]) => {
    for (const file of files) {
      const reason = refusal(file);
      if (reason) notifications.show({ color: 'red', title: file.name, message: t(`refused.${reason}`) });
    }
    const readable = files.filter((file) => refusal(file) === null);
    if (readable.length > 0) onFiles(readable);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={classes.drop} data-over={over || undefined} onDrop={drop} onDragOver={drag} onDragLeave={() => setOver(false)}>
      <ThemeIcon size={44} radius="xl" variant="light" aria-hidden>
        <IconFileText size={22} />
      </ThemeIcon>
      <Text fw={600}>{t('drop.title')}</Text>
      <Text size="sm" c="dimmed">
        {t('drop.hint')}
      </Text>
      <FileButton onChange={take} accept={ACCEPTED.join(',')} multiple inputProps={{ 'aria-label': t('drop.choose') }}>
        {(button) => (
          <Button {...button} variant="default" size="sm">
            {t('drop.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
