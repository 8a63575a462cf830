// Gives every document of a browser the functions that judge it, before anything of the
// page, under a name that the page can't take.

import { frameAt, inFrames, written } from './frames.mjs';
import { inspect } from './inspect.mjs';
import { clobbered, provoke, settle } from './provoke.mjs';

/// A script for the beginning of every document: `forthrightJudge.here(rules)` judges the
/// document itself, `forthrightJudge.inFrames(texts, rules)` others.
export const inside = `Object.defineProperty(globalThis, 'forthrightJudge', { value: (() => {
  ${[provoke, clobbered, settle, inspect, frameAt, written, inFrames, here].join('\n')}
  return Object.freeze({ here, inFrames });
})() });`;

/// The same as `inFrames` gives, of the document that is open.
async function here(rules) {
  provoke();
  await settle();
  return { problems: rules ? inspect(rules).map((problem) => ['', problem]) : [], taken: clobbered() };
}
