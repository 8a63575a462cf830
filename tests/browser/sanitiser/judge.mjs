// The sanitiser judged in a browser: everything of our own collection of attacks, by
// every way it can be written, in every place it is shown, with the blog's content
// security policy and without it. Nothing runs, nothing loads, nothing is taken over.
//
// The markup of a comment is made once, when it is written, so every shape is looked at
// on a page of its thread whichever way it came; places that show one comment at a time
// see all texts of several shapes and take turns with the others.

import assert from 'node:assert/strict';
import { fitsStatement, statementOf } from './affiliations.mjs';
import { attacksOn } from './attacks.mjs';
import { startCanary } from './canary.mjs';
import { everyShapeFires, inspectorSees, policyIsHeard, serveControls } from './control.mjs';
import { dealer, textsOf } from './material.mjs';
import { setUpSite } from './site.mjs';
import { commentsDecided, commentsWaiting, limits, names, posts, refusalsOf } from './stages.mjs';
import { Stage } from './stage.mjs';
import { Viewer } from './viewer.mjs';
import { startMailbox } from '../lib/mailbox.mjs';
import { startServer } from '../lib/server.mjs';

/// Counts in `report` like the journeys.
export async function judgeSanitiser(binary, browser, report) {
  console.log('\nThe sanitiser');
  const [canary, mailbox] = await Promise.all([startCanary(), startMailbox()]);
  const server = await startServer(binary, mailbox.url, { FORTHRIGHT_LIMITS: 'off' });
  const judge = new Judge({ binary, browser, report, canary, mailbox, server, material: materialOf(canary) });
  try {
    await judge.run();
  } finally {
    await judge.leave();
    await Promise.all([server.stop(), mailbox.stop(), canary.stop()]);
  }
}

/// What is written, and by whom it pretends to be.
function materialOf(canary) {
  const { bodies, deep, nul, lines, websites } = attacksOn(canary.base);
  const [name, statement] = [dealer(lines, 80), dealer(lines.filter(fitsStatement))];
  const website = dealer(websites.filter(({ text }) => /^https:\/\/example\.org\/["'?#&]/.test(text)));
  return {
    shapes: [...bodies, ...deep, ...nul],
    texts: textsOf(bodies),
    articles: textsOf(bodies.filter(({ picture }) => !picture)),
    deep, nul, lines, websites,
    all: [...bodies, ...deep, ...nul, ...lines, ...websites],
    person: () => ({ name: name(), website: website(), ...statementOf(statement()) }),
  };
}

/// How many places of a kind are opened by themselves.
const [mostUnderPolicy, mostWithout] = [6, 2];

/// So many of a list, from all over it.
const spread = (list, most) => list.filter((_, at) => list.length <= most || at % Math.ceil(list.length / most) === 0);

/// Fails with the first of what was found.
function nothing(problems) {
  if (problems.length > 0) throw new Error([`${problems.length} problems`, ...problems.slice(0, 20)].join('\n'));
}

export class Judge {
  #sights = {};

  constructor(parts) {
    Object.assign(this, parts);
  }

  async run() {
    const { server, canary, material } = this;
    const hostile = Object.fromEntries(['blog_title', 'name', 'title', 'organisation'].map((field, at) => [field, material.lines[3 + at].text]));
    this.site = await setUpSite(server, hostile);
    const { headers } = await this.site.reader.get('/');
    serveControls(canary, headers['content-security-policy']);
    await this.#openSights();
    await this.#control();
    for (const stage of [commentsWaiting, commentsDecided, posts, refusalsOf, names, limits]) {
      const whole = await this.test(stage.title, () => stage(this));
      if (!whole) break;
    }
    await this.test('nobody asked the canary', () => assert.deepEqual(canary.asked, []));
  }

  test(name, body) {
    return this.report.test(`sanitiser: ${name}`, body);
  }

  /// These places, seen by a reader or by the team, show nothing but text: all of them
  /// without the policy, some also opened by themselves, with and without it.
  async see(title, places, { by = 'reader', under = mostUnderPolicy } = {}) {
    assert.ok(places.length > 0, `${title}: no place to look at`);
    const { stage, free, bound } = this.#sights[by];
    const [bare, full] = [spread(places, mostWithout), spread(places, under)];
    await this.test(`${title}, ${places.length} without the policy`, async () => nothing(await stage.show(places)));
    await this.test(`${title}, ${bare.length} opened without the policy`, async () => nothing(await free.look(bare)));
    await this.test(`${title}, ${full.length} opened under the policy`, async () => nothing(await bound.look(full)));
  }

  /// These are no pages of ours; nothing happens on them.
  async open(title, foreign) {
    await this.test(`${title}, ${foreign.length} opened`, async () => nothing(await this.#sights.reader.free.look(foreign)));
  }

  /// This markup shows nothing but text on the pages of another program.
  async insert(title, items) {
    assert.ok(items.length > 0, `${title}: no markup to insert`);
    await this.test(`${title}, ${items.length} on pages of another program`, async () => nothing(await this.#sights.reader.stage.insert(items)));
  }

  /// A page of nobody in particular, for work that needs a browser's parsers.
  get parser() {
    return this.#sights.reader.stage.page;
  }

  async leave() {
    await Promise.all(Object.values(this.#sights).flatMap(({ stage, free, bound }) => [stage.close(), free.close(), bound.close()]));
  }

  async #openSights() {
    const { browser, canary, site } = this;
    for (const [by, session] of [['reader', null], ['team', site.session]]) {
      this.#sights[by] = {
        stage: await Stage.open(browser, canary, site.base, session),
        free: await Viewer.open(browser, site.base, { policy: false, session }),
        bound: await Viewer.open(browser, site.base, { policy: true, session }),
      };
    }
  }

  async #control() {
    const { canary, material: { all } } = this;
    const { stage, bound } = this.#sights.reader;
    const [first] = bound.windows;
    await this.test(`control: all ${all.length} shapes do harm where nobody cleans them`, () => everyShapeFires(stage, canary, all));
    await this.test('control: the policy stops them, and is heard', () => policyIsHeard(first, canary, all));
    await this.test('control: the inspector sees what does not belong', () => inspectorSees(stage, canary, all));
    canary.asked.length = 0;
  }
}
