//! What a page of another site says of a page it links to, in microformats2 (microformats.org/wiki/h-entry):
//! whether it answers, likes or repeats it, who says so, and what. Only as much is read as a Webmention needs;
//! what is read is a stranger's text like any other.

use std::rc::Rc;

use htmd::{HtmlToMarkdown, Node};
use markup5ever_rcdom::NodeData;
use url::Url;

use super::{depth, line, paste};

/// What one page does with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Refers {
    #[sea_orm(string_value = "reply")]
    Reply,
    #[sea_orm(string_value = "like")]
    Like,
    #[sea_orm(string_value = "repost")]
    Repost,
    /// It links to it.
    #[sea_orm(string_value = "mention")]
    Mention,
}

/// A page that links to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referring {
    pub how: Refers,
    /// In one line; empty where nobody is named.
    pub author: String,
    /// In one line; may be empty.
    pub title: String,
    /// What the entry says, as Markdown; may be empty.
    pub text: String,
}

/// The classes that begin a thing of its own.
const ROOTS: [&str; 6] = ["h-entry", "h-card", "h-cite", "h-feed", "h-event", "h-item"];

/// Elements of which nothing is read aloud.
const NO_WORDS: [&str; 4] = ["script", "style", "template", "noscript"];

/// What `html`, found at `page`, says of what `is_target` knows by its address; `None` when it does not link
/// there, or nests too deeply to be read.
pub fn referring(html: &str, page: &Url, is_target: &dyn Fn(&Url) -> bool) -> Option<Referring> {
    if !depth::is_within(html, paste::MAX_OPEN) {
        return None;
    }
    let document = HtmlToMarkdown::new().html_to_tree(html).ok()?;
    let all = below(&document, |_| true);
    let links = Links {
        base: base(&all, page),
        is_target,
    };
    if !all.iter().any(|node| links.lead_from(node)) {
        return None;
    }
    let title = all.iter().find(|node| is(node, "title"));
    let title = title.map(|node| words(node)).unwrap_or_default();
    let nothing = Referring {
        how: Refers::Mention,
        author: String::new(),
        title,
        text: String::new(),
    };
    let mut entries = all.iter().filter(|node| has_class(node, "h-entry"));
    // A page may hold several: what is said elsewhere on it is no word of this one.
    let entry = entries.find(|entry| below(entry, |_| true).iter().any(|node| links.lead_from(node)));
    Some(match entry {
        Some(entry) => read(entry, &links, nothing),
        None => nothing,
    })
}

fn read(entry: &Node, links: &Links<'_>, page: Referring) -> Referring {
    let own = below(entry, |node| !is_root(node));
    let first = |class: &str| own.iter().find(|node| has_class(node, class));
    let content = first("e-content").map(|node| paste::inside(node));
    let summary = first("p-summary").map(|node| words(node));
    let text = content.filter(|text| !text.is_empty()).or(summary);
    Referring {
        how: links.how(&own),
        author: first("p-author").map(|node| author(node)).unwrap_or_default(),
        title: first("p-name").map_or(page.title, |node| words(node)),
        text: text.unwrap_or_default(),
    }
}

/// The name in an author's card, or what stands there without one.
fn author(card: &Node) -> String {
    let inside = below(card, |_| true);
    let name = inside.iter().find(|node| has_class(node, "p-name"));
    name.map_or_else(|| words(card), |name| words(name))
}

/// Where links lead, and which of them count.
struct Links<'a> {
    base: Url,
    is_target: &'a dyn Fn(&Url) -> bool,
}

impl Links<'_> {
    fn lead_from(&self, node: &Node) -> bool {
        let leads = |name: &str| attribute(node, name).is_some_and(|address| self.lead_by(&address));
        leads("href") || leads("src")
    }

    fn lead_by(&self, address: &str) -> bool {
        let found = self.base.join(address.trim());
        found.is_ok_and(|url| (self.is_target)(&url))
    }

    /// What an entry with these elements does with the target.
    fn how(&self, own: &[Rc<Node>]) -> Refers {
        let said = [
            ("u-in-reply-to", Refers::Reply),
            ("u-like-of", Refers::Like),
            ("u-repost-of", Refers::Repost),
        ];
        let says = |class: &str| own.iter().any(|node| has_class(node, class) && self.cites(node));
        let found = said.into_iter().find(|&(class, _)| says(class));
        found.map_or(Refers::Mention, |(_, how)| how)
    }

    /// Whether a property is the target: by itself, or by a link in what it cites.
    fn cites(&self, property: &Node) -> bool {
        self.lead_from(property) || below(property, |_| true).iter().any(|node| self.lead_from(node))
    }
}

/// What relative addresses are relative to.
fn base(all: &[Rc<Node>], page: &Url) -> Url {
    let element = all.iter().find(|node| is(node, "base"));
    let said = element.and_then(|node| attribute(node, "href"));
    said.and_then(|address| page.join(address.trim()).ok())
        .unwrap_or_else(|| page.clone())
}

