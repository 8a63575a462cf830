// A mail server that keeps what it is given, for one program on this machine.
// It speaks as much SMTP (RFC 5321) as a client without extensions needs.

import { createServer } from 'node:net';

/// Starts it; `messages` are {to: [address], text} in the order of arrival.
export async function startMailbox() {
  const messages = [];
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    converse(socket, messages);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `smtp://127.0.0.1:${server.address().port}`,
    messages,
    /// Everything sent to an address so far.
    to: (address) => messages.filter((message) => message.to.includes(address)),
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      sockets.forEach((socket) => socket.destroy());
    }),
  };
}

function converse(socket, messages) {
  let unread = '';
  let to = [];
  let data = null;
  socket.setEncoding('utf8').write('220 mailbox\r\n');
  socket.on('data', (text) => {
    unread += text;
    for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
      const line = unread.slice(0, end);
      unread = unread.slice(end + 2);
      socket.write(answer(line));
    }
  });

  function answer(line) {
    if (data !== null) return inData(line);
    const command = line.toUpperCase();
    if (command.startsWith('RCPT TO:')) to.push(line.match(/<([^>]*)>/)[1]);
    if (command === 'DATA') {
      data = [];
      return '354 go on\r\n';
    }
    if (command === 'QUIT') return '221 bye\r\n';
    return '250 ok\r\n';
  }

  function inData(line) {
    if (line !== '.') {
      data.push(line.replace(/^\./, ''));
      return '';
    }
    messages.push({ to, text: readable(data.join('\n')) });
    [to, data] = [[], null];
    return '250 kept\r\n';
  }
}

/// The message with its parts decoded, so that a link is in one piece.
function readable(message) {
  return message.split(/^(?=Content-Type:|--)/im).map((part) => {
    if (/^content-transfer-encoding: *base64/im.test(part)) return decodeBase64(part);
    if (/^content-transfer-encoding: *quoted-printable/im.test(part)) return decodeQuoted(part);
    return part;
  }).join('');
}

function decodeQuoted(text) {
  const bytes = text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeBase64(part) {
  const [head, ...body] = part.split('\n\n');
  return `${head}\n\n${Buffer.from(body.join(''), 'base64').toString('utf8')}\n`;
}
