import { IconBrandTelegram, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChannelKind } from '@/types/api';
import classes from './channel-mark.module.css';

interface Props {
  kind: ChannelKind;
  name: string;
  size?: number;
}

const icons = { widget: IconWorld, telegram: IconBrandTelegram };

/** Which channel and which account a conversation comes through. */
export function ChannelMark({ kind, name, size = 16 }: Props) {
  const { t } = useTranslation();
  const Picture = icons[kind] ?? IconWorld;
  const label = `${t(`channel.${kind}`)} · ${name}`;
  return (
    <span className={classes.mark} style={{ inlineSize: size + 4, blockSize: size + 4 }} role="img" aria-label={label} title={label}>
      <Picture size={size} stroke={2} aria-hidden />
    </span>
  );
}
