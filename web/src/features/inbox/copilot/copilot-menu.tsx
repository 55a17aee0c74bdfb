import { ActionIcon, Menu } from '@mantine/core';
import { IconBulb, IconListDetails, IconSparkles, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffered } from '@/lib/commands';
import { useKeys } from '@/lib/keyboard';
import { ways, type Way } from './requests';

interface Props {
  text: string;
  ask: (what: 'draft' | 'summary') => void;
  rewrite: (how: Way) => void;
}

/** What the copilot can do with the open conversation: by button, by key and from the palette. */
export function CopilotMenu({ text, ask, rewrite }: Props) {
  const { t } = useTranslation('copilot');
  const [opened, setOpened] = useState(false);
  useKeys([
    { key: 'd', label: t('menu.draft'), group: t('title'), run: () => ask('draft') },
    { key: 'u', label: t('menu.summary'), group: t('title'), run: () => ask('summary') },
  ]);
  useOffered([
    { id: 'copilot-draft', label: t('menu.draft'), icon: IconBulb, key: 'D', run: () => ask('draft') },
    { id: 'copilot-summary', label: t('menu.summary'), icon: IconListDetails, key: 'U', run: () => ask('summary') },
  ]);
  return (
    <Menu opened={opened} onChange={setOpened} position="top-start" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('title')} title={t('title')}>
          <IconSparkles size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconBulb size={16} />} rightSection="D" onClick={() => ask('draft')}>
          {t('menu.draft')}
        </Menu.Item>
        <Menu.Item leftSection={<IconListDetails size={16} />} rightSection="U" onClick={() => ask('summary')}>
          {t('menu.summary')}
        </Menu.Item>
        <Menu.Label>{t(text.trim() === '' ? 'menu.writeFirst' : 'menu.rewrite')}</Menu.Label>
        {ways.map((how) => (
          <Menu.Item key={how} leftSection={<IconWand size={16} />} disabled={text.trim() === ''} onClick={() => rewrite(how)}>
            {t(`way.${how}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
