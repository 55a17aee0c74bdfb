import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@/types/api';
import { mediaAddress } from '../media-address';
import { contentIds, hasRemotePictures, mailDocument } from './mail-document';
import classes from './rich.module.css';

interface Props {
  html: string;
  files: Attachment[];
}

/** The mail as its writer designed it, in a frame that may run nothing; pictures from elsewhere only when asked for, as they tell that one has read. */
export function MailFrame({ html, files }: Props) {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  const [remote, setRemote] = useState(false);
  const inline = useInline(open ? html : '', files);
  const page = useMemo(() => mailDocument(html, remote, inline), [html, remote, inline]);
  return (
    <div className={classes.frameBox}>
      <div className={classes.frameTools}>
        <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'email.hideDesign' : 'email.showDesign')}
        </Button>
        {open && !remote && hasRemotePictures(html) && (
          <Button size="compact-xs" variant="default" onClick={() => setRemote(true)}>
            {t('email.showPictures')}
          </Button>
        )}
      </div>
      {open && <iframe className={classes.frame} title={t('email.design')} sandbox="allow-popups allow-popups-to-escape-sandbox" referrerPolicy="no-referrer" srcDoc={page} />}
    </div>
  );
}

/** Pictures inside the mail, as data: the frame has no session of its own and could not fetch them. A content id is the file's place, its name, or its turn. */
function useInline(html: string, files: Attachment[]): Record<string, string> {
  const [inline, setInline] = useState<Record<string, string>>({});
  useEffect(() => {
    const ids = contentIds(html);
    if (ids.length === 0) return;
    let gone = false;
    const pictures = files.filter((file) => file.mimeType.startsWith('image/'));
    void Promise.all(
      ids.map(async (id, turn) => {
        const place = /^\d+$/.test(id) ? files[Number(id)] : undefined;
        const file = place ?? files.find(({ name }) => name !== null && (name === id || name === id.split('@')[0])) ?? pictures[turn];
        const address = file && mediaAddress(file);
        return [id, address ? await asData(address) : ''] as const;
      }),
    ).then((pairs) => !gone && setInline(Object.fromEntries(pairs)));
    return () => {
      gone = true;
    };
  }, [html, files]);
  return inline;
}

async function asData(address: string): Promise<string> {
  try {
    const blob = await (await fetch(address)).blob();
    return await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => resolve('');
      reader.readAsDataURL(blob);
    });
  } catch {
    return '';
  }
}
