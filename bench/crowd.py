"""Fills a SQLite database of a set-up blog with a large desk: made-up comments in every state, with what
stands beside them. The same seed gives the same rows. Written straight into the tables, because a million
comments by the front door would take an hour; everything that triggers and indexes keep is kept by them.
"""
import hashlib
import json
import random
import time

# The tables of words forget for good, which SQLite can write since 3.42; a package has it for older Pythons.
try:
    import pysqlite3 as sqlite3
except ImportError:
    import sqlite3

from content import Writer

DAY = 86_400_000
POSTS = 2_000
PEOPLE = 60_000
NETWORKS = 40_000
# How many of a hundred decided comments are in which state.
SHARES = [("published", 80), ("rejected", 6), ("spam", 10), ("hidden", 3), ("trashed", 1)]
RULES = ["first_comment", "link", "words", "capitals", "everything", "affiliation"]
KINDS = ["works_there", "sells", "uses", "holds_shares", "used_to", "none", "declined"]
SUBJECTS = ["Acme", "Borealis", "Kestrowe", "Pallisk", "Wendrake"]
COMMENT = ["id", "post_id", "path", "depth", "kind", "status", "previous_status", "visible", "version", "commenter_id",
           "name", "email", "source", "format", "html", "renderer", "nonce", "reasons", "network_hash", "desk_from",
           "created_at", "published_at", "decided_at", "decided_by", "text_hash"]


