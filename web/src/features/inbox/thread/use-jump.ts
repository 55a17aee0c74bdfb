import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

const shining = 2_500;

/**
 * Goes to the message that the address names (`?at=SEQ`): older pages are fetched until it is there, then it is brought to the middle and shines for a
 * moment.
 */
export function useJump(oldest: number, older: { isPending: boolean; mutate: (before: number) => void }) {
  const [address, setAddress] = useSearchParams();
  const wanted = Number(address.get('at'));
  const [shines, setShines] = useState<number | null>(null);
  const { isPending, mutate } = older;
  useEffect(() => {
    if (!wanted) return;
    if (oldest > wanted) {
      if (!isPending) mutate(oldest);
      return;
    }
    setShines(wanted);
    setAddress(
      (before) => {
        before.delete('at');
        return before;
      },
      { replace: true },
    );
  }, [wanted, oldest, isPending, mutate, setAddress]);
  useEffect(() => {
    if (shines === null) return;
    document.querySelector(`[data-seq="${shines}"]`)?.scrollIntoView({ block: 'center' });
    const timer = setTimeout(() => setShines(null), shining);
    return () => clearTimeout(timer);
  }, [shines]);
  return shines;
}
