// Short messages at the foot of the window: what was done, with a way to undo it; or what went wrong.
import { X } from 'lucide-react';
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { Button } from '../button/button.tsx';
import styles from './toast.module.css';

export interface Message {
  readonly text: string;
  /** A failure stays until it is closed. */
  readonly failed?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN_MS = 8000;
/** Time to find the button by keyboard (WCAG 2.2.1); the undo key works after that as well. */
const WITH_ACTION_MS = 30_000;

const ToastContext = createContext<((message: Message) => void) | undefined>(undefined);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message>();
  const close = useCallback(() => setMessage(undefined), []);
  useEffect(() => {
    if (!message || message.failed) return;
    const timer = setTimeout(close, message.action ? WITH_ACTION_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, close]);
  return (
    <ToastContext value={setMessage}>
      {children}
      {/* Can be read and pressed while a dialog is open: React Aria leaves it out of what a dialog hides. */}
      <div className={styles.place} role="status" data-react-aria-top-layer="true">
        {message && (
          <div className={`${styles.toast} ${message.failed ? styles.failed : ''}`}>
            <span>{message.text}</span>
            {message.action && (
              <Button
                look="bare"
                onPress={() => {
                  message.action?.run();
                  close();
                }}
              >
                {message.action.label}
              </Button>
            )}
            <Button look="bare" aria-label="Close message" onPress={close}>
              <X aria-hidden="true" />
            </Button>
          </div>
        )}
      </div>
    </ToastContext>
  );
}

export function useToast(): (message: Message) => void {
  const show = use(ToastContext);
  if (!show) throw new Error('useToast outside of ToastProvider');
  return show;
}
