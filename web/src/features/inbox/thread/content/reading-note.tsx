import { IconEar, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@/types/api';
import classes from './reading-note.module.css';

/** What a machine read in the file: the bot went by it, and it may be wrong. */
export function ReadingNote({ file }: { file: Attachment }) {
  const { t } = useTranslation('inbox');
  if (!file.reading) return null;
  const kind = file.mimeType.startsWith('image/') ? 'picture' : 'voice';
  const Mark = kind === 'picture' ? IconEye : IconEar;
  return (
    <div className={classes.note}>
      <span className={classes.head}>
        <Mark size={14} stroke={1.8} aria-hidden />
        {t(`reading.${kind}.${file.reading.outcome}`)}
      </span>
      {file.reading.text !== '' && (
        <p className={classes.text} dir="auto">
          {file.reading.text}
        </p>
      )}
    </div>
  );
}
