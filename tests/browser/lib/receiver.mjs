// Another program on this machine: it takes what is posted to it and says so.

import { createServer } from 'node:http';

/// `url` is where it listens; `taken` holds the JSON of what was posted, in order.
export async function startReceiver() {
  const taken = [];
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    taken.push({ headers: request.headers, ...JSON.parse(Buffer.concat(parts).toString()) });
    response.end('Thank you.');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/in`,
    taken,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
