import { IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import type { Message } from '@/types/api';
import { useOpenThread } from '../thread-context';
import { ForwardDialog } from './forward-dialog';

/** Sends this one message on by mail. */
export function ForwardButton({ message }: { message: Message }) {
  const { t } = useTranslation('inbox');
  const { thread } = useOpenThread();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={IconArrowForwardUp} label={t('forward.message')} onClick={() => setOpen(true)} />
      {open && <ForwardDialog thread={thread} message={message} close={() => setOpen(false)} />}
    </>
  );
}
