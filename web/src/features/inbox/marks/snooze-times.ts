export type SnoozeChoice = 'later' | 'tomorrow' | 'week' | 'reply';

/** When a choice ends, by the reader's own clock; null: when the customer writes. */
export function snoozeTime(choice: SnoozeChoice, now: Date): string | null {
  const at = new Date(now);
  switch (choice) {
    case 'later':
      at.setHours(at.getHours() + 3, at.getMinutes(), 0, 0);
      return at.toISOString();
    case 'tomorrow':
      at.setDate(at.getDate() + 1);
      at.setHours(9, 0, 0, 0);
      return at.toISOString();
    case 'week':
      at.setDate(at.getDate() + (((8 - at.getDay()) % 7) || 7));
      at.setHours(9, 0, 0, 0);
      return at.toISOString();
    case 'reply':
      return null;
  }
}

/** As a field for date and time wants it: the reader's own clock, without a zone. */
export function asField(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
