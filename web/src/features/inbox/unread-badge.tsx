import { useQuery } from '@tanstack/react-query';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countsQuery } from './api/get-counts';
import classes from './unread-badge.module.css';

/** How many unread messages wait in my conversations. */
export function UnreadBadge() {
  const { t } = useTranslation();
  const { data } = useQuery(countsQuery);
  if (!data || data.unreadMine === 0) return null;
  return (
    <span className={classes.badge}>
      <span aria-hidden>{data.unreadMine > 99 ? '99+' : data.unreadMine}</span>
      <VisuallyHidden>{t('badge', { count: data.unreadMine })}</VisuallyHidden>
    </span>
  );
}
