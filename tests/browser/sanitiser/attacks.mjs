// Our own collection of texts that attack a page: each with a number by which the
// witness knows it again. The groups are the files of shapes/.

import { schemes } from './shapes/schemes.mjs';
import { markup } from './shapes/markup.mjs';
import { mutation } from './shapes/mutation.mjs';
import { namespaces } from './shapes/namespaces.mjs';
import { inMarkdown } from './shapes/markdown.mjs';
import { letters, refused } from './shapes/letters.mjs';
import { lines, websites } from './shapes/lines.mjs';

/// The collection for pages that load from `canary`: shapes as in shapes/shape.mjs,
/// `text` and `careless` written out.
export function attacksOn(canary) {
  let last = 100;
  const written = (shapes) => shapes.map((shape) => writtenOut(shape, last += 1, canary));
  const bodies = written([...schemes, ...markup, ...mutation, ...namespaces, ...inMarkdown, ...letters]);
  const deep = written(refused.deep);
  const nul = written(refused.nul);
  return { bodies, deep, nul, lines: written(lines), websites: written(websites) };
}

function writtenOut(shape, id, canary) {
  const words = { id, run: `ran(${id})`, load: `${canary}/canary/${id}`, path: `/canary/${id}` };
  const careless = shape.careless?.(words) ?? null;
  return { ...shape, id, text: shape.text(words), careless, title: `${shape.group}: ${shape.name}` };
}
