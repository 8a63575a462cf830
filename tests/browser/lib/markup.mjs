// The Nu HTML checker over every page and style sheet that the checks chose,
// in one run, because starting it takes longer than its work.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

// Real CSS that the checker has not learnt yet.
const tooNewForTheChecker = new RegExp([
  'container-(name|type)', 'interpolate-size', 'field-sizing', 'scrollbar-gutter', 'text-wrap(-style)?',
  'hanging-punctuation', 'view-transition-name', 'content-visibility', 'contain-intrinsic(-block|-inline)?-size',
  'text-box', 'accent-color', 'forced-color-adjust', 'margin-trim', 'font-size-adjust',
].map((name) => `“${name}”: Property “${name}” doesn't exist`).join('|'));

/// Checks files given as {name, text, kind: 'html' | 'css'}; returns the errors
/// by name: Map(name → [text]).
export async function markupErrors(files) {
  const folder = await mkdtemp(join(tmpdir(), 'forthright-markup-'));
  try {
    const names = new Map();
    for (const [index, file] of files.entries()) {
      names.set(`${index}.${file.kind}`, file.name);
      await writeFile(join(folder, `${index}.${file.kind}`), file.text);
    }
    const errors = new Map();
    for (const message of await check([...names.keys()].map((name) => join(folder, name)))) {
      if (tooNewForTheChecker.test(message.message)) continue;
      const name = names.get(basename(message.url ?? '')) ?? 'the checker itself';
      const place = message.lastLine ? `line ${message.lastLine}: ` : '';
      const text = `${place}${message.message}${message.extract ? `\n  ${message.extract.trim()}` : ''}`;
      errors.set(name, [...(errors.get(name) ?? []), text]);
    }
    return errors;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function check(paths) {
  const options = ['-Xss4m', '-jar', jar, '--format', 'json', '--errors-only', '--also-check-css', '--stdout', '--exit-zero-always'];
  return new Promise((resolve, reject) => {
    execFile('java', [...options, ...paths], { maxBuffer: 64 << 20, timeout: 300_000 }, (error, stdout, stderr) => {
      if (error) return reject(new Error(`the HTML checker did not run: ${error.message}\n${stderr}`));
      resolve(JSON.parse(stdout).messages.filter((message) => message.type !== 'info'));
    });
  });
}
