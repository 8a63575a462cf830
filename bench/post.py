"""Hands one mail to many mailboxes, evenly over a time, to a server on loopback: what such a server has to do when
the mails come from elsewhere.

    post.py PORT FILE COUNT SECONDS
"""
import asyncio
import pathlib
import sys

# Connections, as many as the program has of its own.
LANES = 10


async def lane(port, mail, numbers, at):
    """`at` tells when the mail of a number is due."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await reader.readline()
    for number in numbers:
        await asyncio.sleep(max(0, at(number) - asyncio.get_running_loop().time()))
        to = f"RCPT TO:<reader{number + 1}@mail.example>\r\n".encode()
        for words in [b"NOOP\r\n", b"MAIL FROM:<blog@example.org>\r\n", to, b"DATA\r\n", mail]:
            writer.write(words)
            await writer.drain()
            await reader.readline()
    writer.write(b"QUIT\r\n")
    await writer.drain()
    writer.close()


async def main(port, path, count, seconds):
    mail, began = pathlib.Path(path).read_bytes(), asyncio.get_running_loop().time()
    lanes = [lane(port, mail, range(first, count, LANES), lambda number: began + number * seconds / count)
             for first in range(LANES)]
    await asyncio.gather(*lanes)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), float(sys.argv[4])))
