//! Which comments somebody looks at: those in the threads they see, narrowed by what they look for.

use sea_orm::Condition;

use crate::comments::threads::Threads;

#[derive(Clone, Debug)]
pub struct Scope {
    threads: Threads,
    narrowed: Condition,
}

impl Scope {
    pub fn new(threads: Threads, narrowed: Condition) -> Self {
        Self { threads, narrowed }
    }

    /// Comments that are looked at.
    pub fn condition(&self) -> Condition {
        self.threads.condition().add(self.narrowed.clone())
    }
}

impl From<Threads> for Scope {
    fn from(threads: Threads) -> Self {
        Self::new(threads, Condition::all())
    }
}
