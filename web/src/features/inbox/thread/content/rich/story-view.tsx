import { IconPhotoHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Story } from '@/types/api';
import { Absent, FileLine } from '../attachment-line';
import { mediaAddress } from '../media-address';
import { SafeText } from '../safe-text';
import classes from './rich.module.css';

/** The customer mentioned the shop in a story, or answered the shop's. */
export function StoryView({ content }: { content: Story }) {
  const { t } = useTranslation('inbox');
  return (
    <div>
      <span className={classes.label}>
        <IconPhotoHeart size={14} stroke={1.8} aria-hidden />
        {t(`story.${content.kind}`)}
      </span>
      {content.file && <Picture file={content.file} name={t(`story.${content.kind}`)} />}
      {content.text && <SafeText text={content.text} />}
    </div>
  );
}

function Picture({ file, name }: { file: NonNullable<Story['file']>; name: string }) {
  const address = mediaAddress(file);
  if (address === null) return <Absent file={file} />;
  if (file.mimeType.startsWith('image/')) return <img className={classes.story} src={address} alt={name} loading="lazy" />;
  if (file.mimeType.startsWith('video/')) return <video className={classes.story} src={address} controls preload="metadata" playsInline aria-label={name} />;
  return <FileLine file={file} address={address} />;
}
