import { useTranslation } from 'react-i18next';
import type { Media, Message } from '@/types/api';
import { useLightbox } from '../lightbox';
import classes from './content.module.css';
import { mediaAddress } from './media-address';
import { ReadingNote } from './reading-note';
import { SafeText } from './safe-text';

/** Pictures that were sent together, side by side. */
export function PictureGrid({ messages }: { messages: Message[] }) {
  const { t } = useTranslation('inbox');
  const enlarge = useLightbox();
  const pictures = messages.map((message) => ({ id: message.id, content: message.content as Media }));
  const caption = pictures.find(({ content }) => content.caption)?.content.caption;
  return (
    <div className={classes.media}>
      <div className={classes.grid}>
        {pictures.map(({ id, content }, index) => {
          const address = mediaAddress(content.file);
          const name = content.caption ?? t('lightbox.numbered', { number: index + 1 });
          return address === null ? <span key={id} className={classes.gap}>{t('media.coming')}</span> : (
            <button key={id} type="button" className={classes.tile} onClick={() => enlarge(id)} aria-label={t('lightbox.open', { name })}>
              <img src={address} alt={name} loading="lazy" />
            </button>
          );
        })}
      </div>
      {pictures.map(({ id, content }) => content.file.reading?.outcome === 'read' && <ReadingNote key={id} file={content.file} />)}
      {caption && <SafeText text={caption} />}
    </div>
  );
}
