//! A mail server on this machine (RFC 5321, as much as a client needs), which answers as a test says and
//! keeps what it took.

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use forthright::mail::Mailer;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// What it makes of the recipient of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A code and words, as `451 4.2.0 come back later`.
    Says(&'static str),
    /// Ends the connection.
    HangsUp,
    /// Never answers again on this connection.
    KeepsStill,
}

/// A mailer that hands everything to a server which is away: nobody listens on a port that was free a moment ago.
pub fn away() -> Mailer {
    let closed = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    Mailer::smtp(&format!("smtp://{closed}"), "Blog <blog@example.org>").unwrap()
}

/// A message it took.
#[derive(Clone, Debug)]
pub struct Taken {
    pub to: String,
    /// Head and body as they came.
    pub text: String,
}

#[derive(Clone)]
pub struct MailServer {
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    /// What comes first for a mailbox is said first; the last stays.
    script: Mutex<BTreeMap<String, VecDeque<Reply>>>,
    taken: Mutex<Vec<Taken>>,
    /// Told when it keeps still.
    still: Notify,
}

impl MailServer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            address: listener.local_addr().unwrap(),
            shared: Arc::default(),
        };
        let shared = Arc::clone(&server.shared);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(Conversation::of(stream, Arc::clone(&shared)).run());
            }
        });
        server
    }

    /// A mailer that hands everything to it.
    pub fn mailer(&self) -> Mailer {
        Mailer::smtp(&self.url(), "The Third Copy <blog@example.org>").unwrap()
    }

    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// What it says to mail for `mailbox`, in this order; the last for good, `None` to take it again.
    pub fn script(&self, mailbox: &str, replies: &[Reply]) {
        let mut script = self.shared.script.lock().unwrap();
        script.insert(mailbox.to_owned(), replies.iter().copied().collect());
    }

    /// What it took so far, in the order of arrival.
    pub fn taken(&self) -> Vec<Taken> {
        self.shared.taken.lock().unwrap().clone()
    }

    /// How many messages it took for `mailbox`.
    pub fn count(&self, mailbox: &str) -> usize {
        self.taken().iter().filter(|taken| taken.to == mailbox).count()
    }

    /// Returns when it keeps still on some connection.
    pub async fn is_still(&self) {
        self.shared.still.notified().await;
    }
}

impl Shared {
    fn reply(&self, mailbox: &str) -> Reply {
        let mut script = self.script.lock().unwrap();
        let Some(replies) = script.get_mut(mailbox) else {
            return Reply::Says("250 ok");
        };
        if replies.len() > 1 {
            replies.pop_front().unwrap()
        } else {
            replies.front().copied().unwrap_or(Reply::Says("250 ok"))
        }
    }
}

/// One connection.
struct Conversation {
    lines: tokio::io::Lines<BufReader<OwnedReadHalf>>,
    write: OwnedWriteHalf,
    shared: Arc<Shared>,
    to: String,
}

impl Conversation {
    fn of(stream: TcpStream, shared: Arc<Shared>) -> Self {
        let (read, write) = stream.into_split();
        Self {
            lines: BufReader::new(read).lines(),
            write,
            shared,
            to: String::new(),
        }
    }

    /// Ends with the connection, however that ends.
    async fn run(mut self) {
        let _ = self.say("220 mail.example").await;
        while let Ok(Some(line)) = self.lines.next_line().await {
            if self.answer(&line).await.is_err() {
                return;
            }
        }
    }

    async fn answer(&mut self, line: &str) -> std::io::Result<()> {
        match line.split([' ', ':']).next().unwrap_or_default() {
            "RCPT" => self.recipient(line).await,
            "DATA" => {
                self.say("354 go on").await?;
                let text = self.body().await?;
                let to = self.to.clone();
                self.shared.taken.lock().unwrap().push(Taken { to, text });
                self.say("250 kept").await
            }
            "QUIT" => self.say("221 bye").await,
            _ => self.say("250 ok").await,
        }
    }

    async fn recipient(&mut self, line: &str) -> std::io::Result<()> {
        let address = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
        self.to = address.map_or_else(String::new, |(address, _)| address.to_owned());
        match self.shared.reply(&self.to) {
            Reply::Says(words) => self.say(words).await,
            Reply::HangsUp => Err(std::io::ErrorKind::ConnectionAborted.into()),
            Reply::KeepsStill => {
                self.shared.still.notify_one();
                std::future::pending().await
            }
        }
    }

    async fn body(&mut self) -> std::io::Result<String> {
        let mut text = String::new();
        while let Some(line) = self.lines.next_line().await? {
            if line == "." {
                return Ok(text);
            }
            text.push_str(line.strip_prefix('.').unwrap_or(&line));
            text.push_str("\r\n");
        }
        Err(std::io::ErrorKind::UnexpectedEof.into())
    }

    async fn say(&mut self, words: &str) -> std::io::Result<()> {
        self.write.write_all(format!("{words}\r\n").as_bytes()).await
    }
}
