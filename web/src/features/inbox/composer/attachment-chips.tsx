import { ActionIcon, Loader } from '@mantine/core';
import { IconAlertTriangle, IconFile, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import type { Attached } from './attachments';
import classes from './composer.module.css';

interface Props {
  files: Attached[];
  remove: (id: string) => void;
  retry: (file: Attached) => void;
}

/** The files that go out with the next message. */
export function AttachmentChips({ files, remove, retry }: Props) {
  const { t } = useTranslation('inbox');
  const { bytes } = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('composer.files')}>
      {files.map((one) => (
        <li key={one.id} data-problem={one.problem ? '' : undefined} title={one.problem ?? undefined}>
          {one.problem ? <IconAlertTriangle size={16} aria-hidden /> : one.stored ? <IconFile size={16} aria-hidden /> : <Loader size={14} aria-label={t('composer.uploading')} />}
          <span className={classes.chipName} dir="auto">
            {one.file.name}
          </span>
          <small>{one.problem ?? bytes(one.stored?.bytes ?? one.file.size)}</small>
          {one.problem && (
            <ActionIcon size="sm" variant="subtle" color="red" aria-label={t('common:problem.retry')} onClick={() => retry(one)}>
              <IconRefresh size={14} />
            </ActionIcon>
          )}
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('composer.remove', { name: one.file.name })} onClick={() => remove(one.id)}>
            <IconX size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
