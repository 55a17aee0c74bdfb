import { useTranslation } from 'react-i18next';
import type { ChannelKind } from '@/types/api';
import { ChannelPicture } from './channel-picture';
import classes from './channel-mark.module.css';

interface Props {
  kind: ChannelKind;
  name: string;
  size?: number;
}

/** Which channel and which account a conversation comes through. */
export function ChannelMark({ kind, name, size = 16 }: Props) {
  const { t } = useTranslation();
  const label = `${t(`channel.${kind}`)} · ${name}`;
  return (
    <span className={classes.mark} data-kind={kind} style={{ inlineSize: size + 4, blockSize: size + 4 }} role="img" aria-label={label} title={label}>
      <ChannelPicture kind={kind} size={size} />
    </span>
  );
}
