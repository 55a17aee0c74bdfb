import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './try-pane.module.css';
import type { Shown } from './use-try-conversation';

/** A picture as a customer would have sent it, with what the bot sees of it. */
export function PictureLine({ picture }: { picture: Shown }) {
  const { t } = useTranslation('bot', { keyPrefix: 'try.file' });
  return (
    <figure className={classes.picture}>
      {picture.kind === 'picture' ? <img src={picture.address} alt={picture.name} /> : <audio src={picture.address} controls aria-label={picture.name} />}
      <Text component="figcaption" size="xs" c="dimmed" dir="auto">
        {t(`${picture.kind}.${picture.reading.outcome}`, { text: picture.reading.text })}
      </Text>
    </figure>
  );
}
