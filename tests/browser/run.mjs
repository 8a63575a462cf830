// The browser tests: what no journey can reach of our scripts, then every journey on a fresh blog, once with
// JavaScript and once without, then every page that was seen on the way.
// FORTHRIGHT_BIN is the program; FORTHRIGHT_SHOTS a folder for screenshots. Words of a title
// ("node run.mjs hundred") take the set-up and the journeys with them, and check no pages.

import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf, openInspector, specimens } from './lib/checks.mjs';
import { startMailbox } from './lib/mailbox.mjs';
import { markupErrors } from './lib/markup.mjs';
import { startReceiver } from './lib/receiver.mjs';
import { fileName, launch, People } from './lib/people.mjs';
import { Record } from './lib/record.mjs';
import { Report } from './lib/report.mjs';
import { pagesOf } from './lib/routes.mjs';
import { routeTable, startServer } from './lib/server.mjs';
import * as setUp from './journeys/set_up.mjs';
import * as publish from './journeys/publish.mjs';
import * as editing from './journeys/editor.mjs';
import * as approval from './journeys/approval.mjs';
import * as filed from './journeys/filed.mjs';
import * as pictures from './journeys/pictures.mjs';
import * as comment from './journeys/comment.mjs';
import * as desk from './journeys/desk.mjs';
import * as answer from './journeys/answer.mjs';
import { founding } from './journeys/founding.mjs';
import * as wording from './journeys/wording.mjs';
import * as walk from './journeys/walk.mjs';
import * as mail from './journeys/mail.mjs';
import * as verify from './journeys/verify.mjs';
import * as host from './journeys/host.mjs';
import * as propose from './journeys/propose.mjs';
import * as notes from './journeys/notes.mjs';
import * as secondLook from './journeys/second_look.mjs';
import * as deskSearch from './journeys/desk_search.mjs';
import * as mailed from './journeys/mailed.mjs';
import * as deskKeys from './journeys/desk_keys.mjs';
import * as deskBegun from './journeys/desk_begun.mjs';
import * as rareKeys from './journeys/desk_rare_keys.mjs';
import * as hundred from './journeys/hundred.mjs';
import * as blocked from './journeys/blocked.mjs';
import * as screening from './journeys/screening.mjs';
import * as thread from './journeys/thread.mjs';
import * as openDesk from './journeys/open_desk.mjs';
import * as people from './journeys/people.mjs';
import * as search from './journeys/search.mjs';
import * as webhooks from './journeys/webhooks.mjs';
import * as german from './journeys/german.mjs';
import * as subscribe from './journeys/subscribe.mjs';
import * as owner from './journeys/owner.mjs';
import * as realPosts from './journeys/real_posts.mjs';
import * as deliveries from './journeys/deliveries.mjs';
import * as rightToLeft from './journeys/right_to_left.mjs';
import * as refusals from './journeys/refusals.mjs';
import { tests as ofPushWorker } from './scripts/push_worker.mjs';

const wanted = process.argv.slice(2).join(' ');
const journeys = [
  setUp, publish, pictures, editing, approval, comment, filed, desk, answer, ...founding, wording, walk, mail, verify, host, propose, mailed,
  deskKeys, deskBegun, rareKeys, hundred, deskSearch, blocked, screening, thread, notes, secondLook, openDesk, people, search, subscribe, owner, deliveries, webhooks, german, rightToLeft, realPosts, refusals,
].filter((journey) => journey === setUp || journey.title.includes(wanted));
const modes = [
  { name: 'with JavaScript', short: 'js', javaScript: true },
  { name: 'without JavaScript', short: 'nojs', javaScript: false },
];

const binary = process.env.FORTHRIGHT_BIN;
assert.ok(binary, 'FORTHRIGHT_BIN must name the program');
const report = new Report();
const checked = new Set();
const files = [];

