// The post under which everything happens.

import assert from 'node:assert/strict';
import { writePost } from '../../lib/pages.mjs';
import { founding } from '../../lib/founding_texts.mjs';
import { at, button, buttons } from '../../lib/selectors.mjs';
import { openThread } from '../../lib/readers.mjs';

export const title = 'founding example: a post about two vendors';

export async function run(world) {
  assert.equal(await world.host.goTo(at.write), 200);
  const form = await writePost(world.host, founding.post);
  assert.equal(await world.host.follow(button(form, buttons.publish)), 200);
  await openThread(world);
}
