// What is burnt into a program that ships (Electron's fuses, first version).
import fuses from '@electron/fuses';

const { getCurrentFuseWire, FuseV1Options } = fuses;
/** How the wire writes a fuse that is on or off: as a digit. */
const [OFF, ON] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];

/** What production must not allow, and what it must. */
const FUSES = /** @type {const} */ ({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
});

/** @param {(sentence: string, look: () => unknown) => Promise<boolean>} check @param {string} executable */
export async function checkFuses(check, executable) {
  const wire = /** @type {Record<number, number>} */ (/** @type {unknown} */ (await getCurrentFuseWire(executable)));
  for (const [name, wanted] of Object.entries(FUSES)) {
    const state = wire[FuseV1Options[/** @type {keyof typeof FUSES} */ (name)]];
    await check(`the fuse ${name} is ${wanted ? 'on' : 'off'}`, () => state === (wanted ? ON : OFF));
  }
}