/// Every node below `node` in the order of the document; below those that `goes_in` refuses nothing is looked at.
fn below(node: &Node, goes_in: fn(&Node) -> bool) -> Vec<Rc<Node>> {
    let mut found = Vec::new();
    gather(node, goes_in, &mut found);
    found
}

fn gather(node: &Node, goes_in: fn(&Node) -> bool, found: &mut Vec<Rc<Node>>) {
    for child in node.children.borrow().iter() {
        found.push(Rc::clone(child));
        if goes_in(child) {
            gather(child, goes_in, found);
        }
    }
}

fn is(node: &Node, tag: &str) -> bool {
    matches!(&node.data, NodeData::Element { name, .. } if &*name.local == tag)
}

fn attribute(node: &Node, wanted: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else {
        return None;
    };
    let attributes = attrs.borrow();
    let found = attributes
        .iter()
        .find(|attribute| &*attribute.name.local == wanted);
    found.map(|attribute| attribute.value.to_string())
}

fn has_class(node: &Node, class: &str) -> bool {
    let all = attribute(node, "class").unwrap_or_default();
    all.split_ascii_whitespace().any(|one| one == class)
}

fn is_root(node: &Node) -> bool {
    ROOTS.iter().any(|root| has_class(node, root))
}

/// What is read in an element, in one line; of one without words what its pictures show.
fn words(node: &Node) -> String {
    let mut text = String::new();
    read_aloud(node, &mut text);
    let text = one_line(&text);
    if !text.is_empty() {
        return text;
    }
    let inside = below(node, |_| true);
    let shown = attribute(node, "alt").or_else(|| inside.iter().find_map(|node| attribute(node, "alt")));
    one_line(&shown.unwrap_or_default())
}

/// An end of a line is a space here.
fn one_line(text: &str) -> String {
    line(&text.replace(char::is_whitespace, " "))
}

fn read_aloud(node: &Node, text: &mut String) {
    for child in node.children.borrow().iter() {
        match &child.data {
            NodeData::Text { contents } => text.push_str(&contents.borrow()),
            NodeData::Element { .. } if !NO_WORDS.iter().any(|tag| is(child, tag)) => {
                text.push(' ');
                read_aloud(child, text);
                text.push(' ');
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TARGET: &str = "https://blog.example/posts/costs";

    fn read_of(html: &str) -> Option<Referring> {
        let page = Url::parse("https://kim.example/notes/1").unwrap();
        referring(html, &page, &|url: &Url| {
            let mut url = url.clone();
            url.set_fragment(None);
            url.as_str() == TARGET
        })
    }

    #[test]
    fn an_answer_says_who_answers_and_what() {
        let html = "<title>A note</title><article class='h-entry'><a class='p-author h-card' href='/'><img alt='Kim'> Kim  Ode</a>
            <p>In reply to <a class=u-in-reply-to href='https://blog.example/posts/costs#t-x'>this</a></p>
            <div class='e-content'><p>Not <b>here</b>.</p><script>a()</script></div></article>";
        let read = read_of(html).unwrap();
        assert_eq!((read.how, read.author.as_str()), (Refers::Reply, "Kim Ode"));
        assert_eq!(read.text, "Not **here**.");
    }

    #[test]
    fn what_is_liked_or_repeated_may_be_cited() {
        let cited = format!("<div class='u-like-of h-cite'><a class='u-url' href='{TARGET}'>x</a></div>");
        let liked = read_of(&format!("<div class=h-entry>{cited}</div>")).unwrap();
        assert_eq!(liked.how, Refers::Like);
        let again = format!("<div class=h-entry><a class=u-repost-of href={TARGET}>x</a></div>");
        assert_eq!(read_of(&again).unwrap().how, Refers::Repost);
    }

    #[test]
    fn any_other_link_is_a_mention() {
        let html = format!("<title>Links</title><p>See <a href='{TARGET}'>this</a></p>");
        let read = read_of(&html).unwrap();
        assert_eq!((read.how, read.title.as_str()), (Refers::Mention, "Links"));
        let other =
            format!("<div class=h-entry><a class=u-in-reply-to href=/a>a</a> <a href={TARGET}>b</a></div>");
        assert_eq!(read_of(&other).unwrap().how, Refers::Mention);
    }

    #[test]
    fn what_does_not_link_there_says_nothing() {
        for html in [
            "",
            "<p>https://blog.example/posts/costs</p>",
            "<!-- <a href='https://blog.example/posts/costs'>x</a> -->",
            "<a href='https://blog.example/posts/costs/'>x</a><a href='/posts/costs'>y</a>",
        ] {
            assert_eq!(read_of(html), None, "{html}");
        }
        let deep = format!("{}<a href='{TARGET}'>x</a>", "<i>".repeat(600));
        assert_eq!(read_of(&deep), None);
    }

    #[test]
    fn a_relative_link_is_relative_to_what_the_page_says() {
        let html = "<base href='https://blog.example/posts/'><a href=costs>x</a>";
        assert!(read_of(html).is_some());
    }
}
