import { Button, Drawer, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { toastProblem } from '@/lib/toast';
import { ImportCard } from './import-card';
import { importsQuery, useUpload } from './requests';
import classes from './imports.module.css';

/** Bringing customers along from a table: choose, look, try, take over. */
export function ImportDrawer({ close }: { close: () => void }) {
  const { t } = useTranslation('customers');
  const { ago } = useFormats();
  const uploads = useQuery(importsQuery).data ?? [];
  const upload = useUpload();
  const [shown, setShown] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined) => file && upload.mutate(file, { onSuccess: (preview) => setShown(preview.upload.id), onError: toastProblem });
  return (
    <Drawer opened onClose={close} position="right" size="xl" title={t('import.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {shown !== null ? (
        <ImportCard key={shown} id={shown} back={() => setShown(null)} />
      ) : (
        <Stack>
          <div
            className={classes.drop}
            data-over={over || undefined}
            onDragOver={(event) => (event.preventDefault(), setOver(true))}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => (event.preventDefault(), setOver(false), take(event.dataTransfer.files[0]))}
          >
            <IconFileUpload size={28} stroke={1.5} aria-hidden />
            <Text size="sm">{t('import.hint')}</Text>
            <FileButton accept=".csv,.tsv,.txt,.xlsx" onChange={take}>
              {(props) => (
                <Button {...props} loading={upload.isPending}>
                  {t('import.choose')}
                </Button>
              )}
            </FileButton>
          </div>
          {uploads.map((one) => (
            <Group key={one.id} justify="space-between" wrap="nowrap">
              <div className={classes.earlier}>
                <Text size="sm" fw={550} truncate>
                  {one.name}
                </Text>
                <Text size="xs" c="dimmed">
                  {t(`import.state.${one.state}`)} · {ago(one.createdAt)}
                </Text>
              </div>
              <Button size="compact-sm" variant="default" onClick={() => setShown(one.id)} aria-label={t('import.openNamed', { name: one.name })}>
                {t('import.open')}
              </Button>
            </Group>
          ))}
        </Stack>
      )}
    </Drawer>
  );
}
