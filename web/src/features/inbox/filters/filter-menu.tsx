import { Popover, UnstyledButton } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaneSkeleton } from '@/components/pane-skeleton';
import type { View } from '@/types/api';
import classes from './filters.module.css';
import { narrowing, type Question } from './question';

const fetchFields = () => import('./filter-fields');
const FilterFields = lazy(async () => ({ default: (await fetchFields()).FilterFields }));

interface Props {
  view: View;
  question: Question;
  ask: (question: Question) => void;
}

/** What narrows and orders the list. */
export function FilterMenu({ view, question, ask }: Props) {
  const { t } = useTranslation('inbox');
  const [opened, setOpened] = useState(false);
  const count = narrowing(question);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.open} data-on={count > 0 || undefined} aria-expanded={opened} onMouseEnter={() => void fetchFields()} onFocus={() => void fetchFields()} aria-label={count > 0 ? t('filters.openWith', { count }) : t('filters.open')} onClick={() => setOpened(!opened)}>
          <IconAdjustmentsHorizontal size={18} stroke={1.7} aria-hidden />
          {count > 0 && <span className={classes.number}>{count}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filters.open')}>
        <Suspense fallback={<PaneSkeleton />}>
          <FilterFields view={view} question={question} ask={ask} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
