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
  const sizeOf = ({ becomes, stored, file }: Attached) => (becomes ? t('composer.becomes', { form: formOf(becomes.mimeType), size: bytes(becomes.bytes) }) : bytes(stored?.bytes ?? file.size));
  return (
    <ul className={classes.chips} aria-label={t('composer.files')}>
      {files.map((one) => (
        <li key={one.id} data-problem={one.problem ?? one.refused ? '' : undefined} title={one.problem ?? one.refused}>
          {one.problem ?? one.refused ? <IconAlertTriangle size={16} aria-hidden /> : one.stored ? <IconFile size={16} aria-hidden /> : <Loader size={14} aria-label={t('composer.uploading')} />}
          <span className={classes.chipName} dir="auto">
            {one.file.name}
          </span>
          <small role={one.refused ? 'alert' : undefined}>{one.problem ?? (one.refused ? t('composer.refused', { why: one.refused }) : sizeOf(one))}</small>
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

/** A format as people call it. */
const formOf = (mimeType: string) => (mimeType.split('/')[1] ?? mimeType).replace('jpeg', 'jpg').toUpperCase();
