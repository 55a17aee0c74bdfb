import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Priority } from '@/types/marks';
import { PriorityFlag } from './priority-flag';

interface Props {
  opened: boolean;
  onChange: (opened: boolean) => void;
  current: Priority | null;
  choose: (priority: Priority) => void;
  children: ReactElement;
}

export const priorities: Priority[] = ['urgent', 'high', 'normal'];

/** How urgent it is. */
export function PriorityMenu({ opened, onChange, current, choose, children }: Props) {
  const { t } = useTranslation('inbox');
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-start" width={180}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('marks.priority')}</Menu.Label>
        {priorities.map((priority) => (
          <Menu.Item
            key={priority}
            leftSection={<PriorityFlag priority={priority} />}
            rightSection={priority === current && <IconCheck size={14} aria-label={t('marks.isOn')} />}
            onClick={() => choose(priority)}
          >
            {t(`marks.${priority}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
