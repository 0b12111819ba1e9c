// Hands the companion's port to the page, and nothing else: the page asks, the main process answers with a port, the page gets it.
import { ipcRenderer } from 'electron';

/** The little of the page's window that is used here; the rest of electron/ has no DOM. */
declare const window: {
  addEventListener(
    type: 'message',
    listener: (event: { source: unknown; origin: string; data: unknown }) => void,
  ): void;
  postMessage(message: string, origin: string, transfer: readonly unknown[]): void;
};

const origin = 'app://commonplace';

window.addEventListener('message', (event) => {
  if (event.source === window && event.origin === origin && event.data === 'commonplace:connect') {
    ipcRenderer.send('connect');
  }
});

ipcRenderer.on('port', (event) => {
  window.postMessage('commonplace:port', origin, event.ports);
});
