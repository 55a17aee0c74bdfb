import { useTranslation } from 'react-i18next';
import type { Media, Message } from '@/types/api';
import { useLightbox } from '../lightbox';
import { Absent, FileLine } from './attachment-line';
import classes from './content.module.css';
import { FormattedText } from './formatted-text';
import { mediaAddress } from './media-address';
import { ReadingNote } from './reading-note';
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
      <ReadingNote file={content.file} />
      {content.caption && (message.author.type === 'customer' ? <SafeText text={content.caption} /> : <FormattedText text={content.caption} />)}
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
