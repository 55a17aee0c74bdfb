import { useQuery } from '@tanstack/react-query';
import { countsQuery } from './api/get-counts';
import classes from './unread-badge.module.css';

/** How many unread messages wait in my conversations. */
export function UnreadBadge() {
  const { data } = useQuery(countsQuery);
  if (!data || data.unreadMine === 0) return null;
  return <span className={classes.badge}>{data.unreadMine > 99 ? '99+' : data.unreadMine}</span>;
}
