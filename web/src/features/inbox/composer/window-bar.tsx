import { IconClockHour4, IconLockSquareRounded } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WritingWindow } from '@/lib/channels/window';
import { useFormats } from '@/lib/format';
import { useNow } from '@/lib/now';
import type { ChannelKind } from '@/types/api';
import classes from './composer.module.css';

interface Props {
  window: WritingWindow;
  kind: ChannelKind;
}

/** How long one may still write freely; what goes out when it is over. */
export function WindowBar({ window, kind }: Props) {
  const { t } = useTranslation('inbox');
  const { lasting, full } = useFormats();
  const now = useNow(15_000);
  if (window.state === 'always') return null;
  if (window.state === 'closed') {
    return (
      <p className={classes.window} data-state="closed" role="status">
        <IconLockSquareRounded size={15} stroke={1.8} aria-hidden />
        {t(hasTemplates(kind) ? 'window.closedTemplates' : 'window.closed', { channel: t(`common:channel.${kind}`) })}
      </p>
    );
  }
  const left = window.until.getTime() - now.getTime();
  return (
    <p className={classes.window} data-state={left < 2 * 3_600_000 ? 'soon' : window.state} title={full(window.until)}>
      <IconClockHour4 size={15} stroke={1.8} aria-hidden />
      {t(`window.${window.state}`, { left: lasting(left) })}
    </p>
  );
}

/** Platforms on which approved messages exist. */
export function hasTemplates(kind: ChannelKind): boolean {
  return kind === 'whatsapp';
}
