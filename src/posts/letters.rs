//! The words of the mails about posts, as plain text.

use super::read::Editable;
use super::returned::Returned;
use crate::mail::Message;
use crate::people::Person;
use crate::settings::Settings;
use crate::t;
use crate::urls::{self, Links};

/// Which post a mail is about, and where it stands.
pub struct About<'a> {
    pub post: &'a Editable,
    pub site: &'a Settings,
    pub links: &'a Links,
}

/// To the writer: what the editor asks for.
pub fn sent_back(about: &About<'_>, writer: &Person, said: &Returned) -> Message {
    let title = about.post.page.title.as_str();
    let paragraphs = [
        t!("mail-returned-lead", name = said.by.as_str(), title = title),
        said.note.lines().map(|line| format!("> {line}\n")).collect(),
        t!("mail-returned-link", url = about.editor()),
    ];
    about.message(writer, &t!("mail-returned", title = title), &paragraphs)
}

/// To an editor: a post waits.
pub fn submitted(about: &About<'_>, editor: &Person, writer: &str) -> Message {
    let title = about.post.page.title.as_str();
    let paragraphs = [
        t!("mail-submitted-lead", name = writer, title = title),
        t!("mail-submitted-link", url = about.editor()),
    ];
    about.message(editor, &t!("mail-submitted", title = title), &paragraphs)
}

impl About<'_> {
    fn editor(&self) -> String {
        self.links.absolute(&urls::EditPost {
            id: self.post.page.id,
        })
    }

    fn message(&self, to: &Person, subject: &str, paragraphs: &[String]) -> Message {
        let blog = if self.site.title.is_empty() {
            t!("site-untitled")
        } else {
            self.site.title.clone()
        };
        let paragraphs: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.trim_end()).collect();
        let text = format!("{}\n", paragraphs.join("\n\n"));
        Message::plain(to.email.clone(), format!("{subject} · {blog}"), text)
    }
}
