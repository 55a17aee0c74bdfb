import { useLayoutEffect, useRef, useState, type UIEvent } from 'react';
import type { Message } from '@/types/api';

const near = 80;

/** Starts at the unread mark or the end, stays at the end while one is there, keeps its place when older messages come. */
export function useThreadScroll(messages: Message[], reachedTop: () => void) {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const height = useRef(0);
  const first = useRef<string | null>(null);
  const [away, setAway] = useState(false);
  const [seen, setSeen] = useState(messages.length);

  const toEnd = () => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
  };

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const oldest = messages[0]?.id ?? null;
    if (first.current === null) start(box, atEnd);
    else if (oldest !== first.current) box.scrollTop += box.scrollHeight - height.current;
    else if (atEnd.current) box.scrollTop = box.scrollHeight;
    first.current = oldest;
    height.current = box.scrollHeight;
    if (atEnd.current) setSeen(messages.length);
  }, [messages]);

  // pictures and fonts that arrive late, the composer that grows: whoever is at the end stays there
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
      height.current = box.scrollHeight;
    });
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    return () => observer.disconnect();
  }, []);

  const onScroll = ({ currentTarget: box }: UIEvent<HTMLDivElement>) => {
    const left = box.scrollHeight - box.scrollTop - box.clientHeight;
    atEnd.current = left < near;
    setAway(left > 400);
    if (atEnd.current) setSeen(messages.length);
    if (box.scrollTop < 200) reachedTop();
  };

  return { scroller, onScroll, away, missed: Math.max(0, messages.length - seen), toEnd };
}

function start(box: HTMLElement, atEnd: { current: boolean }): void {
  const mark = box.querySelector<HTMLElement>('[data-unread-mark]');
  box.scrollTop = box.scrollHeight;
  if (!mark) return;
  const top = mark.offsetTop - 24;
  if (top < box.scrollTop) {
    box.scrollTop = top;
    atEnd.current = false;
  }
}
