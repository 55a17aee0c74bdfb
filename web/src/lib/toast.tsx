import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { freshKey } from './fresh-key';
import { words } from './i18n/i18n';
import { ApiProblem } from './api/problem';

interface Toast {
  message: string;
  /** Shown as a button; pressing it closes the toast. */
  undo?: () => void;
  /** For how long, where that matters. */
  milliseconds?: number;
}

/** Says that something was done, with a way back. */
export function toast({ message, undo, milliseconds }: Toast): void {
  const id = freshKey();
  const back = () => {
    notifications.hide(id);
    undo?.();
  };
  notifications.show({
    id,
    autoClose: milliseconds ?? (undo ? 8_000 : 4_000),
    withBorder: true,
    closeButtonProps: { 'aria-label': words.t('close') },
    message: undo ? (
      <span style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        <span style={{ flex: 1 }}>{message}</span>
        <Button size="compact-sm" variant="light" onClick={back}>
          {words.t('undo')}
        </Button>
      </span>
    ) : (
      message
    ),
  });
}

/** Says that something did not work, in the server's words. */
export function toastProblem(problem: unknown): void {
  const offline = problem instanceof ApiProblem && problem.code === 'offline';
  const text = offline ? words.t('problem.offline') : problem instanceof ApiProblem ? problem.message : words.t('problem.broken');
  notifications.show({ color: 'red', withBorder: true, autoClose: 8_000, title: words.t('problem.title'), message: text, closeButtonProps: { 'aria-label': words.t('close') } });
}
