import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useKeyboard, useKeys } from './keyboard';

const run = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  run.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function press(key: string, target: HTMLElement, at: number): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: at });
  target.dispatchEvent(event);
  return event;
}

function bound() {
  renderHook(() => {
    useKeyboard();
    useKeys([{ key: 'a', label: 'Assign', group: 'Thread', run }]);
  });
  const input = document.createElement('input');
  document.body.append(input);
  return input;
}

test('a key does what it is bound to, but not while somebody writes', () => {
  const input = bound();
  press('a', input, 1_000);
  expect(run).not.toHaveBeenCalled();
  expect(press('a', document.body, 2_000).defaultPrevented).toBe(true);
  expect(run).toHaveBeenCalledTimes(1);
});

test('right after a list was closed it waits until the focus is where it was, and is not lost', () => {
  const input = bound();
  press('Escape', input, 3_000);
  press('a', document.body, 3_005);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(40);
  expect(run).toHaveBeenCalledTimes(1);
});
