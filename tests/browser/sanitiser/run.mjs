// Judges the sanitiser of the program FORTHRIGHT_BIN, see judge.mjs.

import assert from 'node:assert/strict';
import { launch } from '../lib/people.mjs';
import { Report } from '../lib/report.mjs';
import { judgeSanitiser } from './judge.mjs';

const binary = process.env.FORTHRIGHT_BIN;
assert.ok(binary, 'FORTHRIGHT_BIN says which program to test');
const report = new Report();
const browser = await launch();
try {
  await judgeSanitiser(binary, browser, report);
} finally {
  await browser.close();
}
process.exitCode = report.close();
