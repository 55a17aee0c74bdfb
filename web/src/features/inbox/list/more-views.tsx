import { Menu, UnstyledButton } from '@mantine/core';
import { IconArchive, IconChevronDown, IconMoon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import type { View } from '@/types/api';
import { countsQuery } from '../api/get-counts';
import { firstViews, type Address } from '../address';
import classes from './list-header.module.css';
import { manyOf } from './many-of';

interface Props {
  address: Address;
  show: (view: View) => void;
}

/** The views that are a press away; the one that is shown stands on the button. */
export function MoreViews({ address, show }: Props) {
  const { t } = useTranslation('inbox');
  const { number } = useFormats();
  const counts = useQuery(countsQuery).data;
  const here = !firstViews.includes(address.view);
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.view} aria-current={here ? 'page' : undefined}>
          {here ? t(`view.${address.view}`) : t('view.more')}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMoon size={16} stroke={1.7} aria-hidden />} rightSection={counts && counts.snoozed > 0 && <span className={classes.count}>{manyOf(counts.snoozed, number)}</span>} onClick={() => show('snoozed')}>
          {t('view.snoozed')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArchive size={16} stroke={1.7} aria-hidden />} onClick={() => show('resolved')}>
          {t('view.resolved')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
