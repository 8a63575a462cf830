// The address that nobody may ask for. Whoever does is written down by the number in
// the path. The same server gives the harness its own empty pages.

import { createServer } from 'node:http';

/// Starts it. `asked` are the numbers of the shapes that were loaded, in order. `pages`
/// (a Map from path to {body, policy, type}) are served as they stand there, under
/// another host name (`stage`), so that a policy tells the two apart.
export async function startCanary() {
  const asked = [];
  const pages = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://canary');
    const page = pages.get(pathname);
    if (page) return void response.writeHead(200, headersOf(page)).end(page.body);
    const id = shapeIn(pathname);
    if (id !== null) asked.push(id);
    response.writeHead(id === null ? 404 : 200, { 'content-type': 'text/html' }).end();
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address();
  return {
    base: `http://127.0.0.1:${port}`,
    stage: `http://localhost:${port}`,
    asked,
    pages,
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

/// The number of the shape that an address on the canary, or its like on another host,
/// belongs to; null for any other.
export function shapeIn(path) {
  const [, id] = path.match(/^\/canary\/(\d+)/) ?? [];
  return id === undefined ? null : Number(id);
}

function headersOf({ policy, type = 'text/html; charset=utf-8' }) {
  return policy ? { 'content-type': type, 'content-security-policy': policy } : { 'content-type': type };
}
