// A site that is not ours, with a form that sends to ours.

import { createServer } from 'node:http';

/// Serves one page whose button posts `texts` to `action`. It answers as
/// "localhost", which is another site than 127.0.0.1.
export async function startForeignSite(action, texts) {
  const inputs = Object.entries(texts).map(([name, text]) => `<input type="hidden" name="${name}" value="${text}">`);
  const html = `<!doctype html><html lang="en"><title>Elsewhere</title>
<form method="post" action="${action}">${inputs.join('')}<button>Send</button></form>`;
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    base: `http://localhost:${server.address().port}`,
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
