// The real search worker, made mortal. The order counts: the first listener hears a job first.
import './dies-when-asked.ts';
import '../../../electron/search/search-worker.ts';
