// Looks at a page as a reader's browser does, and prints what it saw as JSON. Called by bench/page.
//
//   node browser.mjs paint URL ROUNDS    requests, bytes and the largest contentful paint on a slow line
//   node browser.mjs judge URL           what Lighthouse gives the page on a phone, of 100
//   node browser.mjs picture FILE        makes a JPEG of 24 megapixels

import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

/// 1.6 Mbit/s each way with a round trip of 150 ms, and a processor four times slower: a slow 4G phone.
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const slowdown = 4;
const phone = { width: 412, height: 823 };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const [task, target, rounds] = process.argv.slice(2);
const port = await freePort();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: process.getuid() !== 0,
  args: ['--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
});
try {
  const tasks = { paint: () => paints(target, Number(rounds)), judge: () => judged(target), picture: () => photograph(target) };
  console.log(JSON.stringify(await tasks[task]()));
} finally {
  await browser.close();
}

/// Each round with an empty cache.
async function paints(url, count) {
  const seen = [];
  for (let round = 0; round < count; round += 1) seen.push(await paint(url));
  return seen;
}

async function paint(url) {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const requests = new Map();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => requests.set(requestId, { url: request.url, bytes: 0 }));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'networkidle' });
  const largest = await page.evaluate(largestPaint);
  await context.close();
  return { ...largest, requests: [...requests.values()].filter(({ url: to }) => !to.startsWith('data:')) };
}

/// Runs on the page: when the largest thing in sight was painted, in milliseconds, and what it is.
function largestPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      resolve({ largest: last.startTime, what: last.element?.localName ?? '' });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

async function judged(url) {
  const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: categories });
  const scores = Object.fromEntries(categories.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
  const short = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) =>
    score !== null && score < 0.9 && ['binary', 'numeric', 'metricSavings'].includes(scoreDisplayMode));
  return {
    scores,
    largest: lhr.audits['largest-contentful-paint'].numericValue,
    moved: lhr.audits['cumulative-layout-shift'].numericValue,
    blocked: lhr.audits['total-blocking-time'].numericValue,
    short: short.map(({ id, displayValue }) => [id, displayValue].filter(Boolean).join(': ')),
  };
}

/// Rolling hills with the grain of a camera, the same every time.
async function photograph(file) {
  const page = await browser.newPage();
  const encoded = await page.evaluate(drawn);
  await page.close();
  const bytes = Buffer.from(encoded.split(',')[1], 'base64');
  await writeFile(file, bytes);
  return { bytes: bytes.length };
}

/// Runs on the page.
async function drawn() {
  const canvas = new OffscreenCanvas(6000, 4000);
  const brush = canvas.getContext('2d');
  const picture = brush.createImageData(6000, 4000);
  const { data } = picture;
  let grain = 1;
  for (let y = 0, at = 0; y < 4000; y += 1) {
    for (let x = 0; x < 6000; x += 1, at += 4) {
      grain = (Math.imul(grain, 1664525) + 1013904223) >>> 0;
      const hill = 120 + 60 * Math.sin(x / 310 + Math.sin(y / 170)) + 40 * Math.sin(y / 90 + x / 700);
      const noise = (grain >>> 27) - 16;
      data[at] = hill + noise;
      data[at + 1] = hill * 0.9 + 20 + noise;
      data[at + 2] = 220 - hill * 0.5 + noise;
      data[at + 3] = 255;
    }
  }
  brush.putImageData(picture, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(blob);
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
