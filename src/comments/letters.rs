//! The words of the mails to moderators about what waits, as plain text. Those to commenters are
//! `commenter_letter.rs`.

use super::entity::report;
use super::mail_link::{GOOD_FOR, MailLink};
use super::report_words::{about_label, counted, short};
use super::waiting::{Waiting, Why};
use super::{Reason, Reasons, ReportKind, Status};
use crate::clock::Moment;
use crate::mail::{Message, quoted};
use crate::people::Person;
use crate::screening;
use crate::secrets::Secrets;
use crate::settings::Settings;
use crate::urls::{self, Links};
use crate::{t, text};

/// Whom a mail about what waits goes to.
pub struct Moderator<'a> {
    pub person: &'a Person,
    pub site: &'a Settings,
    pub links: &'a Links,
    /// What signs the links by which comments are decided on.
    pub secrets: &'a Secrets,
    pub now: Moment,
}

/// Tells a moderator what has come to wait; `waiting` is not empty.
pub fn to_moderator(to: &Moderator<'_>, waiting: &[Waiting]) -> Message {
    let blog = blog(to.site);
    let mut paragraphs = vec![t!("mail-held-lead", blog = blog.as_str())];
    paragraphs.extend(waiting.iter().map(|one| to.entry(one)));
    paragraphs.push(t!("mail-held-desk", url = to.links.absolute(&urls::Desk)));
    paragraphs.push(why(to.person, &blog));
    let text = format!("{}\n", paragraphs.join("\n\n"));
    Message::plain(to.person.email.clone(), what_waits(waiting, &blog), text)
}

/// Why they get it.
fn why(person: &Person, blog: &str) -> String {
    if person.role.moderates() {
        t!("mail-held-why", blog = blog)
    } else {
        t!("mail-held-why-own", blog = blog)
    }
}

fn what_waits(waiting: &[Waiting], blog: &str) -> String {
    match waiting {
        [one] => {
            let post = one.post_title.as_str();
            match &one.why {
                Why::Comment(_) => t!("mail-held-one", post = post, blog = blog),
                Why::Reported(reports) if about_label(reports) => {
                    t!("mail-reported-one", post = post, blog = blog)
                }
                Why::Reported(_) => t!("mail-reported-comment-one", post = post, blog = blog),
                Why::Appealed(_) => t!("mail-appeal-one", post = post, blog = blog),
            }
        }
        _ if waiting.iter().all(|one| matches!(one.why, Why::Comment(_))) => {
            t!("mail-held-many", count = waiting.len(), blog = blog)
        }
        _ => t!("mail-waiting-many", count = waiting.len(), blog = blog),
    }
}

impl Moderator<'_> {
    /// Something that waits: who, where, why, what, and where to decide.
    fn entry(&self, waiting: &Waiting) -> String {
        let mut lines = told(self.site, waiting);
        lines.push(self.link(waiting));
        lines.join("\n")
    }

    /// Of what is held, a link that decides, where the owner allows that; else the comment at the desk.
    fn link(&self, waiting: &Waiting) -> String {
        if waiting.status != Status::Pending || !self.site.mail_decisions {
            return self.links.absolute(&urls::DeskComment { id: waiting.id });
        }
        let link = MailLink {
            comment: waiting.id,
            version: waiting.version,
            moderator: self.person.id,
            until: self.now.plus(GOOD_FOR),
        };
        let url = self.links.absolute(&link.address(self.secrets));
        t!("mail-held-decide", url = url)
    }
}

/// Who, where, the whole text, and why somebody has to look.
fn told(site: &Settings, waiting: &Waiting) -> Vec<String> {
    let mut lines = vec![heading(waiting), quoted(&text::plain(&waiting.html))];
    match &waiting.why {
        Why::Comment(reasons) if reasons.0.is_empty() => {}
        Why::Comment(reasons) => lines.push(t!("mail-held-reasons", reasons = rules(site, reasons))),
        Why::Appealed(words) => lines.push(t!("mail-appeal-words", words = words.as_str())),
        Why::Reported(reports) => {
            let said = reports.iter().filter(|report| !report.reason.is_empty());
            lines.extend(said.map(said_of));
            if waiting.status == Status::Hidden {
                lines.push(t!("mail-reported-hidden"));
            }
        }
    }
    lines
}

fn heading(waiting: &Waiting) -> String {
    let name = std::iter::once(&waiting.name).chain(&waiting.label);
    let name = name.map(String::as_str).collect::<Vec<_>>().join(" · ");
    let (name, post) = (name.as_str(), waiting.post_title.as_str());
    if let Why::Reported(reports) = &waiting.why {
        return reported(reports, name, post);
    }
    if let Why::Appealed(_) = &waiting.why {
        return t!("mail-appeal-entry", name = name, post = post);
    }
    match waiting.status {
        Status::Published => t!("mail-held-answered", name = name, post = post),
        Status::Hidden => t!("mail-held-hidden", name = name, post = post),
        _ => t!("mail-held-entry", name = name, post = post),
    }
}

fn reported(reports: &[report::Model], name: &str, post: &str) -> String {
    let count = reports.len();
    if about_label(reports) {
        return t!("mail-reported-entry", count = count, name = name, post = post);
    }
    let kinds = counted(reports);
    t!(
        "mail-reported-comment-entry",
        count = count,
        name = name,
        post = post,
        kinds = kinds
    )
}

/// What one reader says of it.
fn said_of(report: &report::Model) -> String {
    let reason = report.reason.as_str();
    match report.kind {
        ReportKind::Label => t!("mail-reported-reason", reason = reason),
        kind => t!("mail-reported-sentence", kind = short(kind), reason = reason),
    }
}

/// Every rule that held the comment.
fn rules(site: &Settings, reasons: &Reasons) -> String {
    let why = |each| reason(site, each);
    reasons.0.iter().map(why).collect::<Vec<_>>().join("; ")
}

/// Why a rule held the comment, with the words it matched.
fn reason(site: &Settings, reason: &Reason) -> String {
    let sentence = screening::why(site, &reason.rule);
    if reason.matched.is_empty() {
        sentence
    } else {
        format!("{sentence} ({})", reason.matched)
    }
}

/// What the blog is called.
pub(super) fn blog(site: &Settings) -> String {
    if site.title.is_empty() {
        t!("site-untitled")
    } else {
        site.title.clone()
    }
}
