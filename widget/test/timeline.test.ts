import { describe, expect, it } from 'vitest';
import { countUnread, EMPTY, interrupted, lastSeq, withEarlier, withMessage, withReady } from '../src/chat/timeline';
import { message } from './make';

const all = (...messages: ReturnType<typeof message>[]) => messages.reduce(withMessage, EMPTY);

describe('the timeline', () => {
  it('shows a message once, however often it comes', () => {
    expect(all(message({ seq: 1 }), message({ seq: 1 }), message({ seq: 1 })).messages).toHaveLength(1);
  });

  it('keeps the newest state of a message, whatever comes last', () => {
    const edited = message({ seq: 1, change: 5, edited: true });
    const original = message({ seq: 1, change: 1 });
    expect(all(edited, original).messages).toEqual([edited]);
    expect(all(original, edited).messages).toEqual([edited]);
  });

  it('stands in the order of the thread, not of arrival', () => {
    expect(all(message({ seq: 3 }), message({ seq: 1 }), message({ seq: 2 })).messages.map((m) => m.seq)).toEqual([1, 2, 3]);
  });

  it('puts a later conversation behind an earlier one', () => {
    const later = message({ id: 'new', conversation: 'c2', seq: 1, at: '2026-11-25T10:00:00Z' });
    expect(all(later, message({ seq: 7 })).messages.map((m) => m.conversation)).toEqual(['c1', 'c2']);
  });

  it('resumes from the last ready, not from messages of a catching up', () => {
    const catchingUp = withMessage(EMPTY, message({ seq: 9, change: 40 }));
    expect(catchingUp.after).toBe(0);
    expect(withReady(catchingUp, 'c1', 42)).toMatchObject({ conversation: 'c1', after: 42 });
  });

  it('resumes from the last message after a ready', () => {
    expect(withMessage(withReady(EMPTY, 'c1', 4), message({ seq: 3, change: 5 })).after).toBe(5);
  });

  it('does not move its mark on what comes before the ready of the next connection', () => {
    const cut = interrupted(withReady(EMPTY, 'c1', 4));
    expect(withMessage(cut, message({ seq: 9, change: 9 })).after).toBe(4);
  });

  it('begins to count anew when a new conversation begins', () => {
    const moved = withMessage(withReady(EMPTY, 'c1', 50), message({ id: 'x', conversation: 'c2', seq: 1, change: 1 }));
    expect(moved).toMatchObject({ conversation: 'c2', after: 1 });
  });

  it('takes earlier messages in without moving its mark', () => {
    const timeline = withEarlier(withMessage(withReady(EMPTY, 'c1', 80), message({ seq: 30, change: 81 })), [message({ seq: 2, change: 99 })]);
    expect(timeline.messages.map((m) => m.seq)).toEqual([2, 30]);
    expect(timeline).toMatchObject({ after: 81, inOrder: true });
  });

  it('counts what others wrote and the visitor has not seen', () => {
    const timeline = { ...all(
      message({ seq: 1, author: { kind: 'me', name: '' } }),
      message({ seq: 2, seen: true }),
      message({ seq: 3 }),
      message({ seq: 4, deleted: true }),
      message({ seq: 5, author: { kind: 'human', name: 'Ana' } }),
    ), conversation: 'c1' };
    expect(countUnread(timeline, 0)).toBe(2);
    expect(countUnread(timeline, 3)).toBe(1);
    expect(lastSeq(timeline)).toBe(5);
  });
});
