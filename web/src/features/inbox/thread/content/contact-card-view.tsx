import { IconId } from '@tabler/icons-react';
import type { ContactCard } from '@/types/api';
import classes from './content.module.css';

/** Somebody's card: name and numbers. */
export function ContactCardView({ content }: { content: ContactCard }) {
  return (
    <div className={classes.file}>
      <IconId size={24} stroke={1.5} aria-hidden />
      <span className={classes.fileName}>
        <span dir="auto">{content.name}</span>
        {content.phones.map((phone) => (
          <small key={phone}>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} dir="ltr">
              {phone}
            </a>
          </small>
        ))}
      </span>
    </div>
  );
}
