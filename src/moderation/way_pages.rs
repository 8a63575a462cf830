//! Where somebody goes when something is decided: to what they looked at at the desk, or back to the thread
//! they were reading or the page they opened from a mail.

use super::View;
use super::find_form::Look;
use crate::comments::thread::Cursor;
use crate::ids::{AuditId, CommentId};
use crate::urls;
use crate::web::site::Site;

#[derive(Clone, Debug)]
pub enum Way {
    Desk {
        view: View,
        look: Look,
    },
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
    /// As a form says it: `back` names a page of the thread of `slug`, else it is the desk, where `look` was
    /// looked for.
    pub fn of(back: &str, (slug, comment): (&str, CommentId), (view, look): (View, &str)) -> Self {
        match back.parse() {
            Ok(page) => Self::Thread {
                slug: slug.to_owned(),
                page,
                comment,
            },
            Err(()) => Self::Desk {
                view,
                look: Look::read(look),
            },
        }
    }

    /// As `href`; at the desk at `comment`, which stays where it is.
    pub fn href_at(&self, site: &Site, done: AuditId, comment: CommentId) -> String {
        let href = self.href(site, done);
        match self {
            Self::Desk { .. } => format!("{href}#i{comment}"),
            Self::Mail(_) | Self::Thread { .. } => href,
        }
    }

    /// The address, with a line there that says what happened.
    pub fn href(&self, site: &Site, done: AuditId) -> String {
        match self {
            Self::Desk { view, look } => {
                let (desk, view, look) = (site.href(&urls::Desk), view.code(), look.query());
                format!("{desk}?view={view}{look}&done={done}")
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