class Crowd:
    def __init__(self, database, seed=7):
        self.database = database
        self.writer = Writer(seed)
        self.random = random.Random(seed)
        self.now = int(time.time() * 1000)
        self.sentences = [self.writer.sentence() for _ in range(5_000)]
        self.names = [self.writer.name() for _ in range(2_000)]
        (self.renderer,) = database.execute("SELECT max(renderer) FROM posts").fetchone()
        (self.person,) = database.execute("SELECT min(id) FROM people").fetchone()
        (self.byline,) = database.execute("SELECT byline_id FROM people WHERE id = ?", [self.person]).fetchone()

    def fill(self, pending, decided):
        self.posts()
        self.people()
        (first,) = self.database.execute("SELECT coalesce(max(id), 0) + 1 FROM comments").fetchone()
        kept = first + decided
        self.insert("comments", COMMENT, (self.comment(at, at >= kept, kept) for at in range(first, kept + pending)))
        self.statements(range(first, kept + pending, 4))
        self.requests(range(first + 1, kept + pending, 9), kept)
        self.reports(range(first + 2, kept, 4_001))
        self.edits(range(first + 3, kept, 5_003))
        self.notes(range(first + 4, kept + pending, 1_009))
        self.history(range(first, kept))
        self.counters()

    def insert(self, table, columns, rows):
        marks = ", ".join("?" * len(columns))
        with self.database:
            self.database.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)

    def posts(self):
        columns = ["slug", "kind", "status", "title", "source", "format", "html", "renderer", "words", "comment_policy",
                   "feed_id", "signature", "person_id", "created_at", "updated_at", "published_at", "version"]
        def post(at):
            sent = self.now - (POSTS - at) * DAY
            text = self.writer.sentence()
            return [f"topic-{at}", "post", "published", text[:-1], text, "markdown", f"<p>{text}</p>", self.renderer, 10,
                    "open", f"urn:uuid:00000000-0000-4000-8000-{at:012}", "[]", self.person, sent, sent, sent, 1]
        self.insert("posts", columns, (post(at) for at in range(POSTS)))
        (self.first_post,) = self.database.execute("SELECT id FROM posts WHERE slug = 'topic-0'").fetchone()

    def people(self):
        columns = ["id", "token", "name", "email", "email_confirmed_at", "created_at"]
        self.insert("commenters", columns, (
            [at, f"token-{at}", self.names[at % len(self.names)], f"reader{at}@mail{at % 97}.example",
             self.now - DAY if at % 3 == 0 else None, self.now - 900 * DAY] for at in range(1, PEOPLE + 1)))

    def state(self):
        number = self.random.random() * 100
        for status, share in SHARES:
            number -= share
            if number < 0:
                return status
        return "published"

    def comment(self, at, waits, kept):
        pick = self.random.random
        post = int(pick() * POSTS)
        sent = self.now - (kept - at if not waits else 0) * 60_000 - int(pick() * 60_000)
        if waits:
            sent = self.now - int(pick() * 20 * DAY)
        status = "pending" if waits else self.state()
        who = int(pick() * PEOPLE) + 1 if pick() < 0.6 else None
        name = self.names[who % len(self.names)] if who else self.names[int(pick() * len(self.names))]
        email = (f"reader{who}@mail{who % 97}.example" if who
                 else f"guest{int(pick() * 200_000)}@mail{at % 89}.example" if pick() < 0.7 else "")
        text = " ".join(self.sentences[int(pick() * 5_000)] for _ in range(1 + int(pick() * 7)))
        text += f" Invoice {at:x} shows it."
        linked = pick() < (0.7 if status == "spam" else 0.08)
        host = f"shop{int(pick() * 5_000)}.example"
        html = f"<p>{text}</p>\n"
        if linked:
            html = f'<p>{text} <a href="https://{host}/{at}" rel="nofollow ugc noopener">{host}</a></p>\n'
            text += f" https://{host}/{at}"
        reasons = [{"rule": rule, "matched": host if rule == "link" else ""} for rule in RULES
                   if pick() < (0.3 if rule != "link" else linked)]
        published = status == "published"
        decided = None if waits else sent + 3_600_000
        network = f"network-{int(pick() * NETWORKS)}" if sent > self.now - 90 * DAY else None
        path = (sent // 1000).to_bytes(5, "big") + (at & 0xFFFFFF).to_bytes(3, "big")
        return [at, self.first_post + post, path, 0, "comment", status, None if waits else "pending", published,
                1 if waits else 2, who, name, email, text, "markdown", html, self.renderer, f"nonce-{at}",
                json.dumps(reasons, separators=(",", ":")), network, sent if waits else None, sent,
                decided if published else None, decided, None if waits else self.person,
                int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)]

    def statements(self, comments):
        columns = ["comment_id", "version", "you_are", "connections", "capacity", "visibility", "verification", "source",
                   "state", "created_at"]
        def statement(at):
            kind = KINDS[int(self.random.random() * len(KINDS))]
            about = SUBJECTS[int(self.random.random() * len(SUBJECTS))]
            with_subject = {} if kind in ("none", "declined") else {"about": about}
            return [at, 1, "it_manager", json.dumps([with_subject | {"kind": kind}]), "personal", "public", "none",
                    "at_posting", "active", self.now - DAY]
        self.insert("affiliation_statements", columns, map(statement, comments))

    def requests(self, comments, kept):
        """Nearly all were settled long ago; a few hundred wait for an answer, a few hundred were answered."""
        columns = ["comment_id", "place", "question", "chips", "state", "asked_by", "byline_id", "asked_at", "due_at"]
        def state(at):
            if at < kept:
                return "answered" if at % 3_000 == 1 else "settled"
            return {0: "requested", 1: "answered"}.get(at % 40, "cancelled")
        self.insert("affiliation_requests", columns, (
            [at, "private", "Where do you stand?", "[]", state(at), self.person, self.byline, asked, asked + 14 * DAY]
            for at in comments for asked in [self.now - (DAY if at >= kept else 40 * DAY)]))

    def reports(self, comments):
        columns = ["comment_id", "kind", "reason", "network_hash", "created_at", "resolved_at"]
        self.insert("reports", columns, (
            [at, "spam", "It praises one shop only.", f"network-{at}", self.now - DAY, None if at % 2 else self.now]
            for at in comments))

    def edits(self, comments):
        columns = ["comment_id", "source", "html", "renderer", "state", "created_at"]
        self.insert("comment_edits", columns, (
            [at, "We measured again.", "<p>We measured again.</p>\n", self.renderer, "waiting" if at % 2 else "accepted",
             self.now - DAY] for at in comments))

    def notes(self, comments):
        columns = ["comment_id", "person_id", "body", "created_at"]
        self.insert("moderator_notes", columns, (
            [at, self.person, "Spoke to them at the fair.", self.now - DAY] for at in comments))

    def history(self, comments):
        columns = ["at", "actor", "person_id", "action", "post_id", "comment_id", "detail"]
        rows = self.database.execute(
            "SELECT id, post_id, status, decided_at FROM comments WHERE id BETWEEN ? AND ?", [comments[0], comments[-1]])
        actions = {"published": "approve", "rejected": "reject", "spam": "spam", "hidden": "hide", "trashed": "trash"}
        lines = [[decided, "moderator", self.person, f"comment.{actions[status]}", post, at,
                  json.dumps({"from": "pending", "previous": None, "to": status, "version": 2})]
                 for at, post, status, decided in rows]
        self.insert("audit", columns, lines)

    def counters(self):
        with self.database:
            self.database.execute(
                "UPDATE posts SET comment_count = (SELECT count(*) FROM comments WHERE post_id = posts.id AND visible = TRUE)")
            self.database.execute("DELETE FROM touched")


def fill(file, pending, decided):
    database = sqlite3.connect(file)
    for pragma in ("journal_mode=WAL", "synchronous=OFF", "cache_size=-400000", "temp_store=MEMORY"):
        database.execute(f"PRAGMA {pragma}")
    Crowd(database).fill(pending, decided)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
