//! The comments of readers that came last, on which rules are rehearsed.

use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};

use crate::comments::entity::comment::{Column, Entity};
use crate::comments::{Kind, Status};
use crate::text::{self, SafeHtml};

/// How many comments of readers are looked at.
pub const LAST: u64 = 500;
/// How many of those that a rule finds are shown.
pub const EXAMPLES: usize = 10;
/// Longest excerpt of one, in characters.
pub const EXCERPT: usize = 160;

/// The last `LAST` of them, the newest first. What was put into the trash may have been its author's wish.
pub(super) fn last() -> Select<Entity> {
    Entity::find()
        .filter(Column::BylineId.is_null())
        .filter(Column::Kind.eq(Kind::Comment))
        .filter(Column::Status.ne(Status::Trashed))
        .order_by_desc(Column::Id)
        .limit(LAST)
}

/// The beginning of one.
pub(super) fn excerpt(html: &SafeHtml) -> String {
    text::excerpt(html, EXCERPT)
}
