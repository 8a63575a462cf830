//! The numbers of a page of the desk: of its views, and of what waits.

use sea_orm::{ConnectionTrait, DbErr};

use super::View;
use super::above::Above;
use super::counts::{Counts, Waiting, counts, of_these, pending};
use super::scope::Scope;
use crate::clock::Moment;
use crate::comments::threads::Threads;

/// How many of `scope` each view holds, and what waits in all threads where somebody looks for something.
///
/// # Errors
/// When the database fails.
pub async fn of_scope(
    db: &impl ConnectionTrait,
    scope: &Scope,
    (threads, is_idle): (Threads, bool),
    now: Moment,
) -> Result<(Counts, i64), DbErr> {
    let waiting = async {
        if is_idle {
            Ok(0)
        } else {
            pending(db, threads, now).await
        }
    };
    tokio::try_join!(counts(db, scope, now), waiting)
}

/// The numbers where `scope` names its comments: to ask of each kind of what waits whether it is among them would look
/// all of them up a dozen times.
///
/// # Errors
/// When the database fails.
pub async fn of_found(
    db: &impl ConnectionTrait,
    (scope, view): (&Scope, View),
    all: &Waiting,
    now: Moment,
) -> Result<Counts, DbErr> {
    let these = scope.these.as_deref().unwrap_or_default();
    let above = all.above.among(these);
    if scope.of_view {
        Ok(only(view, these.len(), above))
    } else {
        of_these(db, scope, above, now).await
    }
}

/// What was found is of `view`, and nobody looked for it in the others.
fn only(view: View, found: usize, above: Above) -> Counts {
    let found = i64::try_from(found).unwrap_or(i64::MAX);
    let views = View::ALL.map(|each| (each, if each == view { found } else { 0 }));
    Counts {
        views: views.into(),
        above,
    }
}
