#!/usr/bin/env python3
"""Writes a WordPress export with made-up content for measuring; the same seed gives the same bytes.

    bench/content.py [--seed 7] [--posts 200] [--pending 5000] FILE.xml

The blog has `--posts` posts of some 800 words. Three have a thread of a known size and are found by
their address: thread-0, thread-200 and thread-5000; replies go four deep. The pending comments hang on
the other posts, so that they change nothing on these three. Names and addresses are invented
(RFC 2606 domains).
"""
import argparse
import datetime
import random
from xml.sax.saxutils import escape

SUBJECTS = ["the renewal", "our second array", "the restore test", "a cold spare", "the support contract",
            "the reseller", "tape", "the object store", "an audit", "the licence server", "the new quote",
            "deduplication", "the third copy", "immutability", "the export tool", "their roadmap",
            "the sizing sheet", "egress", "the key escrow", "a failed node"]
VERBS = ["costs more than", "arrived a quarter after", "was never compared with", "replaced", "depends on",
         "failed before", "saved us from", "is priced like", "hides behind", "outlived", "was tested against",
         "doubles", "explains", "is sold together with", "cannot be separated from"]
TAILS = ["in the first year", "when nobody was looking", "at our size", "if you count the people",
         "according to the contract", "on the second site", "until somebody restored it",
         "as every operator knows", "and the invoice said so", "without a word in the notes",
         "which surprised the board", "though the datasheet disagrees", "for a team of four"]
OPENERS = ["In practice", "Last spring", "To be fair", "On paper", "After the migration", "For us",
           "As far as I can tell", "Two audits later", "By the third invoice", "Before you sign"]
GIVEN = ["Anouk", "Bashir", "Carmen", "Daria", "Emeka", "Freya", "Gustav", "Hiro", "Ines", "Jonas", "Katya",
         "Luis", "Maren", "Nikhil", "Oona", "Pavel", "Rania", "Stellan", "Tomoko", "Ulla"]
FAMILY = ["Adeyemi", "Bergström", "Cardoso", "Dietz", "Engel", "Fabbri", "Grünwald", "Haddad", "Ivarsson",
          "Jovanović", "Kimura", "Laurent", "Marek", "Nyström", "Ortega", "Petrov", "Quist", "Rowe"]
START = datetime.datetime(2024, 1, 8, 8, 0, tzinfo=datetime.timezone.utc)


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, words):
        return words[int(self.random.random() * len(words))]

    def sentence(self):
        parts = [self.pick(SUBJECTS), self.pick(VERBS), self.pick(SUBJECTS)]
        if self.random.random() < 0.6:
            parts.append(self.pick(TAILS))
        if self.random.random() < 0.4:
            parts.insert(0, self.pick(OPENERS) + ",")
        number = int(self.random.random() * 90) + 10
        if self.random.random() < 0.3:
            parts.append(f"by {number} percent")
        text = " ".join(parts)
        return text[0].upper() + text[1:] + "."

    def paragraph(self, words):
        sentences, count = [], 0
        while count < words:
            sentences.append(self.sentence())
            count += len(sentences[-1].split())
        return " ".join(sentences)

    def article(self, words):
        blocks, count = [], 0
        while count < words:
            at = len(blocks) % 8
            if at == 3:
                blocks.append(f"<h2>{self.sentence()[:-1]}</h2>")
            elif at == 5:
                items = "".join(f"<li>{self.sentence()}</li>" for _ in range(4))
                blocks.append(f"<ul>{items}</ul>")
            elif at == 7:
                blocks.append(f"<blockquote><p>{self.paragraph(25)}</p></blockquote>")
            else:
                blocks.append(f"<p>{self.paragraph(70)}</p>")
            count += len(blocks[-1].split())
        return "\n\n".join(blocks)

    def name(self):
        return f"{self.pick(GIVEN)} {self.pick(FAMILY)}"


class Export:
    def __init__(self, writer):
        self.writer = writer
        self.comments = 0

    def comment(self, sent, parent, approved):
        self.comments += 1
        name = self.writer.name()
        address = name.split()[0].lower() + f"{self.comments}@reader.example"
        words = 20 + int(self.writer.random.random() * 60)
        return self.comments, f"""<wp:comment>
<wp:comment_id>{self.comments}</wp:comment_id>
<wp:comment_author>{escape(name)}</wp:comment_author>
<wp:comment_author_email>{address}</wp:comment_author_email>
<wp:comment_author_url></wp:comment_author_url>
<wp:comment_author_IP>192.0.2.{self.comments % 250 + 1}</wp:comment_author_IP>
<wp:comment_date_gmt>{sent:%Y-%m-%d %H:%M:%S}</wp:comment_date_gmt>
<wp:comment_content>{self.writer.paragraph(words)}</wp:comment_content>
<wp:comment_approved>{int(approved)}</wp:comment_approved>
<wp:comment_type>comment</wp:comment_type>
<wp:comment_parent>{parent}</wp:comment_parent>
</wp:comment>"""

    def thread(self, size, posted, approved=True):
        rows, path = [], []
        for at in range(size):
            keep = int(self.writer.random.random() * 4)
            path = path[:min(keep, len(path))]
            sent = posted + datetime.timedelta(minutes=10 + 7 * at)
            number, row = self.comment(sent, path[-1] if path else 0, approved)
            path.append(number)
            rows.append(row)
        return rows

    def post(self, number, slug, comments, posted):
        title = self.writer.sentence()[:-1]
        return f"""<item>
<title>{escape(title)}</title>
<link>https://old.example/{slug}/</link>
<pubDate>{posted:%a, %d %b %Y %H:%M:%S} +0000</pubDate>
<dc:creator>mara</dc:creator>
<guid isPermaLink="false">https://old.example/?p={number}</guid>
<content:encoded><![CDATA[{self.writer.article(800)}]]></content:encoded>
<excerpt:encoded><![CDATA[{self.writer.sentence()}]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id>
<wp:post_date_gmt>{posted:%Y-%m-%d %H:%M:%S}</wp:post_date_gmt>
<wp:post_name>{slug}</wp:post_name>
<wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
<wp:comment_status>open</wp:comment_status>
<category domain="post_tag" nicename="storage"><![CDATA[Storage]]></category>
{chr(10).join(comments)}
</item>"""


def main():
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--seed", type=int, default=7)
    wanted.add_argument("--posts", type=int, default=200)
    wanted.add_argument("--pending", type=int, default=5000)
    wanted.add_argument("file")
    wanted = wanted.parse_args()
    if wanted.posts < 4:
        wanted.error("--posts must be at least 4: three have a known thread, the others the pending comments")

    export = Export(Writer(wanted.seed))
    known = [0, 200, 5000]
    ordinary = wanted.posts - len(known)
    items = []
    for at in range(wanted.posts):
        posted = START + datetime.timedelta(days=3 * at)
        if at < len(known):
            slug, rows = f"thread-{known[at]}", export.thread(known[at], posted)
        else:
            share = (at - len(known) + 1) * wanted.pending // ordinary - (at - len(known)) * wanted.pending // ordinary
            slug, rows = f"post-{at}", export.thread(share, posted, approved=False)
        items.append(export.post(at + 1, slug, rows, posted))
    with open(wanted.file, "w", encoding="utf-8") as file:
        file.write(f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Measured</title>
<link>https://old.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>mara</wp:author_login><wp:author_email>mara@old.example</wp:author_email><wp:author_display_name>Mara</wp:author_display_name></wp:author>
{chr(10).join(items)}
</channel>
</rss>
""")


if __name__ == "__main__":
    main()
