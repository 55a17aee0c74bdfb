import { useState } from 'react';
import { api } from '@/lib/api/client';
import type { Attachment, Content, MediaKind } from '@/types/api';
import { freshKey } from '@/lib/fresh-key';

/** A file on its way to the server, or there. */
export interface Attached {
  id: string;
  file: File;
  stored: Attachment | null;
  problem: string | null;
  /** Why the platform does not take it: another file is needed. */
  refused?: string;
  /** What it goes out as, where the platform plays or shows another form. */
  becomes?: { mimeType: string; bytes: number };
}

/** Files that will go out with the next message; uploaded as soon as they are chosen. */
export function useAttachments(conversation: string) {
  const [files, setFiles] = useState<Attached[]>([]);
  const patch = (id: string, by: Partial<Attached>) => setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...by } : one)));
  const upload = ({ id, file }: Attached) =>
    api.upload<Attachment>('/api/media', file).then(
      (stored) => fitted(conversation, stored).then((fit) => patch(id, { stored, ...fit })),
      (problem: Error) => patch(id, { problem: problem.message }),
    );
  return {
    files,
    /** Files that lie at the server already. */
    addStored(stored: Attachment[]) {
      const added = stored.map((one): Attached => ({ id: freshKey(), file: new File([], one.name ?? '', { type: one.mimeType }), stored: one, problem: null }));
      setFiles((all) => [...all, ...added]);
      added.forEach(({ id, stored: file }) => void (file && fitted(conversation, file).then((fit) => patch(id, fit))));
    },
    done: files.flatMap((one) => (one.stored && !one.refused ? [one.stored] : [])),
    busy: files.some((one) => one.stored === null && one.problem === null),
    /** Something that was chosen would not go out: the message waits until it is taken away. */
    wrong: files.some((one) => one.problem !== null || one.refused !== undefined),
    add(chosen: File[]) {
      const added = chosen.map((file): Attached => ({ id: freshKey(), file, stored: null, problem: null }));
      setFiles((all) => [...all, ...added]);
      added.forEach((one) => void upload(one));
    },
    remove: (id: string) => setFiles((all) => all.filter((one) => one.id !== id)),
    retry(one: Attached) {
      patch(one.id, { problem: null });
      void upload(one);
    },
    clear: () => setFiles([]),
  };
}

/** Whether the conversation's platform takes a file. Nobody's answer counts as yes: the server looks again when it is sent. */
async function fitted(conversation: string, file: Attachment): Promise<Pick<Attached, 'refused' | 'becomes'>> {
  const content: Content = { type: 'media', kind: kindOf(file.mimeType), file, caption: null, album: null };
  const fit = await api.post<{ refusal: string | null; becomes: Attached['becomes'] | null }>(`/api/conversations/${conversation}/fit`, { content }).catch(() => null);
  return { ...(fit?.refusal && { refused: fit.refusal }), ...(fit?.becomes && { becomes: fit.becomes }) };
}

/** One file takes the words as its caption; several go first and the words follow. */
export function asContents(files: Attachment[], words: string): Content[] {
  const text: Content[] = words === '' ? [] : [{ type: 'text', body: words }];
  if (files.length === 0) return text;
  const media = (file: Attachment, caption: string | null): Content => ({ type: 'media', kind: kindOf(file.mimeType), file, caption, album: null });
  if (files.length === 1) return [media(files[0]!, words === '' ? null : words)];
  return [...files.map((file) => media(file, null)), ...text];
}

/** A mail holds words and files together. */
export function asMail(files: Attachment[], words: string, subject: string, cc: string[], bcc: string[] = []): Content[] {
  if (files.length === 0 && words === '') return [];
  return [{ type: 'email', subject: subject === '' ? null : subject, body: words, quoted: null, html: null, to: [], cc, bcc, attachments: files }];
}

/** With what stands below one's mails, set off as mail programs know it (RFC 3676, 4.3). A mail of files alone needs none. */
export function signed(words: string, signature: string): string {
  return signature === '' || words === '' ? words : `${words}\n\n-- \n${signature}`;
}

export function kindOf(mimeType: string): MediaKind {
  if (mimeType.startsWith('image/') && mimeType !== 'image/svg+xml') return 'image';
  if (mimeType.startsWith('video/')) return 'video';
  return mimeType.startsWith('audio/') ? 'audio' : 'file';
}
