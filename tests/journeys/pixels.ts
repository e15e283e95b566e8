// Pictures of the article's text, compared pixel by pixel where they are taken: in the shell, without a file between.
import type { ElectronApplication, Page } from '@playwright/test';
import type { Workbench } from './launch';

/** Blending a colour with itself at a mark's soft edge may round by one or two; a moved or clipped letter differs by a hundred. */
export const ROUNDING = 8;

/** Paints the marks in the page's own colour and takes away the signs at their ends; what is left to see is the text alone. */
export const invisibleMarks =
  '.mark .box::before, .mark .box::after { background: var(--paper) !important; border-color: var(--paper) !important; outline-color: var(--paper) !important } .sign { display: none !important }';

/** Rules of the journey's own, over the app's; they replace the ones before. The caret never blinks into a picture. */
export async function style(page: Page, rules: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, `${rules} .article-text { caret-color: transparent }`);
}

/** Makes the window tall enough to show the whole text at once; the screen need not be. */
export async function showWholeText(app: ElectronApplication, page: Page): Promise<void> {
  const needed = await page.locator('.article-text').evaluate((text) => text.clientHeight + 400);
  await resize(app, needed);
  await page.waitForFunction((height) => window.innerHeight === height, needed);
}

async function resize(app: ElectronApplication, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, tall) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(window.getContentSize()[0] ?? 0, tall);
  }, height);
}

/** Takes a picture of the text in a theme, to compare later ones with. */
export async function keepPicture(workbench: Workbench, theme: string): Promise<void> {
  await picture(workbench, theme, true);
}

/** The largest difference from the picture that was kept in that theme, of any channel of any pixel, 0 to 255. */
export async function differenceFromKept(workbench: Workbench, theme: string): Promise<number> {
  return await picture(workbench, theme, false);
}

async function picture({ app, page }: Workbench, theme: string, keep: boolean): Promise<number> {
  const area = await page.locator('.reading-text').evaluate(async (element, inForce) => {
    document.documentElement.dataset.theme = inForce;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
  }, theme);
  const devtools = await page.context().newCDPSession(page);
  // Unlike the shell's own picture, this one waits for the frame that shows what was just styled.
  const { data } = await devtools.send('Page.captureScreenshot', { clip: { ...area, scale: 1 }, optimizeForSpeed: true });
  await devtools.detach();
  return await app.evaluate(
    ({ nativeImage }, how) => {
      const pixels = nativeImage.createFromBuffer(Buffer.from(how.data, 'base64')).toBitmap();
      const memory = globalThis as { keptPictures?: Map<string, Buffer> };
      memory.keptPictures ??= new Map();
      if (how.keep) memory.keptPictures.set(how.theme, pixels);
      const kept = memory.keptPictures.get(how.theme);
      if (!kept || kept.length === 0 || kept.length !== pixels.length) return 255;
      if (kept.equals(pixels)) return 0;
      let largest = 0;
      for (let at = 0; at < kept.length; at += 1) {
        largest = Math.max(largest, Math.abs((kept[at] ?? 0) - (pixels[at] ?? 0)));
      }
      return largest;
    },
    { data, theme, keep },
  );
}
