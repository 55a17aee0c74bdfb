import '@mantine/spotlight/styles.layer.css';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommands } from '@/lib/commands';
import type { NavEntry } from '@/lib/feature';
import { openKeyList } from './key-list-state';
import { useNavEntries } from './navigation/use-nav-entries';

/** ⌘/Ctrl-K: go anywhere, do anything that the screen at hand offers. */
export function CommandPalette() {
  const { t } = useTranslation();
  const entries = useNavEntries();
  const actionsOf = usePlaces();
  const commands = useCommands();
  const here: SpotlightActionData[] = commands.map((command) => ({
    id: command.id,
    label: command.label,
    leftSection: <command.icon size={18} stroke={1.7} />,
    rightSection: command.key ? <kbd>{command.key}</kbd> : undefined,
    onClick: command.run,
  }));
  const places = entries.filter((entry) => entry.place !== 'settings').flatMap(actionsOf);
  const settings = entries.filter((entry) => entry.place === 'settings').flatMap(actionsOf);
  const groups: SpotlightActionGroupData[] = [
    ...(here.length > 0 ? [{ group: t('palette.here'), actions: here }] : []),
    { group: t('palette.places'), actions: places },
    { group: t('nav.settings'), actions: settings },
    { group: t('palette.help'), actions: [{ id: 'keys', label: t('keys.title'), leftSection: <IconKeyboard size={18} stroke={1.7} />, onClick: openKeyList }] },
  ];
  return (
    <Spotlight
      actions={groups}
      shortcut={['mod + K']}
      nothingFound={t('palette.nothing')}
      highlightQuery
      attributes={{ content: { 'aria-label': t('palette.open') } }}
      scrollable
      maxHeight={420}
      searchProps={{ placeholder: t('palette.search'), 'aria-label': t('palette.search'), leftSection: <IconSearch size={18} /> }}
    />
  );
}

/** A page and its parts, each to be gone to directly. */
function usePlaces(): (entry: NavEntry) => SpotlightActionData[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (entry) =>
    [{ to: entry.to, label: t(entry.label) }, ...(entry.parts ?? []).map((part) => ({ to: part.to, label: `${t(entry.label)} › ${t(part.label)}` }))].map(({ to, label }) => ({
      id: to,
      label,
      leftSection: <entry.icon size={18} stroke={1.7} />,
      onClick: () => void navigate(to),
    }));
}
