// The door: hands the page one message port to the store each time the shell brokers one. Nothing else passes.
import { ipcRenderer } from 'electron';

// Of our own page only, should another ever stand in this window.
const isOurPage = window.location.origin === 'app://bundle' && window.parent === window;

/** The shell brokers as soon as there is a page, whose program comes a moment later and says that it listens. */
const listens = new Promise<void>((resolve) => {
  window.addEventListener('message', ({ origin, data }) => {
    if (origin === window.location.origin && data?.type === 'hashiya-listens') resolve();
  });
});

ipcRenderer.on('hashiya-port', ({ ports }) => {
  if (isOurPage) void listens.then(() => window.postMessage({ type: 'hashiya-port' }, window.location.origin, ports));
});
