import { ActionIcon, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

interface Props {
  icon: Icon;
  label: string;
  onClick?: () => void;
  /** Shown with the label, e.g. `E`. */
  shortcut?: string;
  pressed?: boolean;
  disabled?: boolean;
}

/** A button that is a picture; its words are always there for those who ask. */
export function IconButton({ icon: Picture, label, onClick, shortcut, pressed, disabled }: Props) {
  return (
    <Tooltip label={shortcut ? `${label} · ${shortcut}` : label}>
      <ActionIcon variant={pressed ? 'light' : 'subtle'} color="gray" size={32} aria-label={label} aria-pressed={pressed} aria-keyshortcuts={shortcut} disabled={disabled} onClick={onClick}>
        <Picture size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
