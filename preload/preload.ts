// The door: hands the page one message port to the store each time the shell brokers one. Nothing else passes.
import { ipcRenderer } from 'electron';

// Of our own page only, should another ever stand in this window.
const isOurPage = window.location.origin === 'app://bundle' && window.parent === window;

ipcRenderer.on('hashiya-port', (event) => {
  if (!isOurPage) return;
  window.postMessage({ type: 'hashiya-port' }, window.location.origin, event.ports);
});
