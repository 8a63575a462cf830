//! A disk that is really full, below the real program and its database: what was typed comes back,
//! reading goes on, nothing that was acknowledged is lost, and the program starts there again.

use std::process::Command;
use std::thread;

use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use crate::support::binary::Said;
use crate::support::served::Served;
use crate::support::small_disk::SmallDisk;
use crate::support::wire::{self, Answer};
use crate::support::{PASSWORD, binary, server};

/// A blog with one post on a small disk, and whatever was acknowledged there.
struct Blog {
    /// Ends before its disk goes.
    served: Served,
    owner: String,
    /// Receipts and what they must show.
    acknowledged: Vec<(String, String)>,
    url: String,
    disk: SmallDisk,
}

impl Blog {
    fn new() -> Self {
        // PostgreSQL's empty cluster takes 40 MiB.
        let mut disk = SmallDisk::new(if server().is_some() { 96 } else { 8 });
        let url = disk.database();
        make_owner(&disk, &url);
        let served = serve(&disk, &url);
        let mut blog = Self {
            served,
            owner: String::new(),
            acknowledged: Vec::new(),
            url,
            disk,
        };
        let log_in = [("email", "mara@example.org"), ("password", PASSWORD)];
        let answer = blog.post("/admin/log-in", &log_in);
        let cookie = answer.header("set-cookie").split(';').next().unwrap();
        blog.owner = format!("Cookie: {cookie}\r\n");
        let answer = blog.write("publish", "Three renewals.");
        assert_eq!(answer.status, 303, "{}", answer.text);
        blog
    }

    fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.served.send(&wire::form(path, &self.owner, fields))
    }

    /// A post called "Licences", by its owner.
    fn write(&self, intent: &str, source: &str) -> Answer {
        let fields = [
            ("title", "Licences"),
            ("source", source),
            ("byline", "1"),
            ("kind", "post"),
            ("intent", intent),
        ];
        self.post("/admin/posts/new", &fields)
    }

    /// A comment from a network of its own.
    fn say(&self, network: usize, text: &str) -> Answer {
        let head = format!("X-Forwarded-For: 10.0.{network}.1\r\n");
        let fields = [("name", "Dana K."), ("body", text)];
        self.served
            .send(&wire::form("/posts/licences/comments", &head, &fields))
    }

    fn stores(&mut self, network: usize, text: &str) {
        let answer = self.say(network, text);
        assert_eq!(answer.status, 303, "{}", answer.text);
        let receipt = answer.header("location").to_owned();
        self.acknowledged.push((receipt, text.to_owned()));
    }

    /// Comments of several people at once and a draft: all come back with what was typed.
    fn gives_back_what_is_typed(&self) {
        let long: Vec<String> = (0..4).map(|seed| typed(seed, 14_000)).collect();
        thread::scope(|scope| {
            for (network, text) in long.iter().enumerate() {
                scope.spawn(move || comes_back(&self.say(network, text), text));
            }
        });
        comes_back(&self.write("draft", &long[0]), &long[0]);
    }

    /// Pages from the database, the team's too, and every receipt.
    fn goes_on_reading(&self) {
        for path in [
            "/",
            "/posts/licences",
            "/feed.xml",
            "/archive",
            "/healthz",
            "/readyz",
        ] {
            let answer = self.served.send(&wire::get(path, ""));
            assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        }
        let desk = self.served.send(&wire::get("/admin/desk", &self.owner));
        assert_eq!(desk.status, 200, "{}", desk.text);
        for (receipt, text) in &self.acknowledged {
            let page = self.served.send(&wire::get(receipt, ""));
            assert!(page.status == 200 && page.text.contains(text), "{text} is lost");
        }
    }
}

#[track_caller]
fn comes_back(answer: &Answer, text: &str) {
    assert_eq!(answer.status, 503, "{}", answer.text);
    assert!(!answer.header("retry-after").is_empty());
    assert!(
        answer.text.contains("could not be stored") && answer.text.contains(text),
        "{}",
        answer.text
    );
}

/// So many characters that no database can store in less: words of random letters.
fn typed(seed: u64, length: usize) -> String {
    let mut chance = StdRng::seed_from_u64(seed);
    (0..length)
        .map(|at| {
            if at % 8 == 7 && at + 1 < length {
                ' '
            } else {
                char::from(chance.random_range(b'a'..=b'z'))
            }
        })
        .collect()
}

fn make_owner(disk: &SmallDisk, url: &str) {
    let create = "admin create --email mara@example.org --name Mara --password-stdin";
    let args: Vec<&str> = create.split(' ').collect();
    let mut command = disk.on(&binary::command(disk.path(), url, &args));
    command.env("FORTHRIGHT_LOG", "off");
    binary::tell(command, PASSWORD).succeeds("");
}

/// Without pages in memory, so that every page asks the database.
fn serve(disk: &SmallDisk, url: &str) -> Served {
    let mut command: Command = disk.on(&binary::command(disk.path(), url, &["serve"]));
    Served::start(command.env("FORTHRIGHT_CACHE", "0").env("FORTHRIGHT_LOG", "off"))
}

#[test]
fn on_a_full_disk_text_comes_back_reading_goes_on_and_nothing_is_lost() {
    let mut blog = Blog::new();
    blog.stores(1, "Before.");
    blog.disk.fill();
    blog.gives_back_what_is_typed();
    blog.goes_on_reading();

    // What failed may not take along what comes after it.
    blog.disk.make_room();
    blog.stores(2, "There is room.");
    assert_eq!(
        blog.say(2, "There is room.").status,
        303,
        "the same again is no error"
    );
    blog.stores(3, "And again.");
    blog.goes_on_reading();

    blog.disk.fill();
    blog.gives_back_what_is_typed();
    blog.served.kill();
    blog.disk.fill();
    blog.served = serve(&blog.disk, &blog.url);
    blog.goes_on_reading();
    blog.gives_back_what_is_typed();
    blog.disk.make_room();
    blog.stores(4, "After the crash.");

    // What SQLite gives back when it is closed is enough to open it again, unless others take it.
    blog.disk.fill();
    blog.served.stop();
    blog.served = serve(&blog.disk, &blog.url);
    blog.goes_on_reading();
    blog.served.stop();
    blog.disk.fill();
    if server().is_none() {
        let mut check = blog
            .disk
            .on(&binary::command(blog.disk.path(), &blog.url, &["check"]));
        Said::of(check.output().unwrap()).fails("make room");
    }
    blog.disk.make_room();
    blog.served = serve(&blog.disk, &blog.url);
    blog.stores(5, "After the pause.");
    blog.goes_on_reading();
}
