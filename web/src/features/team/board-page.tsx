import { Group, Paper, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/lib/format';
import { useNow } from '@/lib/now';
import classes from './board.module.css';
import { Contentment } from './contentment';
import { PeopleBoard } from './people-board';
import { useBoard, type Person, type Waiting } from './requests';
import { WaitingBoard } from './waiting-board';

/** Who works, who waits, and how long. */
export function BoardPage() {
  const { t } = useTranslation('team');
  const board = useBoard();
  return (
    <Page title={t('title')}>
      {board.isPending && <Skeleton height={320} radius="md" />}
      {board.isError && <ProblemNotice problem={board.error} retry={() => void board.refetch()} />}
      {board.data && (
        <Stack gap="xl">
          <Figures people={board.data.people} waiting={board.data.waiting} />
          <WaitingBoard waiting={board.data.waiting} />
          <PeopleBoard people={board.data.people} />
          <Contentment />
        </Stack>
      )}
    </Page>
  );
}

function Figures({ people, waiting }: { people: Person[]; waiting: Waiting[] }) {
  const { t } = useTranslation('team');
  const { number, lasting } = useFormats();
  const now = useNow(15_000).getTime();
  const online = people.filter((person) => person.presence === 'online');
  const room = online.reduce((sum, person) => sum + Math.max(0, person.capacity - person.open), 0);
  const since = waiting.flatMap((one) => (one.since ? [new Date(one.since).getTime()] : []));
  const longest = since.length > 0 ? lasting(Math.max(0, now - Math.min(...since))) : '–';
  const figures: [string, string][] = [
    ['waiting', number(waiting.length)],
    ['longest', longest],
    ['online', number(online.length)],
    ['room', number(room)],
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }}>
      {figures.map(([name, value]) => (
        <Paper key={name} withBorder radius="md" p="md">
          <Text size="sm" c="dimmed">
            {t(`figures.${name}`)}
          </Text>
          <Group gap={4}>
            <Text fz={26} fw={650} className={classes.figure}>
              {value}
            </Text>
          </Group>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
