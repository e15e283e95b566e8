// The thread aside: a second core for the store, which alone writes.
import { parentPort } from 'node:worker_threads';
import { workAside } from './work-aside';

if (parentPort) workAside(parentPort);
