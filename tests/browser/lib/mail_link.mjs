// The link of a mail about a held comment. That mail goes out ten minutes after the comment came; the
// journeys do not wait, but sign it themselves, with the key of the blog they have started.

import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const week = 7 * 24 * 60 * 60 * 1000;

/// For the owner, who is the first of the team.
export async function mailLink(server, { id, version }) {
  const [line] = (await readFile(join(server.folder, 'data', 'secret.key'), 'utf8')).split('\n');
  const payload = `${id}.${version}.1.${Date.now() + week}`;
  const mac = createHmac('sha256', Buffer.from(line, 'base64url')).update(`mail-decision\0${payload}`).digest();
  return `/moderate/${payload}.${mac.subarray(0, 16).toString('base64url')}`;
}
