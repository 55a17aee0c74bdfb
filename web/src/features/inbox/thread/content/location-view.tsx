import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Location } from '@/types/api';
import classes from './content.module.css';

/** A place; opens in a map that anyone can read. */
export function LocationView({ content }: { content: Location }) {
  const { t } = useTranslation('inbox');
  const { latitude, longitude, label } = content;
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return (
    <a className={classes.file} href={map} target="_blank" rel="noopener noreferrer">
      <IconMapPin size={24} stroke={1.5} aria-hidden />
      <span className={classes.fileName}>
        <span dir="auto">{label ?? t('kind.location')}</span>
        <small>{`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}</small>
      </span>
    </a>
  );
}
