// People in front of browsers: each has a profile (cookies), a screen and a
// network address of their own.

import { chromium } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

const schemes = ['light', 'dark'];

/// Shows a page on both screens in both colour schemes, one after the other, and leaves it as it was.
export async function onEveryScreen(page, look) {
  const before = page.viewportSize();
  for (const screen of [phone, desktop]) {
    for (const scheme of schemes) {
      await page.setViewportSize(screen);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await look(`${screen.width}-${scheme}`);
    }
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/// Debian's Chromium; CHROMIUM names another one.
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Chromium's sandbox does not work for root, which containers usually are.
    chromiumSandbox: process.getuid() !== 0,
    args: ['--disable-dev-shm-usage', '--force-prefers-reduced-motion'],
  });
}

/// Opens profiles in one mode (with or without JavaScript) on one server.
export class People {
  constructor(browser, record, mode) {
    Object.assign(this, { browser, record, mode, profiles: [], shots: 0 });
  }

  /// A new person with an empty profile; on a phone they have fingers.
  async meet(name, { screen = desktop, javaScript = this.mode.javaScript } = {}) {
    const context = await this.browser.newContext({
      baseURL: this.record.base,
      viewport: screen,
      javaScriptEnabled: javaScript,
      hasTouch: screen === phone,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
      extraHTTPHeaders: { 'X-Forwarded-For': `203.0.113.${this.profiles.length + 1}` },
    });
    context.setDefaultTimeout(10_000);
    this.record.follow(context);
    this.profiles.push(context);
    return new Person(name, context, await context.newPage(), this, screen === phone);
  }

  /// Pictures of the whole page as it is now, if anybody wants pictures.
  async shoot(page, label) {
    const folder = process.env.FORTHRIGHT_SHOTS;
    if (!folder) return;
    this.shots += 1;
    const number = String(this.shots).padStart(2, '0');
    await mkdir(folder, { recursive: true });
    await onEveryScreen(page, (variant) => page.screenshot({
      path: join(folder, `${this.mode.short}-${number}-${fileName(label)}-${variant}.png`),
      fullPage: true,
    }));
  }

  async leave() {
    await Promise.all(this.profiles.map((context) => context.close()));
  }
}

export class Person {
  constructor(name, context, page, people, touches) {
    Object.assign(this, { name, context, page, people, touches });
  }

  /// The same person in a second tab.
  async newTab() {
    return new Person(this.name, this.context, await this.context.newPage(), this.people, this.touches);
  }

  /// Opens an address; returns the status.
  async goTo(path) {
    const response = await this.page.goto(path, { waitUntil: 'load' });
    await this.people.record.settle();
    return response.status();
  }

  /// Clicks something that sends a form or follows a link; returns the status
  /// of the page it leads to.
  follow(control) {
    return this.arrive(() => control.click());
  }

  /// Does something that leads to another page, or is written behind while the page stays; returns the
  /// status of what came.
  async arrive(act) {
    const arrived = this.page.waitForResponse((response) =>
      leads(response.request()) && ![301, 302, 303, 307, 308].includes(response.status()));
    arrived.catch(() => {});
    await act();
    const response = await arrived;
    await this.page.waitForLoadState('load');
    if (!response.request().isNavigationRequest()) await this.#written();
    await this.people.record.settle();
    return response.status();
  }

  /// What was decided behind the page is written; where that leads to another page, its scripts run.
  async #written() {
    await this.page.waitForSelector('html:not([data-writing])');
    await this.page.waitForLoadState('load');
  }

  /// Names what is on the screen now, for the checks and the screenshots.
  async look(label) {
    await this.people.record.settle();
    const seen = this.people.record.latest(this.page.url());
    if (seen) seen.label ??= label;
    await this.people.shoot(this.page, label);
  }
}

/// A page, or a decision at the desk that a script sends; not what it sends beside that.
const leads = (request) =>
  request.isNavigationRequest() || (request.resourceType() === 'fetch' && writesBehind(request));

const writesBehind = (request) => {
  for (let each = request; each; each = each.redirectedFrom()) {
    if (each.method() === 'POST') return /\/admin\/desk\/(\d+|bulk)$/.test(new URL(each.url()).pathname);
  }
  return false;
};

export const fileName = (label) => label.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
