import { Button, CopyButton, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Paste } from '@/lib/channels/types';
import { readable } from '@/lib/readable';
import type { ChannelKind } from '@/types/api';
import classes from './connect.module.css';

/** Values to copy into the platform's own console. */
export function PasteList({ kind, pastes }: { kind: ChannelKind; pastes: Paste[] }) {
  const { t } = useTranslation('channels');
  return (
    <Stack gap="sm">
      {pastes.map(({ name, value }) => {
        const label = t([`${kind}.pastes.${name}.label`, `pastes.${name}.label`], { defaultValue: readable(name) });
        return (
          <div key={name} className={classes.paste}>
            <TextInput
              readOnly
              label={label}
              description={t([`${kind}.pastes.${name}.hint`, `pastes.${name}.hint`], { defaultValue: '' }) || undefined}
              value={value}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={value}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} aria-label={t('connect.copy', { what: label })}>
                  {t(copied ? 'common:copied' : 'common:copy')}
                </Button>
              )}
            </CopyButton>
          </div>
        );
      })}
    </Stack>
  );
}
