// Proves that the judge is not deaf: shapes that are shown without any cleaning do what
// they are said to do, and the witness sees it in the time it takes on a real page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { comment } from './allowed.mjs';
import { rests } from './shapes/shape.mjs';

const module = (name) => ({ type: 'text/javascript', body: readFileSync(new URL(name, import.meta.url), 'utf8') });

/// Puts the harness's pages on the canary: one without a policy and one with `policy`.
export function serveControls(canary, policy) {
  const body = '<!doctype html><html lang="en"><meta charset="utf-8"><title>control</title><body>';
  canary.pages.set('/control', { body });
  canary.pages.set('/control-with-policy', { body, policy });
  for (const name of ['careless.mjs', 'inspect.mjs']) canary.pages.set(`/${name}`, module(name));
}

/// Every shape that is said to do something does it when nobody cleans it.
export async function everyShapeFires(window, canary, shapes) {
  const waiting = new Map(shapes.filter(({ claim }) => claim !== rests).map((shape) => [shape.id, shape]));
  const strike = (seen) => seen.forEach(({ id, what }) => {
    if (waiting.get(id)?.claim === what) waiting.delete(id);
  });
  await window.page.goto(`${canary.stage}/control`);
  const together = sharing([...waiting.values()].filter(({ alone, kind }) => !alone && kind !== 'line'));
  strike(await fired(window, 'showTexts', together));
  const ways = await window.page.evaluate(async () => (await import('/careless.mjs')).ways);
  for (let way = 0; way < ways && waiting.size > 0; way += 1) {
    strike(await fired(window, 'show', [...waiting.values()], way));
  }
  assert.deepEqual([...waiting.values()].map(({ title, claim, text }) => `${title} (${claim}): ${text.slice(0, 200)}`), []);
}

/// The texts of each group in one: [[group, text]].
function sharing(shapes) {
  const groups = new Map();
  for (const { group, careless, text } of shapes) {
    groups.set(group, [...(groups.get(group) ?? []), careless ?? text]);
  }
  return [...groups].map(([group, texts]) => [group, texts.join('\n<hr>\n')]);
}

/// Under the policy of the blog, what is shown without cleaning does not run, and the
/// witness hears that the policy had to stop it.
export async function policyIsHeard(window, canary, shapes) {
  await window.page.goto(`${canary.stage}/control-with-policy`);
  const seen = await fired(window, 'showDocuments', sharing(shapes.filter(({ alone, kind }) => !alone && kind === 'html')));
  const stopped = seen.filter(({ what }) => what === 'is stopped by the policy').map(({ detail }) => detail.split(' ')[0]);
  for (const directive of ['script-src-elem', 'script-src-attr', 'img-src', 'style-src-elem', 'style-src-attr', 'frame-src', 'object-src', 'media-src']) {
    assert.ok(stopped.includes(directive), `nothing of ${directive} was stopped: ${[...new Set(stopped)]}`);
  }
  assert.deepEqual(seen.filter(({ what }) => what === 'runs'), []);
  await window.page.goto('about:blank');
  window.witness.take(window.page);
}

/// Without cleaning, no shape that does harm gets past the inspector.
export async function inspectorSees({ page }, canary, shapes) {
  await page.goto(`${canary.stage}/control`);
  const rules = { places: [[':not(html, head, body)', comment]], site: canary.stage, whole: true };
  const harmful = shapes.filter(({ claim, kind }) => claim !== rests && kind !== 'line');
  const unseen = await page.evaluate(async ([all, ...args]) => {
    const [{ readings }, { inspect }] = await Promise.all([import('/careless.mjs'), import('/inspect.mjs')]);
    const isSeen = (text) => inspect(...args, new DOMParser().parseFromString(text, 'text/html')).length > 0;
    return all.filter((shape) => !readings(shape).some(isSeen)).map(({ title }) => title);
  }, [harmful, rules]);
  assert.deepEqual(unseen, []);
}

/// What shapes do in the frames of the page that is open.
async function fired({ page, witness }, how, ...what) {
  const taken = await page.evaluate(async ([name, args]) => (await import('/careless.mjs'))[name](...args), [how, what]);
  return [...witness.take(page), ...taken.map(([at, name]) => ({ id: Number(at), what: 'clobbers', detail: name }))];
}
