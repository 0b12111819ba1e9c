// A process of its own that takes a data folder and keeps it until it is ended. Says "taken", or the code and the sentence.
import { Problem } from '../../../electron/shared/problem.ts';
import { lockFolder } from '../../../electron/state/lock.ts';

try {
  lockFolder(process.argv[2] ?? '', 'another program');
  console.log('taken');
  process.stdin.resume();
} catch (error) {
  console.log(error instanceof Problem ? `${error.code} ${error.message}` : error);
}
