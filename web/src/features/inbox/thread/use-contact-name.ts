import { use } from 'react';
import { ThreadContext } from './thread-context';

/** The customer's name in the thread at hand; empty when it is not known. */
export function useContactName(): string {
  return use(ThreadContext)?.thread.contact.name ?? '';
}
