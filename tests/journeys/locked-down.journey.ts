// What no page may do, seen from the shell; what pages try from inside is tried by `npm run check:security` in the packed app.
import path from 'node:path';
import { expect, test } from './launch';

test('no window can be led out of the app, nor another page be handed the port', async ({ starter }) => {
  const { app } = await starter.start();
  await test.step('every window is sandboxed, isolated and without Node', async () => {
    const preferences = await app.evaluate(({ webContents }) =>
      // Electron's types do not name what its security checklist says to look at.
      webContents
        .getAllWebContents()
        .map((each) => (each as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
    );
    expect(preferences.length).toBeGreaterThan(0);
    for (const each of preferences) {
      expect(each).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
      });
      expect(each).not.toMatchObject({ nodeIntegrationInWorker: true });
      expect(each).not.toMatchObject({ allowRunningInsecureContent: true });
      expect(each).not.toMatchObject({ experimentalFeatures: true });
    }
  });

  await test.step('another page behind our own preload is handed no port', async () => {
    const preload = path.resolve('out/preload/preload.cjs');
    const heard = await app.evaluate(async ({ BrowserWindow, MessageChannelMain, session }, file) => {
      // With an origin to which a port could be handed.
      const elsewhere = session.fromPartition('elsewhere');
      elsewhere.protocol.handle('https', () => new Response('<p>other</p>', { headers: { 'content-type': 'text/html' } }));
      const webPreferences = { preload: file, sandbox: true, session: elsewhere };
      const window = new BrowserWindow({ show: false, webPreferences });
      await window.loadURL('https://elsewhere.example/');
      await window.webContents.executeJavaScript(
        'window.heard = 0; window.addEventListener("message", ({ data }) => { if (data.type === "hashiya-port") window.heard += 1; }); 0',
      );
      // It says what our own page says when it is ready for the port.
      await window.webContents.executeJavaScript('window.postMessage({ type: "hashiya-listens" }, "*"); 0');
      window.webContents.postMessage('hashiya-port', null, [new MessageChannelMain().port1]);
      await new Promise((resume) => setTimeout(resume, 300));
      return await window.webContents.executeJavaScript('window.heard');
    }, preload);
    expect(heard).toBe(0);
  });

  await test.step('a window that is opened by whatever means cannot be led out of the app', async () => {
    const ended = await app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      await window.loadURL('app://bundle/index.html');
      await window.webContents.executeJavaScript('window.location.href = "https://example.com/"; 0');
      await new Promise((resume) => setTimeout(resume, 300));
      const at = window.webContents.getURL();
      const loaded = await window.loadURL('https://example.com/').then(
        () => 'loaded',
        () => 'refused',
      );
      return { at, loaded };
    });
    expect(ended).toEqual({ at: 'app://bundle/index.html', loaded: 'refused' });
  });
});
