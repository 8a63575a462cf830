"""A mail server that takes everything and keeps who it was for, and the first mail as it came, in a file beside it:
SMTP as far as a client needs it."""
import asyncio
import pathlib
import sys

# The largest mail it takes, in bytes.
LARGEST = 1 << 20


class Sink:
    def __init__(self, path):
        self.file = open(path, "a", buffering=1)
        self.first = pathlib.Path(path + ".first")
        self.wants_first = True

    async def converse(self, reader, writer):
        to, answer = None, b"220 sink\r\n"
        try:
            while True:
                writer.write(answer)
                await writer.drain()
                line = await reader.readline()
                if not line:
                    return
                word = line[:4].upper()
                answer = b"250 ok\r\n"
                if word == b"RCPT":
                    to = line.split(b"<")[1].split(b">")[0].decode()
                elif word == b"DATA":
                    writer.write(b"354 go on\r\n")
                    await writer.drain()
                    # In one go: whoever is measured beside it shall notice little of it.
                    mail = await reader.readuntil(b"\r\n.\r\n")
                    self.file.write(to + "\n")
                    if self.wants_first:
                        self.wants_first = False
                        self.first.write_bytes(mail)
                elif word == b"QUIT":
                    writer.write(b"221 bye\r\n")
                    return
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # The other side is gone; in the middle of a mail nothing was taken.
        finally:
            writer.close()


async def main(port, path):
    server = await asyncio.start_server(Sink(path).converse, "127.0.0.1", port, limit=LARGEST)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
