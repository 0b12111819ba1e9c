// A room for stores in a real folder, on a day the test chooses.
import { openWithConf, type StoreRoom } from '../../../electron/state/store.ts';

export interface TestRoom extends StoreRoom {
  readonly notices: string[];
  /** What `today` says. */
  day: string;
}

export function roomIn(dataFolder: string, day = '2026-02-14'): TestRoom {
  const notices: string[] = [];
  return {
    dataFolder,
    notices,
    day,
    openFile: openWithConf,
    today() {
      return this.day;
    },
    notice: (sentence) => notices.push(sentence),
  };
}
