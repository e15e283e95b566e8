// The icon files of Windows and macOS, both of them PNGs of several sizes behind a table.

/** Sizes that Windows asks for; a width of 256 is written as 0. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** The types of Apple's icon image format that hold a PNG, and the width in pixels of each. */
const ICNS_TYPES = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]);

/**
 * @param {ReadonlyMap<number, Buffer>} pngs by their width in pixels
 * @returns {Buffer}
 */
export function icoFile(pngs) {
  const images = ICO_SIZES.map((size) => ({ size, png: pngOf(pngs, size) }));
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/**
 * @param {ReadonlyMap<number, Buffer>} pngs by their width in pixels
 * @returns {Buffer}
 */
export function icnsFile(pngs) {
  const parts = ICNS_TYPES.map(([type, size]) => part(type, pngOf(pngs, size)));
  return part('icns', Buffer.concat(parts));
}

/** @param {string} type @param {Buffer} content */
function part(type, content) {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(content.length + header.length, 4);
  return Buffer.concat([header, content]);
}

/** @param {ReadonlyMap<number, Buffer>} pngs @param {number} size */
function pngOf(pngs, size) {
  const png = pngs.get(size);
  if (!png) throw new Error(`An icon of ${size} pixels was expected, but only ${[...pngs.keys()].join(', ')} were drawn.`);
  return png;
}
