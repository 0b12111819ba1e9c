// Lets a worker thread load TypeScript. `--import tsx` does so only in a process's main thread.
import { register } from 'tsx/esm/api';

register();
