// A file that is a web page, in a frame of its own: no script runs there, nothing is fetched, and no link leads away.
import { useEffect, useState } from 'react';
import type { ExportedFile } from '../../../electron/shared/contract.ts';
import styles from './export-preview.module.css';

export interface PagePreviewProps {
  readonly file: ExportedFile;
  /** Escape was pressed in the frame, whose keys do not reach this page. */
  readonly onEscape: () => void;
}

export function PagePreview({ file, onEscape }: PagePreviewProps) {
  const url = useBlobUrl(file);
  if (!url) return null;
  return (
    <iframe
      title="The file as a page"
      src={url}
      // Ours, so that its keys can be listened to; without scripts.
      sandbox="allow-same-origin"
      className={styles.page}
      onLoad={({ currentTarget: { contentDocument } }) => {
        // Hundreds of links would stand between the keyboard and what comes behind the frame.
        for (const link of contentDocument?.querySelectorAll('a') ?? []) link.tabIndex = -1;
        contentDocument?.addEventListener('keydown', ({ key }) => {
          if (key === 'Escape') onEscape();
        });
        contentDocument?.addEventListener('click', (event) => {
          const link = event.target instanceof Element ? event.target.closest('a') : undefined;
          if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
        });
      }}
    />
  );
}

function useBlobUrl(file: ExportedFile): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
