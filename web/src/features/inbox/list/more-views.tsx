import { ActionIcon, Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArchive, IconAt, IconChevronDown, IconDots, IconEye, IconFilter, IconMoon, IconSpy, IconTrash, IconUsers, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { useMay } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import type { View } from '@/types/api';
import { countsQuery } from '../api/get-counts';
import { views, type Address } from '../address';
import { asText, type Question } from '../filters/question';
import { questionOf, savedViewsQuery, useDeleteView, type SavedView } from '../filters/saved-views';
import classes from './list-header.module.css';
import { manyOf } from './many-of';

interface Props {
  address: Address;
  show: (view: View, question?: Question) => void;
  /** Those that stand beside it. */
  firstViews: View[];
}

const pictures: Partial<Record<View, Icon>> = { team: IconUsers, mentions: IconAt, followed: IconEye, snoozed: IconMoon, resolved: IconArchive, spam: IconSpy };

/** The views that are a press away, and those that somebody has kept; the one that is shown stands on the button. */
export function MoreViews({ address, show, firstViews }: Props) {
  const { t } = useTranslation('inbox');
  const { number } = useFormats();
  const counts = useQuery(countsQuery).data;
  const saved = useQuery(savedViewsQuery).data ?? [];
  const shown = saved.find((view) => asText(questionOf(view)) === asText(address.question) && asText(address.question) !== '' && (view.question.view ?? 'all') === address.view);
  const here = shown !== undefined || !firstViews.includes(address.view);
  const calls = counts?.mentions ?? 0;
  return (
    <Menu position="bottom-end" width={248}>
      <Menu.Target>
        <UnstyledButton className={classes.view} aria-current={here ? 'page' : undefined}>
          {here ? <span className={classes.named}>{shown ? shown.name : t(`view.${address.view}`)}</span> : <VisuallyHidden>{t('view.more')}</VisuallyHidden>}
          {!here && calls > 0 && <span className={classes.calls}>{manyOf(calls, number)}</span>}
          {here ? <IconChevronDown size={14} aria-hidden /> : <IconDots size={18} aria-hidden />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {views.filter((view) => !firstViews.includes(view)).map((view) => {
          const Picture = pictures[view] ?? IconFilter;
          const count = view === 'snoozed' || view === 'mentions' || view === 'team' ? counts?.[view] : undefined;
          return (
            <Menu.Item key={view} leftSection={<Picture size={16} stroke={1.7} aria-hidden />} rightSection={count ? <span className={classes.count}>{manyOf(count, number)}</span> : undefined} onClick={() => show(view)}>
              {t(`view.${view}`)}
            </Menu.Item>
          );
        })}
        {saved.length > 0 && <Menu.Label>{t('filters.kept')}</Menu.Label>}
        {saved.map((view) => (
          <Kept key={view.id} view={view} show={show} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Kept({ view, show }: { view: SavedView; show: Props['show'] }) {
  const { t } = useTranslation('inbox');
  const leads = useMay('assign_others');
  const remove = useDeleteView();
  return (
    <div className={classes.kept}>
      <Menu.Item leftSection={<IconFilter size={16} stroke={1.7} aria-hidden />} onClick={() => show((view.question.view as View | null) ?? 'all', questionOf(view))}>
        {view.name}
      </Menu.Item>
      {(view.owner !== null || leads) && (
        <ActionIcon size={28} variant="subtle" color="gray" aria-label={t('filters.forget', { name: view.name })} onClick={() => remove.mutate(view.id, { onError: toastProblem })}>
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
