import { Text } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WidgetSettings } from '@/lib/channels/types';
import classes from './channels.module.css';
import { readableOn } from './readable-on';

interface Props {
  settings: WidgetSettings;
  name: string;
}

/** How the chat will sit on the shop's page, drawn from what is in the form. */
export function WidgetPreview({ settings, name }: Props) {
  const { t } = useTranslation('channels');
  const side = settings.position === 'left' ? classes.left : classes.right;
  const paint = { background: settings.color, color: readableOn(settings.color) };
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {t('widget.preview')}
      </Text>
      <div className={classes.preview} role="img" aria-label={t('widget.previewLabel')}>
        <div className={classes.shop}>
          {['40%', '72%', '64%', '30%'].map((width) => (
            <span key={width} style={{ width }} />
          ))}
        </div>
        <div className={`${classes.chat} ${side}`}>
          <div className={classes.chatHead} style={paint}>
            {settings.title || name || t('widget.titleExample')}
          </div>
          <div className={classes.chatLines}>
            <p>{t('widget.hello')}</p>
            <p style={{ ...paint, justifySelf: 'end' }}>{t('widget.question')}</p>
          </div>
        </div>
        <div className={`${classes.bubble} ${side}`} style={paint}>
          <IconMessageCircle size={22} />
        </div>
      </div>
    </div>
  );
}
