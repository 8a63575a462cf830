//! Readers who ask, in both processes, all the while an operation is under way: what they leave in
//! memory must be true afterwards. Counts the pages that were begun before a commit and finished after
//! it, so that a walk in which nothing ever overlaps can't pass for one in which it does.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use axum::Router;
use forthright::touched::Touched;
use tokio::task::JoinHandle;

use super::walk::Walk;
use crate::support::Browser;

/// Beyond every id, so that a list goes on from its newest post, under a name nobody has asked for.
static BEFORE: AtomicU64 = AtomicU64::new(1_000_000_000);

pub struct Readers {
    over: Arc<AtomicBool>,
    tasks: Vec<JoinHandle<Asked>>,
}

/// What readers asked for while an operation was under way.
#[derive(Default)]
pub struct Asked {
    /// The first page of each: whatever was committed came after it was begun.
    pub first: Vec<String>,
    /// Pages that were begun before a commit and finished after it.
    pub across: Vec<String>,
}

impl Readers {
    /// One in each process who asks for each of `paths`, and two here who ask for lists until it is over,
    /// under ever new names, so that each is drawn.
    pub async fn begin(walk: &Walk, paths: &[String]) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let reader = |router: &Router, is_drawn: bool| Reader {
            browser: Browser::new(router.clone(), ""),
            touched: walk.site.app.db.touched().clone(),
            is_drawn,
            over: Arc::clone(&over),
        };
        let lists = walk.lists().await.into_iter().cycle();
        let lists = lists.map(|list| format!("{list}?before={}", BEFORE.fetch_add(1, Ordering::Relaxed)));
        let paths = paths.to_vec();
        let tasks = vec![
            tokio::spawn(reader(&walk.here, true).ask(lists.clone())),
            tokio::spawn(reader(&walk.here, true).ask(lists.skip(1))),
            tokio::spawn(reader(&walk.here, false).ask(paths.clone().into_iter())),
            tokio::spawn(reader(&walk.there, false).ask(paths.into_iter())),
        ];
        Self { over, tasks }
    }

    /// Lets each finish its page.
    pub async fn end(self) -> Asked {
        self.over.store(true, Ordering::SeqCst);
        let mut all = Asked::default();
        for task in self.tasks {
            let asked = task.await.unwrap();
            all.first.extend(asked.first);
            all.across.extend(asked.across);
        }
        all
    }
}

struct Reader {
    browser: Browser,
    /// Tells when this process has committed something that readers see.
    touched: Touched,
    /// Nobody has asked for these pages before.
    is_drawn: bool,
    over: Arc<AtomicBool>,
}

impl Reader {
    /// Asks for one page after the other until it is over, for one at least.
    async fn ask(mut self, addresses: impl Iterator<Item = String>) -> Asked {
        let mut asked = Asked::default();
        for address in addresses {
            let before = self.touched.generation();
            let status = self.browser.get(&address).await.status;
            assert!(status < 500, "{address} gave {status}");
            if status == 200 && self.is_drawn && self.touched.generation() != before {
                asked.across.push(address.clone());
            }
            if asked.first.is_empty() {
                asked.first.push(address);
            }
            if self.over.load(Ordering::SeqCst) {
                break;
            }
            // What comes from memory waits for nothing, and others want to run as well.
            tokio::task::yield_now().await;
        }
        asked
    }
}
