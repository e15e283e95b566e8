// What is measured inside the page. These functions are sent there as they stand, so each is whole in itself.

/** When the last watched act happened and when its effect was painted, in milliseconds of the page's own clock. */
export interface Observed {
  /** From the act to the frame that follows the one with its effect. */
  readonly painted: number;
  /** From the first question that the act put to the store to the last answer before the effect; null when it asked nothing. */
  readonly store: number | null;
}

export interface Probe {
  /** Waits for the next act of this type, then for a frame in which the selector finds something (or nothing). */
  watch(act: 'pointerdown' | 'keydown', selector: string, present: boolean): void;
  observed: Promise<Observed>;
  /** The lengths of all frames since the last call, in milliseconds. */
  frames(): number[];
}

declare global {
  interface Window {
    hashiyaProbe: Probe;
    /** The lengths of all tasks over 50 ms since the last call, in milliseconds. */
    hashiyaTasks(): number[];
  }
}

export function installTaskProbe(): void {
  let tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  window.hashiyaTasks = () => {
    const taken = [...tasks, ...observer.takeRecords().map(({ duration }) => duration)];
    tasks = [];
    return taken;
  };
}

export function installProbe(): void {
  let asked: number | null = null;
  let answered: number | null = null;
  const heard = new WeakSet<MessagePort>();
  MessagePort.prototype.postMessage = new Proxy(MessagePort.prototype.postMessage, {
    apply(post, port: MessagePort, given) {
      asked ??= performance.now();
      if (!heard.has(port)) {
        port.addEventListener('message', ({ timeStamp }) => {
          answered = timeStamp;
        });
      }
      heard.add(port);
      Reflect.apply(post, port, given);
    },
  });

  let frames: number[] = [];
  let last = performance.now();
  const everyFrame = (now: number): void => {
    frames.push(now - last);
    last = now;
    requestAnimationFrame(everyFrame);
  };
  requestAnimationFrame(everyFrame);

  const watch: Probe['watch'] = (act, selector, present) => {
    window.hashiyaProbe.observed = new Promise((resolve) => {
      const begin = ({ timeStamp }: Event): void => {
        asked = null;
        answered = null;
        const look = (): void => {
          if ((document.querySelector(selector) !== null) !== present) requestAnimationFrame(look);
          else {
            const store = asked !== null && answered !== null && answered > asked ? answered - asked : null;
            requestAnimationFrame(() => resolve({ painted: performance.now() - timeStamp, store }));
          }
        };
        requestAnimationFrame(look);
      };
      window.addEventListener(act, begin, { capture: true, once: true });
    });
  };
  window.hashiyaProbe = {
    watch,
    observed: Promise.reject(new Error('Nothing was watched')),
    frames: () => {
      const taken = frames;
      frames = [];
      return taken;
    },
  };
  window.hashiyaProbe.observed.catch(() => undefined);
}

/** The floor: a window with the same styles and fonts, in which a button shows a text as plain paragraphs. */
export function installPlainPage(): void {
  const root = document.getElementById('root');
  if (root) root.style.display = 'none';
  const button = document.createElement('button');
  button.id = 'show-plain';
  button.textContent = 'show';
  button.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
  const place = document.createElement('div');
  place.style.cssText = 'position: fixed; inset: 48px 240px 0 240px';
  document.body.append(button, place);
  button.addEventListener('pointerdown', () => {
    const text = document.createElement('div');
    text.className = 'article-text';
    text.dir = 'rtl';
    for (const content of (document.body.dataset.plain ?? '').split('\n')) {
      const line = document.createElement('p');
      line.className = 'line';
      line.textContent = content;
      text.append(line);
    }
    const scroll = document.createElement('div');
    scroll.className = 'reading';
    const content = document.createElement('div');
    content.className = 'reading-content';
    content.append(text);
    scroll.append(content);
    place.replaceChildren(scroll);
  });
}

export interface Scrolling {
  readonly duration: number;
  readonly selector: string;
  /** How far, in pixels; null from end to end. */
  readonly range: number | null;
}

/** Scrolls from the beginning in the given time and gives the lengths of its frames. */
export async function scrollThrough({ duration, selector, range: wanted }: Scrolling): Promise<number[]> {
  const scroll = document.querySelector(selector);
  if (!scroll) throw new Error('There is nothing to scroll');
  const range = wanted ?? scroll.scrollHeight - scroll.clientHeight;
  scroll.scrollTop = 0;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const began = await frame();
  const lengths: number[] = [];
  for (let last = began; last - began < duration; ) {
    scroll.scrollTop = (range * (last - began)) / duration;
    const now = await frame();
    lengths.push(now - last);
    last = now;
  }
  return lengths;
}
