import { Button } from '@mantine/core';
import { IconArchive, IconAt, IconEye, IconFilterOff, IconInbox, IconMoon, IconRobot, IconSpy, IconUserQuestion, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import type { View } from '@/types/api';

interface Props {
  view: View;
  filter: string;
  /** Whether the server was asked for some of them only. */
  narrowed: boolean;
  clear: () => void;
}

const icons = { mine: IconInbox, team: IconUsers, unassigned: IconUserQuestion, bot: IconRobot, all: IconInbox, snoozed: IconMoon, mentions: IconAt, followed: IconEye, resolved: IconArchive, spam: IconSpy };

/** Says what would be here and how it gets here. */
export function EmptyList({ view, filter, narrowed, clear }: Props) {
  const { t } = useTranslation('inbox');
  if (filter !== '' || narrowed) {
    return (
      <EmptyState icon={IconFilterOff} title={t('empty.filter.title')} text={filter === '' ? t('empty.filter.narrowed') : t('empty.filter.text', { filter })}>
        <Button variant="default" size="xs" onClick={clear}>
          {t('empty.filter.clear')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={icons[view]} title={t(`empty.${view}.title`)} text={t(`empty.${view}.text`)}>
      {view === 'mine' && (
        <Button component={Link} to="/inbox?view=unassigned" variant="default" size="xs">
          {t('empty.mine.next')}
        </Button>
      )}
      {view === 'all' && (
        <Button component={Link} to="/channels" variant="default" size="xs">
          {t('empty.all.next')}
        </Button>
      )}
    </EmptyState>
  );
}
