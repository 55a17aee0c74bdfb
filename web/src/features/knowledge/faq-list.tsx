import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Faq } from '@/lib/knowledge/types';
import { FaqRow } from './faq-row';
import classes from './knowledge.module.css';

interface Props {
  faqs: Faq[];
  label: string;
  onOpen: (faq: Faq) => void;
  onSwitch: (faq: Faq, enabled: boolean) => void;
  /** Called when the end comes into sight. */
  onEnd: () => void;
}

const ROW = 68;

/** Thousands of entries scroll like ten: only what is seen is in the page. */
export function FaqList({ faqs, label, onOpen, onSwitch, onEnd }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: faqs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    getItemKey: (index) => faqs[index]?.id ?? index,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= faqs.length - 5) onEnd();
  }, [last, faqs.length, onEnd]);
  return (
    <div ref={scroller} className={classes.rows}>
      <div role="list" aria-label={label} style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map((item) => {
          const faq = faqs[item.index];
          if (!faq) return null;
          return (
            <div
              key={item.key}
              role="listitem"
              aria-setsize={faqs.length}
              aria-posinset={item.index + 1}
              style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${item.start}px)` }}
            >
              <FaqRow faq={faq} onOpen={onOpen} onSwitch={onSwitch} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
