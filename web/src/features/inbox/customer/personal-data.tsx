import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconEraser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/lib/session';
import type { Contact } from '@/types/api';
import { nameOf } from '../words';
import classes from './customer-pane.module.css';
import { EraseContact } from './erase-contact';

/** What the law lets a customer ask for: a copy of everything, and to be forgotten. Only the owner sees it. */
export function PersonalData({ contact }: { contact: Contact }) {
  const { t } = useTranslation('inbox');
  const owner = useMay('manage_workspace');
  const [erasing, ask] = useDisclosure(false);
  if (!owner) return null;
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('customer.data.title')}</h3>
      </div>
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          component="a"
          href={`/api/contacts/${contact.id}/export`}
          download
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {t('customer.data.export')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" onClick={ask.open} leftSection={<IconEraser size={14} aria-hidden />}>
          {t('customer.data.erase')}
        </Button>
      </div>
      <EraseContact contact={contact.id} name={nameOf(contact, t)} opened={erasing} onClose={ask.close} />
    </section>
  );
}
