import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './tools.module.css';

/** Leads back to where the unread messages begin, while that is above what one sees. */
export function UnreadJump({ scroller, from }: { scroller: RefObject<HTMLElement | null>; from: number | null }) {
  const { t } = useTranslation('inbox');
  const [above, setAbove] = useState(false);
  useEffect(() => {
    const box = scroller.current;
    if (!box || from === null) return;
    const look = () => {
      const mark = box.querySelector<HTMLElement>('[data-unread-mark]');
      setAbove(mark !== null && mark.getBoundingClientRect().bottom < box.getBoundingClientRect().top);
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [scroller, from]);
  if (!above) return null;
  return (
    <Button className={classes.up} size="compact-sm" h={32} radius="xl" variant="default" leftSection={<IconArrowUp size={16} />} onClick={() => scroller.current?.querySelector('[data-unread-mark]')?.scrollIntoView({ block: 'start' })}>
      {t('tools.toUnread')}
    </Button>
  );
}
