import type { Attachment } from '@/types/api';

/** Where the browser gets a file; null while it is not here or never will be. */
export function mediaAddress(file: Attachment): string | null {
  return file.source.type === 'stored' ? `/api/media/${file.source.id}` : null;
}
