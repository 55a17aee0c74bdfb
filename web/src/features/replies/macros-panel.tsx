import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { macrosQuery, type Macro } from '@/lib/macros/macros';
import { useMay } from '@/lib/session';
import { MacroDrawer } from './macro-drawer';
import classes from './replies.module.css';

type Editing = { macro: Macro | null } | null;

/** Several actions under one name. */
export function MacrosPanel() {
  const { t } = useTranslation('replies');
  const leads = useMay('assign_others');
  const macros = useQuery(macrosQuery).data;
  const [editing, setEditing] = useState<Editing>(null);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text c="dimmed" size="sm">
          {t('macros.hint')}
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing({ macro: null })}>
          {t('macros.add')}
        </Button>
      </Group>
      {macros?.length === 0 && <EmptyState icon={IconPlayerPlay} title={t('macros.empty')} text={t('macros.emptyText')} />}
      <ul className={classes.rows}>
        {macros?.map((macro) => (
          <li key={macro.id} className={classes.row}>
            <strong>{macro.name}</strong>
            <span className={classes.text}>{macro.actions.map((action) => t(`macros.does.${action.type}`)).join(' · ')}</span>
            <span className={classes.text}>{macro.owner !== null && t('own')}</span>
            <Button size="compact-sm" variant="default" disabled={macro.owner === null && !leads} onClick={() => setEditing({ macro })} aria-label={t('macros.changeNamed', { name: macro.name })}>
              {t('change')}
            </Button>
          </li>
        ))}
      </ul>
      {editing && <MacroDrawer key={editing.macro?.id ?? 'new'} macro={editing.macro} close={() => setEditing(null)} />}
    </Stack>
  );
}
