import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadFile } from '@/lib/bot/read-file';
import { problemText } from '@/lib/problem-text';
import type { Shown } from './use-try-conversation';

/** The picture that goes with the next words: read as soon as it is chosen. */
export function useShownPicture() {
  const { t } = useTranslation('bot', { keyPrefix: 'try' });
  const [picture, setPicture] = useState<Shown | null>(null);
  const read = useReadFile();
  const clear = () => {
    setPicture(null);
    read.reset();
  };
  const show = (file: File | null) => {
    if (file === null) return;
    setPicture(null);
    read.mutate(file, {
      onSuccess: (reading) => setPicture({ kind: file.type.startsWith('audio/') ? 'voice' : 'picture', address: URL.createObjectURL(file), name: file.name, reading }),
    });
  };
  return { picture, show, clear, reading: read.isPending, problem: read.isError ? problemText(read.error, t('failed')) : null };
}
