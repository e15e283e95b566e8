// Paints a chart as a picture for the clipboard: in the theme in force, with its name, twice as fine as on the page.
import { type Drawing, words } from './drawing';
import { inkReader } from './inks';
import { type Direction, type PlacedShape, placed } from './place-drawing';

const FINENESS = 2;
const EDGE = 20;
const TITLE = 17;
/** Browsers refuse larger canvases. */
const LARGEST = 16_000;

export async function paintPicture(drawing: Drawing, title: string, direction: Direction): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const [width, height] = [drawing.width + 2 * EDGE, drawing.height + 2 * EDGE + 2 * TITLE];
  const fineness = Math.min(FINENESS, LARGEST / width, LARGEST / height);
  canvas.width = Math.ceil(width * fineness);
  canvas.height = Math.ceil(height * fineness);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The page gave no canvas to paint on');
  const family = getComputedStyle(document.body).fontFamily;
  await document.fonts.ready;
  const inks = inkReader();
  context.scale(fineness, fineness);
  context.fillStyle = inks.read('paper');
  context.fillRect(0, 0, width, height);
  const heading = {
    width: drawing.width,
    height: 0,
    parts: [{ shapes: [words(title, 0, TITLE, { size: TITLE, isStrong: true })] }],
  };
  context.translate(EDGE, EDGE);
  for (const { shapes } of placed(heading, direction)) for (const shape of shapes) paintShape(context, shape, inks.read, family);
  context.translate(0, 2 * TITLE);
  for (const { shapes } of placed(drawing, direction)) for (const shape of shapes) paintShape(context, shape, inks.read, family);
  inks.close();
  return await pngOf(canvas);
}

type ReadInk = ReturnType<typeof inkReader>['read'];

function paintShape(context: CanvasRenderingContext2D, shape: PlacedShape, read: ReadInk, family: string): void {
  const ink = read(shape.paint);
  context.save();
  if (shape.type === 'rectangle') {
    context.globalAlpha = shape.strength;
    context.fillStyle = ink;
    context.fillRect(shape.x, shape.y, shape.width, shape.height);
  } else if (shape.type === 'path') {
    context.strokeStyle = ink;
    context.lineWidth = shape.thickness;
    context.setLineDash([...shape.dashes]);
    context.stroke(new Path2D(shape.d));
  } else {
    context.fillStyle = ink;
    context.font = `${shape.isStrong ? 600 : 400} ${shape.size}px ${family}`;
    context.direction = shape.direction;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.translate(shape.x, shape.y);
    if (shape.isTurned) {
      context.rotate(-Math.PI / 2);
      context.textBaseline = 'middle';
    }
    context.fillText(shape.words, 0, 0);
  }
  context.restore();
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))), 'image/png');
  });
}
