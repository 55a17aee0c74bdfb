import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './try-pane.module.css';
import type { Shown } from './use-try-conversation';

/** A picture as a customer would have sent it, with what the bot sees of it. */
export function PictureLine({ picture }: { picture: Shown }) {
  const { t } = useTranslation('bot', { keyPrefix: 'try.file' });
  return (
    <figure className={classes.picture}>
      <Frame picture={picture} />
      <Text component="figcaption" size="xs" c="dimmed" dir="auto">
        {t(`${picture.kind}.${picture.reading.outcome}`, { text: picture.reading.text })}
      </Text>
    </figure>
  );
}

function Frame({ picture }: { picture: Shown }) {
  if (picture.kind === 'voice') return <audio src={picture.address} controls aria-label={picture.name} />;
  if (picture.name.toLowerCase().endsWith('.pdf')) {
    return (
      <Text size="sm" dir="auto">
        {picture.name}
      </Text>
    );
  }
  return <img src={picture.address} alt={picture.name} />;
}
