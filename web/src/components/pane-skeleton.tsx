import { Skeleton, Stack } from '@mantine/core';

/** The shape of what is coming, for pages that are being fetched. */
export function PaneSkeleton({ lines = 6 }: { lines?: number }) {
  return (
    <Stack p="lg" gap="md" aria-hidden>
      <Skeleton height={20} width="32%" />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={44} radius="md" />
      ))}
    </Stack>
  );
}
