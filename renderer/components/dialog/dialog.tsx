// A modal dialog: a title, a way out, and whatever it is about.
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../button/button.tsx';
import { useOverflows } from '../scrolling/use-overflows.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** Takes the whole window, for what is worked on side by side. */
  readonly roomy?: boolean;
  /** There is work in it that a slip of the mouse must not undo; the ways to close it stay. */
  readonly staysOnOutsideClick?: boolean;
}

export function Dialog(props: DialogProps) {
  const { title, onClose, children, actions, wide = false, roomy = false, staysOnOutsideClick = false } = props;
  return (
    <ModalOverlay
      isOpen
      isDismissable={!staysOnOutsideClick}
      onOpenChange={(open) => open || onClose()}
      className={styles.overlay ?? ''}
    >
      <Modal className={`${styles.modal} ${roomy ? styles.roomy : wide ? styles.wide : ''}`}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <Button look="bare" aria-label="Close" onPress={onClose}>
              <X aria-hidden="true" />
            </Button>
          </header>
          <DialogContent>{children}</DialogContent>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogContent({ children }: { children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  const overflows = useOverflows(content);
  return (
    <div ref={content} className={styles.content} tabIndex={overflows ? 0 : undefined}>
      {children}
    </div>
  );
}
