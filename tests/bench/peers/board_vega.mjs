// Boards drawn by Vega-Lite: node board_vega.mjs MODULES FOLDER SPECIFICATION…
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';

const [modules, folder, ...paths] = process.argv.slice(2);
const find = createRequire(modules + '/');
const vega = await import(find.resolve('vega'));
const lite = await import(find.resolve('vega-lite'));

for (const path of paths) {
  const specification = lite.compile(JSON.parse(readFileSync(path))).spec;
  const view = new vega.View(vega.parse(specification), { renderer: 'none' });
  writeFileSync(`${folder}/${basename(path)}.svg`, await view.toSVG());
}
