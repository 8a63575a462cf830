// A blog beside the one of the journeys, for what is counted from an empty desk: a server, an owner and
// browsers of its own.

import assert from 'node:assert/strict';
import { setUpBlog } from './pages.mjs';
import { People } from './people.mjs';
import { Record } from './record.mjs';
import { startServer } from './server.mjs';
import { owner } from './texts.mjs';

/// Opens it with the owner at a `screen`; `act` gets a world like the journeys'. What browsers complain
/// about there counts as if it had been here.
export async function onOwnBlog(world, screen, act) {
  const server = await startServer(process.env.FORTHRIGHT_BIN, world.mailbox.url);
  const record = new Record(world.table, server.base);
  const people = new People(world.people.browser, record, world.people.mode);
  try {
    const host = await people.meet('Ines', { screen });
    assert.equal(await setUpBlog(host, server.setUp, owner), 200);
    return await act({ ...world, server, record, people, host, crowds: 0 });
  } finally {
    world.record.complaints.push(...record.complaints);
    await people.leave();
    await server.stop();
  }
}
