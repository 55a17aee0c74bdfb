import { Group, Skeleton, Stack } from '@mantine/core';

/** Rows that are about to come. */
export function ListSkeleton() {
  return (
    <Stack gap={0} p="xs" aria-hidden>
      {Array.from({ length: 8 }, (_, row) => (
        <Group key={row} h={72} px="xs" gap="sm" wrap="nowrap">
          <Skeleton height={36} width={36} radius="md" />
          <Stack gap={8} flex={1}>
            <Skeleton height={10} width={`${40 + ((row * 17) % 30)}%`} />
            <Skeleton height={10} width={`${60 + ((row * 23) % 35)}%`} />
          </Stack>
        </Group>
      ))}
    </Stack>
  );
}
