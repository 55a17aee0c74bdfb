import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/lib/session';
import { ImportDrawer } from './imports/import-drawer';

/** Customers in from a table, and out as one: what is shown, as far as one may see it. */
export function TableButtons({ asked }: { asked: string }) {
  const { t } = useTranslation('customers');
  const leads = useMay('assign_others');
  const sees = useMay('see_contact_data');
  const [importing, show] = useDisclosure(false);
  return (
    <Group gap="xs" wrap="nowrap">
      {leads && sees && (
        <Button size="compact-sm" variant="default" leftSection={<IconFileImport size={14} aria-hidden />} onClick={show.open}>
          {t('importOpen')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" component="a" href={`/api/contacts.csv${asked === '' ? '' : `?${asked}`}`} download leftSection={<IconFileExport size={14} aria-hidden />}>
        {t('export')}
      </Button>
      {importing && <ImportDrawer close={show.close} />}
    </Group>
  );
}
