//! Changes how someone signs from now on. What was published keeps the signature it had.

use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, DatabaseTransaction, DbErr, EntityTrait as _,
    IntoActiveModel as _,
};
use serde_json::json;

use super::InterestsHistory;
use super::entity::byline::Entity;
use super::set_up::NewByline;
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{BylineId, PersonId};

/// Writes `new` over the byline `id`, whose address stays. Interests that change are kept in its
/// history with the moment until which they were stated. Audit: `byline.changed`.
///
/// # Errors
/// When the database fails.
pub async fn change_byline(
    tx: &DatabaseTransaction,
    id: BylineId,
    new: NewByline,
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    let Some(old) = Entity::find_by_id(id).one(tx).await? else {
        return Ok(());
    };
    let history = history(old.interests_history.clone(), &old.interests, &new.interests, now);
    let mut row = old.into_active_model();
    row.name = Set(new.name);
    row.title = Set(new.title);
    row.organisation = Set(new.organisation);
    row.bio = Set(new.bio);
    row.interests = Set(new.interests);
    row.interests_history = Set(history);
    row.pseudonym = Set(new.pseudonym);
    row.update(tx).await?;
    let entry = audit::Entry {
        actor: Actor::Moderator(by),
        action: "byline.changed",
        post: None,
        comment: None,
        detail: json!({ "byline": id }),
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}

fn history(history: InterestsHistory, old: &str, new: &str, now: Moment) -> InterestsHistory {
    if old == new || old.is_empty() {
        history
    } else {
        history.with(old, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::PastInterests;

    #[test]
    fn interests_that_change_are_kept() {
        let first = history(InterestsHistory::default(), "", "holds Acme", Moment(1));
        assert!(first.0.is_empty());
        let second = history(first, "holds Acme", "none", Moment(2));
        let third = history(second, "none", "none", Moment(3));
        assert_eq!(
            third.0,
            [PastInterests {
                until: Moment(2),
                text: "holds Acme".to_owned()
            }]
        );
    }
}
