//! Where somebody goes when something is decided: to the view of the desk they came from, or back to the
//! thread they were reading or the page they opened from a mail.

use super::View;
use crate::comments::thread::Cursor;
use crate::ids::{AuditId, CommentId};
use crate::urls;
use crate::web::site::Site;

#[derive(Clone, Debug)]
pub enum Way {
    Desk(View),
    /// The page behind the signed link of a mail.
    Mail(String),
    Thread {
        slug: String,
        /// The page of the thread that was open.
        page: Cursor,
        comment: CommentId,
    },
}

impl Way {
    /// As a form says it: `back` names a page of the thread of `slug`, else it is the desk.
    pub fn of(view: &str, back: &str, (slug, comment): (&str, CommentId)) -> Self {
        match back.parse() {
            Ok(page) => Self::Thread {
                slug: slug.to_owned(),
                page,
                comment,
            },
            Err(()) => Self::Desk(View::of(view)),
        }
    }

    /// The address, with a line there that says what happened.
    pub fn href(&self, site: &Site, done: AuditId) -> String {
        match self {
            Self::Desk(view) => {
                let (desk, view) = (site.href(&urls::Desk), view.code());
                format!("{desk}?view={view}&done={done}")
            }
            Self::Mail(signed) => {
                let signed = signed.clone();
                format!("{}?done={done}", site.href(&urls::MailDecision { signed }))
            }
            Self::Thread { slug, page, comment } => {
                let post = site.href(&urls::Post { slug: slug.clone() });
                format!("{post}?{}done={done}#c{comment}", page.parameter())
            }
        }
    }
}
