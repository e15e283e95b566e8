// The floor of an export: the rows of a project file as JSON lines, by the plainest script that keeps its memory flat.
// `node bare-export.cjs PROJECT FILE`
const { closeSync, fsyncSync, openSync, writeSync } = require('node:fs');
const Database = require('better-sqlite3');

const [project, file] = process.argv.slice(2);
const db = new Database(project, { readonly: true });
const articles = db.prepare('SELECT * FROM article JOIN article_text ON sha256 = text_sha256 ORDER BY position');
const of = (sql) => db.prepare(sql);
const regions = of('SELECT * FROM region WHERE article_id = ?');
const layers = of('SELECT * FROM layer WHERE article_id = ?');
const marks = of('SELECT * FROM annotation WHERE article_id = ? ORDER BY first_start');
const spans = of('SELECT annotation_span.* FROM annotation JOIN annotation_span ON annotation_id = id WHERE article_id = ?');
const links = of('SELECT annotation_link.* FROM annotation JOIN annotation_link ON annotation_id = id WHERE article_id = ?');

const out = openSync(file, 'w');
const BLOCK = 1 << 20;
let block = '';
const flush = () => {
  const bytes = Buffer.from(block);
  for (let at = 0; at < bytes.length; ) at += writeSync(out, bytes, at);
  block = '';
};
for (const article of articles.iterate()) {
  const { id } = article;
  const annotations = marks.all(id).map((mark) => ({ ...mark, attributes: JSON.parse(mark.attributes), spans: [], links: [] }));
  const byId = new Map(annotations.map((mark) => [mark.id, mark]));
  for (const span of spans.all(id)) byId.get(span.annotation_id).spans.push(span);
  for (const link of links.all(id)) byId.get(link.annotation_id).links.push(link);
  block += `${JSON.stringify({ ...article, regions: regions.all(id), layers: layers.all(id), annotations })}\n`;
  if (block.length > BLOCK) flush();
}
flush();
fsyncSync(out);
closeSync(out);
