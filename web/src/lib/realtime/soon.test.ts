import { expect, test } from 'vitest';
import { soon, type Pace } from './soon';

/** A clock that only moves when told to. */
function world(people: number, hidden = false) {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const ran: number[] = [];
  const pace: Pace = {
    now: () => now,
    random: () => 0,
    people: () => people,
    hidden: () => hidden,
    wait: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
  };
  const asked = soon(() => ran.push(now), pace);
  const until = (end: number, every: number) => {
    for (; now < end; now += every) {
      asked.call('counts');
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      due.forEach((timer) => timer.run());
    }
  };
  return { asked, ran, until, timers: () => timers.length };
}

test('one thing that happens is asked for at once, and many calls are one', () => {
  const { ran, until, asked } = world(3);
  until(300, 50);
  expect(ran).toEqual([250]);
  asked.stop();
});

test('while something happens all the time it is asked for once a second where few watch, and seldomer where many do', () => {
  const few = world(5);
  few.until(20_000, 50);
  expect(few.ran.length).toBeGreaterThan(15);
  const many = world(500);
  many.until(60_000, 50);
  expect(many.ran.length).toBeLessThan(15);
  expect(many.ran[0]).toBe(250);
});

test('after a pause it is soon again', () => {
  const { ran, until, asked } = world(500);
  until(30_000, 50);
  const before = ran.length;
  until(60_000, 30_001);
  until(60_600, 50);
  expect(ran.length).toBeGreaterThan(before);
  asked.stop();
});

test('what is stopped asks no more, and a hidden page seldom', () => {
  const { asked, timers } = world(1);
  asked.call('counts');
  asked.stop();
  expect(timers()).toBe(0);
  const hidden = world(1, true);
  hidden.until(40_000, 50);
  expect(hidden.ran.length).toBeLessThan(12);
});
