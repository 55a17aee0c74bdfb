import { stored } from '@/lib/stored';

export type UndoSend = 'never' | 'mail' | 'always';

/** For how long a message can be taken back. */
export const undoMilliseconds = 5_000;

/** When sending waits for a moment: a mail is hard to take back, a chat should be quick. Kept in this browser. */
export const undoSend = stored<UndoSend>('undo-send', 'mail');
