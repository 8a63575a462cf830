//! What a mail to one reader says, once: its plain text and its HTML are both made of it, so that neither says
//! anything that the other does not. The document around the HTML is `frame.rs`.

use maud::{Markup, html};

use super::{Message, frame};

/// Paragraphs, and what stands below them.
#[derive(Clone, Debug)]
pub struct Body {
    pub paragraphs: Vec<Paragraph>,
    pub foot: Foot,
}

#[derive(Clone, Debug)]
pub enum Paragraph {
    Words(String),
    /// What somebody else says in plain text, marked as theirs, and the words that lead to it.
    Quoted {
        lead: String,
        said: String,
    },
    /// One name each.
    List(Vec<String>),
    /// Where something can be done.
    Button(Anchor),
}

/// An address and what it is for.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// The whole sentence, with `url` in it as plain text has to have it.
    pub sentence: String,
    pub url: String,
    /// What can be pressed in HTML, where nobody sees the address.
    pub label: String,
}

/// What stands below a mail.
#[derive(Clone, Debug)]
pub struct Foot {
    /// Why its reader gets it; empty where the mail has said that.
    pub why: String,
    /// Where they change what they get.
    pub ways: Vec<Anchor>,
    /// The blog.
    pub home: Anchor,
}

impl Body {
    /// All of it to one address, in the language in use.
    pub fn message(&self, to: String, subject: String) -> Message {
        Message {
            html: Some(frame::document(&subject, &self.html(), &self.foot).into_string()),
            ..Message::plain(to, subject, self.text())
        }
    }

    fn text(&self) -> String {
        let paragraphs: Vec<String> = self.paragraphs.iter().map(Paragraph::text).collect();
        format!("{}\n\n{}", paragraphs.join("\n\n"), self.foot.text())
    }

    fn html(&self) -> Markup {
        html! {
            @for paragraph in &self.paragraphs { (paragraph.html()) }
        }
    }
}

impl Paragraph {
    fn text(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Quoted { lead, said } => format!("{lead}\n{}", quoted(said)),
            Self::List(names) => {
                let lines: Vec<String> = names.iter().map(|name| format!("- {name}")).collect();
                lines.join("\n")
            }
            Self::Button(anchor) => anchor.sentence.clone(),
        }
    }

    fn html(&self) -> Markup {
        match self {
            Self::Words(words) => html! { p { (words) } },
            Self::Quoted { lead, said } => html! {
                p { (lead) }
                blockquote { (lines(said)) }
            },
            Self::List(names) => html! {
                ul { @for name in names { li { (name) } } }
            },
            Self::Button(anchor) => anchor.button(),
        }
    }
}

impl Anchor {
    /// The sentence around the address, and a button in place of it.
    fn button(&self) -> Markup {
        let sentence = self.sentence.as_str();
        let (before, after) = sentence.split_once(self.url.as_str()).unwrap_or((sentence, ""));
        let part = |words: &str| html! { @if !words.is_empty() { p { (words) } } };
        html! {
            (part(before.trim()))
            p { a .button href=(self.url) { (self.label) } }
            (part(after.trim()))
        }
    }

    fn link(&self) -> Markup {
        html! { a href=(self.url) { (self.label) } }
    }
}

impl Foot {
    /// The name of the blog and its address, of a mail that says itself why it comes.
    pub fn signed(blog: &str, url: String) -> Self {
        Self {
            why: String::new(),
            ways: Vec::new(),
            home: Anchor {
                sentence: format!("{blog}\n{url}"),
                url,
                label: blog.to_owned(),
            },
        }
    }

    /// Behind the line by which programs know a signature (RFC 3676, section 4.3).
    pub fn text(&self) -> String {
        let why = std::iter::once(&self.why).filter(|why| !why.is_empty());
        let ways = self.ways.iter().chain([&self.home]).map(|way| &way.sentence);
        let lines: Vec<&str> = why.chain(ways).map(String::as_str).collect();
        format!("-- \n{}\n", lines.join("\n"))
    }

    pub(super) fn html(&self) -> Markup {
        html! {
            @if !self.why.is_empty() { p { (self.why) } }
            @if !self.ways.is_empty() {
                p {
                    @for (number, way) in self.ways.iter().enumerate() {
                        @if number > 0 { " · " }
                        (way.link())
                    }
                }
            }
            p { (self.home.link()) }
        }
    }
}

/// Marked as someone's words, line by line, as mail programs expect it.
pub fn quoted(text: &str) -> String {
    let line = |line: &str| format!("> {line}").trim_end().to_owned();
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Plain text as HTML: a paragraph after an empty line, else a new line.
fn lines(text: &str) -> Markup {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let paragraphs = lines
        .split(|line| line.is_empty())
        .filter(|part| !part.is_empty());
    html! {
        @for paragraph in paragraphs {
            p {
                @for (number, line) in paragraph.iter().enumerate() {
                    @if number > 0 { br; }
                    (line)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchor(sentence: &str) -> Anchor {
        Anchor {
            sentence: sentence.to_owned(),
            url: "https://blog.example/x".to_owned(),
            label: "Open".to_owned(),
        }
    }

    fn body(paragraphs: Vec<Paragraph>) -> Body {
        let foot = Foot::signed("Blog", "https://blog.example/".to_owned());
        Body { paragraphs, foot }
    }

    #[test]
    fn a_button_stands_where_the_sentence_has_the_address() {
        for (sentence, html) in [
            (
                "Confirm it here:\nhttps://blog.example/x",
                "<p>Confirm it here:</p><p><a class=\"button\" href=\"https://blog.example/x\">Open</a></p>",
            ),
            (
                "With https://blog.example/x you confirm it.",
                "<p>With</p><p><a class=\"button\" href=\"https://blog.example/x\">Open</a></p><p>you confirm it.</p>",
            ),
        ] {
            let body = body(vec![Paragraph::Button(anchor(sentence))]);
            assert_eq!(body.html().into_string(), html);
            assert_eq!(
                body.text(),
                format!("{sentence}\n\n-- \nBlog\nhttps://blog.example/\n")
            );
        }
    }

    #[test]
    fn what_somebody_says_is_marked_in_both_and_means_nothing_to_html() {
        let body = body(vec![Paragraph::Quoted {
            lead: "Mara asks you:".to_owned(),
            said: "<b>Who</b>\nare you?\n\nReally.".to_owned(),
        }]);
        assert!(
            body.text()
                .starts_with("Mara asks you:\n> <b>Who</b>\n> are you?\n>\n> Really.\n\n")
        );
        assert_eq!(
            body.html().into_string(),
            "<p>Mara asks you:</p><blockquote><p>&lt;b&gt;Who&lt;/b&gt;<br>are you?</p><p>Really.</p></blockquote>"
        );
    }
}