for (const [title, test] of ofPushWorker) {
  if (title.includes(wanted)) await report.test(title, test);
}
const table = await routeTable(binary);
const browser = await launch();
try {
  for (const mode of modes) await inMode(mode);
} finally {
  await browser.close();
}
if (!wanted) await checkMarkup();
process.exitCode = report.close();

async function inMode(mode) {
  console.log(`\n${mode.name}`);
  const mailbox = await startMailbox();
  const receiver = await startReceiver();
  const hosts = { FORTHRIGHT_WEBHOOK_HOSTS: new URL(receiver.url).host };
  const server = await startServer(binary, mailbox.url, hosts);
  const record = new Record(table, server.base);
  const world = { table, server, mailbox, receiver, record, people: new People(browser, record, mode) };
  try {
    await takeJourneys(world, mode);
    if (!wanted) await report.test(`every page of the router's table was visited, ${mode.name}`, () => allVisited(record));
    await report.test(`browsers had nothing to complain about, ${mode.name}`, () => noComplaints(record));
    await world.people.leave();
    if (!wanted) await inspectPages(record);
  } finally {
    await server.stop();
    await mailbox.stop();
    await receiver.stop();
  }
}

/// A journey starts where the one before it ended.
async function takeJourneys(world, mode) {
  let whole = true;
  for (const journey of journeys) {
    if (journey.only && journey.only !== mode.short) continue;
    const name = `${journey.title}, ${mode.name}`;
    if (whole) whole = await report.test(name, () => journey.run(world));
    else report.fail(name, 'not reached: an earlier journey failed');
  }
  if (!whole) console.log(world.server.output.slice(-4000));
}

function allVisited(record) {
  const visited = record.visited();
  const missed = pagesOf(table).map((entry) => entry.pattern).filter((pattern) => !visited.has(pattern));
  assert.deepEqual(missed, [], 'pages that no journey visits');
}

function noComplaints(record) {
  assert.deepEqual([...new Set(record.complaints)], []);
}

async function inspectPages(record) {
  const inspector = await openInspector(browser);
  for (const document of specimens(record.documents, checked)) {
    const name = nameOf(document);
    files.push({ name, kind: 'html', text: document.body });
    await report.test(`looks: ${name}`, () => inspector.inspect(document, (page, variant) => shootVariant(page, name, variant)));
  }
  files.push(...await styleSheets(record));
  await inspector.close();
}

async function shootVariant(page, name, variant) {
  const folder = process.env.FORTHRIGHT_SHOTS;
  if (!folder) return;
  await mkdir(join(folder, 'pages'), { recursive: true });
  await page.screenshot({ path: join(folder, 'pages', `${fileName(name)}-${variant}.png`), fullPage: true });
}

async function styleSheets(record) {
  const links = record.documents.flatMap(({ body }) => body.match(/[^"' ]+\.css(?=["'])/g) ?? []);
  const known = new Set(files.map((file) => file.name));
  const fresh = [...new Set(links)].filter((link) => !known.has(link));
  return Promise.all(fresh.map(async (link) => {
    const answer = await fetch(new URL(link, record.base));
    assert.ok(answer.ok, `${link} answers ${answer.status}`);
    return { name: link, kind: 'css', text: await answer.text() };
  }));
}

/// What goes out by mail, as `tests/it/deliveries/letters.rs` keeps it.
async function letters() {
  const folder = new URL('../it/deliveries/letters/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  return Promise.all(names.map(async (name) => (
    { name: `letter ${name}`, kind: 'html', text: await readFile(new URL(name, folder), 'utf8') })));
}

async function checkMarkup() {
  console.log('\nMarkup');
  files.push(...await letters());
  await report.test(`the HTML checker finds no error in ${files.length} files`, async () => {
    assert.ok(files.length > 0, 'nothing to check');
    const errors = await markupErrors(files);
    assert.equal(errors.size, 0, [...errors].map(([name, texts]) => `${name}\n${texts.join('\n')}`).join('\n\n'));
  });
}
