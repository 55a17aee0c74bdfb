import { Button, FileButton, Pill } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { toastProblem } from '@/lib/toast';
import type { Attachment } from '@/types/api';
import classes from './replies.module.css';

/** Files that go out with the reply. */
export function ReplyFiles({ files, change }: { files: Attachment[]; change: (files: Attachment[]) => void }) {
  const { t } = useTranslation('replies');
  const [busy, setBusy] = useState(false);
  const upload = async (chosen: File[]) => {
    setBusy(true);
    try {
      const stored: Attachment[] = [];
      for (const file of chosen) stored.push(await api.upload<Attachment>('/api/media', file));
      change([...files, ...stored].slice(0, 5));
    } catch (problem) {
      toastProblem(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.files}>
      {files.map((file, index) => (
        <Pill key={index} withRemoveButton removeButtonProps={{ 'aria-label': t('removeFile', { name: file.name ?? '' }) }} onRemove={() => change(files.filter((other) => other !== file))}>
          {file.name}
        </Pill>
      ))}
      <FileButton multiple onChange={(chosen) => void upload(chosen)}>
        {(props) => (
          <Button {...props} size="compact-sm" variant="default" loading={busy} disabled={files.length >= 5} leftSection={<IconPaperclip size={14} aria-hidden />}>
            {t('attach')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
