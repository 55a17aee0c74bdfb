import { Stack } from '@mantine/core';
import { RuleCard } from './second-factor/rule-card';
import { WorkspacePanel } from './workspace-panel';

/** What the workspace is called, and what it asks of everybody who signs in. */
export function WorkspacePage() {
  return (
    <Stack gap="lg">
      <WorkspacePanel />
      <RuleCard />
    </Stack>
  );
}
