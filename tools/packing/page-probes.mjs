// What a page of the app would try if it were not ours. Each runs in the page and tells what it got.

export const probes = {
  node: () => ['require', 'process', 'Buffer', 'module', 'global', '__dirname'].filter((name) => name in globalThis),

  inlineScript: async () => {
    const script = document.createElement('script');
    // A trusted type would be needed to set text; what the parser brings is refused by the policy.
    try {
      script.textContent = 'globalThis.inlineRan = true';
      document.body.append(script);
    } catch {
      return false;
    }
    await new Promise((resume) => setTimeout(resume, 50));
    return 'inlineRan' in globalThis;
  },

  handlerInMarkup: async () => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="globalThis.handlerRan = true">');
    } catch {
      return false;
    }
    await new Promise((resume) => setTimeout(resume, 100));
    return 'handlerRan' in globalThis;
  },

  // The debugging port may evaluate anything, so it is measured in a task of the page's own.
  evaluation: () =>
    new Promise((resolve) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: whether it is refused is what is asked
          globalThis.eval('1');
          resolve('ran');
        } catch (error) {
          resolve(error instanceof Error ? error.name : String(error));
        }
      });
    }),

  /** @param {string[]} addresses */
  fetches: async (addresses) => {
    const reached = [];
    for (const address of addresses) {
      try {
        const { status } = await fetch(address);
        if (status < 400) reached.push(address);
      } catch {
        // Refused, as it should be.
      }
    }
    return reached;
  },

  remoteImage: () =>
    new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('refused');
      image.src = 'https://example.com/pixel.png';
    }),

  webSocket: () =>
    new Promise((resolve) => {
      try {
        const socket = new WebSocket('wss://example.com/');
        socket.onopen = () => resolve('opened');
        socket.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    }),

  permissions: async () => {
    /** @type {[string, () => Promise<unknown>][]} */
    const asks = [
      ['notifications', async () => (await Notification.requestPermission()) === 'granted' || Promise.reject()],
      ['place', () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail, { timeout: 1000 }))],
      ['camera', () => navigator.mediaDevices.getUserMedia({ video: true })],
      ['microphone', () => navigator.mediaDevices.getUserMedia({ audio: true })],
      ['screen', () => navigator.mediaDevices.getDisplayMedia({ video: true })],
      ['clipboard', () => navigator.clipboard.readText()],
      ['midi', () => navigator.requestMIDIAccess({ sysex: true })],
      ['usb', () => /** @type {any} */ (navigator).usb.requestDevice({ filters: [] })],
      ['serial', () => /** @type {any} */ (navigator).serial.requestPort()],
      [
        'hid',
        async () => (await /** @type {any} */ (navigator).hid.requestDevice({ filters: [] })).length > 0 || Promise.reject(),
      ],
    ];
    const granted = [];
    for (const [name, ask] of asks) {
      const outcome = await Promise.race([
        ask().then(
          () => true,
          () => false,
        ),
        new Promise((resume) => setTimeout(() => resume(false), 1500)),
      ]);
      if (outcome) granted.push(name);
    }
    return granted;
  },

  opened: () => window.open('https://example.com/') !== null || window.open('app://bundle/index.html') !== null,

  webview: async () => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(view);
    await new Promise((resume) => setTimeout(resume, 200));
    const inert = !('getWebContentsId' in view);
    view.remove();
    return inert;
  },

  /** @param {string} address */
  navigate: async (address) => {
    window.location.href = address;
    await new Promise((resume) => setTimeout(resume, 300));
    return window.location.href;
  },
};
