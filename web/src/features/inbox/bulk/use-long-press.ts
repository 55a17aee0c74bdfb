import { useRef, type PointerEvent } from 'react';

const long = 450;

/** A finger that rests on something. The press that ends it does nothing else. */
export function useLongPress(run: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const taken = useRef(false);
  const end = () => clearTimeout(timer.current);
  return {
    taken: () => taken.current,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        taken.current = false;
        if (!run || event.pointerType === 'mouse') return;
        timer.current = setTimeout(() => {
          taken.current = true;
          run();
        }, long);
      },
      onPointerUp: end,
      onPointerCancel: end,
      onPointerLeave: end,
    },
  };
}
