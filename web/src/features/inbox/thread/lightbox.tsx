import { Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react';
import { createContext, use, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/types/api';
import { mediaAddress } from './content/media-address';
import classes from './lightbox.module.css';
import { isPicture } from './thread-items';

const LightboxContext = createContext<(message: string) => void>(() => {});

/** Opens a picture of the thread large. */
export function useLightbox(): (message: string) => void {
  return use(LightboxContext);
}

/** The pictures of the thread, large, one after the other. */
export function LightboxProvider({ messages, children }: { messages: Message[]; children: ReactNode }) {
  const { t } = useTranslation('inbox');
  const [shown, setShown] = useState<string | null>(null);
  const pictures = messages.filter(isPicture).filter((message) => mediaAddress(message.content.file) !== null);
  const index = pictures.findIndex((message) => message.id === shown);
  const picture = pictures[index];
  const step = (by: number) => setShown(pictures[(index + by + pictures.length) % pictures.length]?.id ?? null);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') step(1);
    if (event.key === 'ArrowLeft') step(-1);
  };
  const close = () => setShown(null);
  return (
    <LightboxContext value={setShown}>
      {children}
      <Modal.Root opened={picture !== undefined} onClose={close} fullScreen>
        <Modal.Content className={classes.content} aria-label={t('kind.image')} onKeyDown={onKey}>
          <Modal.Body className={classes.body} p={0}>
        {picture && (
          <>
            <img src={mediaAddress(picture.content.file)!} alt={picture.content.caption ?? picture.content.file.name ?? t('kind.image')} className={classes.picture} onClick={close} />
            <div className={classes.bar}>
              <span className={classes.caption} dir="auto">
                {picture.content.caption}
              </span>
              {pictures.length > 1 && (
                <>
                  <button type="button" onClick={() => step(-1)} aria-label={t('lightbox.previous')}>
                    <IconChevronLeft size={20} />
                  </button>
                  <span>{`${index + 1} / ${pictures.length}`}</span>
                  <button type="button" onClick={() => step(1)} aria-label={t('lightbox.next')}>
                    <IconChevronRight size={20} />
                  </button>
                </>
              )}
              <a href={`${mediaAddress(picture.content.file)}?download`} download={picture.content.file.name ?? ''} aria-label={t('download')}>
                <IconDownload size={20} />
              </a>
              <button type="button" onClick={close} aria-label={t('common:close')} data-autofocus>
                <IconX size={20} />
              </button>
            </div>
          </>
        )}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </LightboxContext>
  );
}
