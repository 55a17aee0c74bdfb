import { expect, test } from 'vitest';
import { urgency, type Timer } from './sla';

test('a promise grows more urgent with time', () => {
  const timer: Timer = { conversation: 'c1', kind: 'first_response', startedAt: '2026-11-23T10:00:00Z', warnAt: '2026-11-23T10:48:00Z', dueAt: '2026-11-23T11:00:00Z' };
  const at = (time: string) => urgency(timer, Date.parse(`2026-11-23T${time}Z`));
  expect([at('10:47:59'), at('10:48:00'), at('10:59:59'), at('11:00:00')]).toEqual(['calm', 'soon', 'soon', 'over']);
});
