import { Button, Loader } from '@mantine/core';
import { IconPlayerStopFilled, IconSend } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { useNow } from '@/lib/now';
import { toastProblem } from '@/lib/toast';
import type { Attachment, Content } from '@/types/api';
import { useRecorder } from './use-recorder';
import classes from './voice.module.css';

/** Says something instead of writing it: recorded at once, heard before it goes out. */
export function VoiceDesk({ send, close }: { send: (content: Content) => void; close: () => void }) {
  const { t } = useTranslation('inbox');
  const { recording, start, stop, drop } = useRecorder();
  const [sending, setSending] = useState(false);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- it begins once
  useEffect(start, []);
  const cancel = () => {
    drop();
    close();
  };
  const go = async (file: File) => {
    setSending(true);
    try {
      const stored = await api.upload<Attachment>('/api/media', file);
      send({ type: 'media', kind: 'voice', file: stored, caption: null, album: null });
      close();
    } catch (problem) {
      setSending(false);
      toastProblem(problem);
    }
  };
  return (
    <div className={classes.desk} role="group" aria-label={t('voice.label')}>
      {recording.state === 'idle' && (
        <>
          <Loader size={14} />
          <span className={classes.words}>{t('voice.asking')}</span>
        </>
      )}
      {recording.state === 'recording' && (
        <>
          <span className={classes.dot} aria-hidden />
          <Elapsed since={recording.since} />
        </>
      )}
      {recording.state === 'done' && <audio src={recording.address} controls className={classes.audio} aria-label={t('voice.heard')} />}
      {recording.state === 'failed' && (
        <span className={classes.words} role="alert">
          {t(`voice.${recording.why}`)}
        </span>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={cancel}>
        {t('common:cancel')}
      </Button>
      {recording.state === 'recording' && (
        <Button size="compact-sm" variant="default" leftSection={<IconPlayerStopFilled size={14} aria-hidden />} onClick={stop}>
          {t('voice.stop')}
        </Button>
      )}
      {recording.state === 'done' && (
        <Button size="compact-sm" loading={sending} leftSection={<IconSend size={14} aria-hidden />} onClick={() => void go(recording.file)}>
          {t('composer.send')}
        </Button>
      )}
    </div>
  );
}

function Elapsed({ since }: { since: number }) {
  const { t } = useTranslation('inbox');
  const seconds = Math.max(0, Math.floor((useNow(500).getTime() - since) / 1000));
  return (
    <span className={classes.words} role="timer">
      {t('voice.recording', { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` })}
    </span>
  );
}
