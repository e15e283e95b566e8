// The door: hands the page one message port to the store each time the shell brokers one. Nothing else passes.
import { ipcRenderer } from 'electron';

ipcRenderer.on('hashiya-port', (event) => {
  window.postMessage({ type: 'hashiya-port' }, window.location.origin, event.ports);
});
