import { IconDownload, IconFile, IconFileOff, IconLoader } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import type { Attachment, Media, Message } from '@/types/api';
import { useLightbox } from '../lightbox';
import classes from './content.module.css';
import { mediaAddress } from './media-address';
import { SafeText } from './safe-text';

interface Props {
  content: Media;
  message: Message;
}

/** A file in its own way: pictures open large, sounds and films play, others are fetched. */
export function MediaView({ content, message }: Props) {
  return (
    <div className={classes.media}>
      <Frame content={content} message={message} />
      {content.caption && <SafeText text={content.caption} />}
    </div>
  );
}

function Frame({ content, message }: Props) {
  const { t } = useTranslation('inbox');
  const enlarge = useLightbox();
  const address = mediaAddress(content.file);
  if (address === null) return <Absent file={content.file} />;
  const name = content.caption ?? content.file.name ?? t(`kind.${content.kind}`);
  switch (content.kind) {
    case 'image':
      return (
        <button type="button" className={classes.picture} onClick={() => enlarge(message.id)} aria-label={t('lightbox.open', { name })}>
          <img src={address} alt={name} loading="lazy" />
        </button>
      );
    case 'sticker':
      return content.file.mimeType.startsWith('video/') ? <video src={address} className={classes.sticker} autoPlay loop muted playsInline aria-label={name} />
        : content.file.mimeType.startsWith('image/') ? <img src={address} alt={t('kind.sticker')} className={classes.sticker} loading="lazy" /> : <FileLine file={content.file} address={address} />;
    case 'voice':
    case 'audio':
      return <audio src={address} controls preload="metadata" className={classes.audio} aria-label={name} />;
    case 'video':
      return <video src={address} controls preload="metadata" playsInline className={classes.video} aria-label={name} />;
    case 'file':
      return <FileLine file={content.file} address={address} />;
  }
}

function FileLine({ file, address }: { file: Attachment; address: string }) {
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
function Absent({ file }: { file: Attachment }) {
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
