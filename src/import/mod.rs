//! Bringing in what another system exported, with an account of every element. What each record
//! became is remembered, so that a second run adds only what is new. A system has a folder of its own.

pub mod entity;
mod html;
pub mod markdown;
pub mod refs;
pub mod wordpress;

use sea_orm::{DeriveActiveEnum, EnumIter};

/// What a record of the other system became here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Became {
    #[sea_orm(string_value = "byline")]
    Byline,
    #[sea_orm(string_value = "tag")]
    Tag,
    /// A post or a page.
    #[sea_orm(string_value = "post")]
    Post,
    #[sea_orm(string_value = "comment")]
    Comment,
    /// A picture or another file.
    #[sea_orm(string_value = "file")]
    File,
}
