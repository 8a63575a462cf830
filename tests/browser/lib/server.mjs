// One running Forthright with an empty data folder, as a new owner would start it.

import { spawn, execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from './wait.mjs';

const setUpLink = /https?:\/\/\S*\/admin\/setup\S*/;

/// The router's table: [{method, pattern, access, page}].
export async function routeTable(binary) {
  const { stdout } = await promisify(execFile)(binary, ['routes', '--json'], { env: bareEnvironment() });
  return JSON.parse(stdout).map((entry) => ({ ...entry, method: entry.method.toUpperCase() }));
}

/// Starts the program; resolves when it answers and has printed its set-up link.
/// The harness plays the trusted proxy, so that every person has an address.
/// `settings` are more variables of its environment; `command` runs one of its other
/// commands on the same data and gives what it printed.
export async function startServer(binary, mailUrl, settings = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'forthright-browser-'));
  const base = `http://127.0.0.1:${await freePort()}`;
  const place = {
    cwd: folder,
    env: {
      ...bareEnvironment(),
      FORTHRIGHT_LISTEN: new URL(base).host,
      FORTHRIGHT_BASE_URL: base,
      FORTHRIGHT_DATA_DIR: join(folder, 'data'),
      FORTHRIGHT_TRUSTED_PROXIES: '127.0.0.1/32',
      FORTHRIGHT_SMTP_URL: mailUrl,
      FORTHRIGHT_MAIL_FROM: 'blog@example.org',
      ...settings,
    },
  };
  const child = spawn(binary, ['serve'], { ...place, stdio: ['ignore', 'pipe', 'pipe'] });
  const server = { base, folder, output: '', setUp: null };
  server.command = async (...words) => (await promisify(execFile)(binary, words, place)).stdout;
  /// The same for a command that reads `input`.
  server.commandWith = async (input, ...words) => {
    const running = promisify(execFile)(binary, words, place);
    running.child.stdin.end(input);
    return (await running).stdout;
  };
  let ended = null;
  child.on('error', (error) => { ended = error.message; });
  const exit = new Promise((resolve) => child.on('exit', (code, signal) => {
    ended ??= `exit ${code ?? signal}`;
    resolve();
  }));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => { server.output += text; });
  }
  server.stop = async () => {
    if (ended === null) child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await exit;
    clearTimeout(kill);
    await rm(folder, { recursive: true, force: true });
  };
  await until('the program answers and prints its set-up link', 60_000, async () => {
    if (ended !== null) throw new Error(`the program ended (${ended}):\n${server.output}`);
    server.setUp = server.output.match(setUpLink)?.[0] ?? null;
    return server.setUp !== null && (await answers(`${base}/healthz`));
  });
  return server;
}

/// A developer's own FORTHRIGHT_ settings stay out.
function bareEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('FORTHRIGHT_')));
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
