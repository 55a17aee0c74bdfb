import { IconDownload, IconFile, IconFileOff, IconLoader } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import type { Attachment } from '@/types/api';
import classes from './content.module.css';

/** A file to fetch, by name and size. */
export function FileLine({ file, address }: { file: Attachment; address: string }) {
  const { t } = useTranslation('inbox');
  const { bytes } = useFormats();
  return (
    <a className={classes.file} href={`${address}?download`} download={file.name ?? ''}>
      <IconFile size={24} stroke={1.5} aria-hidden />
      <span className={classes.fileName}>
        <span dir="auto">{file.name ?? t('kind.file')}</span>
        {file.bytes > 0 && <small>{bytes(file.bytes)}</small>}
      </span>
      <IconDownload size={18} stroke={1.7} role="img" aria-label={t('download')} />
    </a>
  );
}

/** A file that is still at the platform, or that could not be had. */
export function Absent({ file }: { file: Attachment }) {
  const { t } = useTranslation('inbox');
  const lost = file.source.type === 'lost';
  const Picture = lost ? IconFileOff : IconLoader;
  return (
    <span className={classes.absent}>
      <Picture size={20} stroke={1.6} aria-hidden />
      <span>
        {lost ? t('media.lost') : t('media.coming')}
        {file.source.type === 'lost' && <small>{file.source.reason}</small>}
      </span>
    </span>
  );
}
