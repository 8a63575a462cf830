//! Which comments somebody looks at: those in the threads they see, narrowed by what they look for.

use sea_orm::sea_query::Expr;
use sea_orm::{Condition, DbBackend};

use crate::comments::threads::Threads;
use crate::ids::CommentId;

#[derive(Clone, Debug)]
pub struct Scope {
    threads: Threads,
    narrowed: Condition,
    pub cut: Cut,
    /// Comments of other views were not looked for.
    pub of_view: bool,
    /// All of them, the lowest first, where they were found before.
    pub these: Option<Vec<CommentId>>,
}

/// What was left out of a search that finds very much; of two that are made one, what comes later here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cut {
    #[default]
    Nothing,
    /// Other views, and what is older in this one.
    Found,
    /// What is older than so many comments that were looked through.
    Looked(u64),
}

impl Scope {
    pub fn new(threads: Threads, narrowed: Condition) -> Self {
        Self {
            threads,
            narrowed,
            cut: Cut::Nothing,
            of_view: false,
            these: None,
        }
    }

    /// These comments and no others, the lowest first; one value for the database, however many there are.
    pub fn of_these(threads: Threads, comments: Vec<CommentId>, engine: DbBackend) -> Self {
        let ids: Vec<String> = comments.iter().map(ToString::to_string).collect();
        let ids = ids.join(",");
        let among = match engine {
            DbBackend::Postgres => {
                // Behind a subquery: where PostgreSQL knows how many they are, it may rather go through a view.
                let among = "comments.id = ANY(ARRAY(SELECT unnest(string_to_array($1, ',')::bigint[])))";
                Expr::cust_with_values(among, [ids])
            }
            _ => Expr::cust_with_values(
                "comments.id IN (SELECT value FROM json_each(?))",
                [format!("[{ids}]")],
            ),
        };
        Self {
            these: Some(comments),
            ..Self::new(threads, Condition::all().add(among))
        }
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
