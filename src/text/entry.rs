//! What a page of another site says of a page it links to, in microformats2 (microformats.org/wiki/h-entry):
//! whether it answers, likes or repeats it, who says so, and what. Only as much is read as a Webmention needs;
//! what is read is a stranger's text like any other.

use std::ops::Range;
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

/// Longest address that others are relative to, in bytes: each link of a page is made of it.
const BASE_MAX: usize = 2_000;

/// What `html`, found at `page`, says of what `is_target` knows by its address; `None` when it does not link
/// there, nests too deeply to be read, or stands at an address that is too long.
pub fn referring(html: &str, page: &Url, is_target: &dyn Fn(&Url) -> bool) -> Option<Referring> {
    if page.as_str().len() > BASE_MAX || !depth::is_within(html, paste::MAX_OPEN) {
        return None;
    }
    let document = HtmlToMarkdown::new().html_to_tree(html).ok()?;
    let all = All::of(&document, page, is_target);
    if all.leading.is_empty() {
        return None;
    }
    let title = all.nodes.iter().find(|node| is(node, "title"));
    let title = title.map(|node| words(node)).unwrap_or_default();
    let nothing = Referring {
        how: Refers::Mention,
        author: String::new(),
        title,
        text: String::new(),
    };
    let mut places = 0..all.nodes.len();
    // A page may hold several: what is said elsewhere on it is no word of this one.
    let entry = places.find(|&at| has_class(&all.nodes[at], "h-entry") && all.leads(all.below(at)));
    Some(match entry {
        Some(at) => read(at, &all, nothing),
        None => nothing,
    })
}

fn read(entry: usize, all: &All, page: Referring) -> Referring {
    let own = all.own(entry);
    let nodes: Vec<&Rc<Node>> = own.iter().map(|&at| &all.nodes[at]).collect();
    let first = |class: &str| nodes.iter().find(|node| has_class(node, class));
    let content = first("e-content").map(|node| paste::inside(node));
    let summary = first("p-summary").map(|node| words(node));
    let text = content.filter(|text| !text.is_empty()).or(summary);
    Referring {
        how: all.how(&own),
        author: first("p-author").map(|node| author(node)).unwrap_or_default(),
        title: first("p-name").map_or(page.title, |node| words(node)),
        text: text.unwrap_or_default(),
    }
}

/// The name in an author's card, or what stands there without one.
fn author(card: &Node) -> String {
    let inside = below(card);
    let name = inside.iter().find(|node| has_class(node, "p-name"));
    name.map_or_else(|| words(card), |name| words(name))
}

/// A page as a list, in the order of the document, so that however its elements nest each is looked at a few times.
struct All {
    nodes: Vec<Rc<Node>>,
    /// For each node, the place behind the last that is below it.
    ends: Vec<usize>,
    /// The places of those that lead to the target.
    leading: Vec<usize>,
}

impl All {
    fn of(document: &Node, page: &Url, is_target: &dyn Fn(&Url) -> bool) -> Self {
        let mut all = Self {
            nodes: Vec::new(),
            ends: Vec::new(),
            leading: Vec::new(),
        };
        all.gather(document);
        let base = base(&all.nodes, page);
        let leads = |address: &str| base.join(address.trim()).is_ok_and(|url| is_target(&url));
        let by = |node: &Node, name: &str| attribute(node, name).is_some_and(|address| leads(&address));
        let is_leading = |&at: &usize| by(&all.nodes[at], "href") || by(&all.nodes[at], "src");
        all.leading = (0..all.nodes.len()).filter(is_leading).collect();
        all
    }

    fn gather(&mut self, node: &Node) {
        for child in node.children.borrow().iter() {
            let at = self.nodes.len();
            self.nodes.push(Rc::clone(child));
            self.ends.push(at);
            self.gather(child);
            self.ends[at] = self.nodes.len();
        }
    }

    fn below(&self, at: usize) -> Range<usize> {
        at + 1..self.ends[at]
    }

    /// Whether a node in `places` leads to the target.
    fn leads(&self, places: Range<usize>) -> bool {
        let first = self.leading.partition_point(|&at| at < places.start);
        self.leading.get(first).is_some_and(|at| places.contains(at))
    }

    /// Those below `entry` that say something of itself, not of a thing of its own within it.
    fn own(&self, entry: usize) -> Vec<usize> {
        let mut own = Vec::new();
        let Range { start: mut at, end } = self.below(entry);
        while at < end {
            own.push(at);
            at = if is_root(&self.nodes[at]) {
                self.ends[at]
            } else {
                at + 1
            };
        }
        own
    }

    /// What an entry with these elements does with the target. A property is the target by itself, or by a link in what
    /// it cites.
    fn how(&self, own: &[usize]) -> Refers {
        let said = [
            ("u-in-reply-to", Refers::Reply),
            ("u-like-of", Refers::Like),
            ("u-repost-of", Refers::Repost),
        ];
        let says =
            |class: &str, at: usize| has_class(&self.nodes[at], class) && self.leads(at..self.ends[at]);
        let found = said
            .into_iter()
            .find(|&(class, _)| own.iter().any(|&at| says(class, at)));
        found.map_or(Refers::Mention, |(_, how)| how)
    }
}

/// What relative addresses are relative to.
fn base(all: &[Rc<Node>], page: &Url) -> Url {
    let element = all.iter().find(|node| is(node, "base"));
    let said = element.and_then(|node| attribute(node, "href"));
    said.filter(|address| address.len() <= BASE_MAX)
        .and_then(|address| page.join(address.trim()).ok())
        .unwrap_or_else(|| page.clone())
}

/// Every node below `node`, in the order of the document.
fn below(node: &Node) -> Vec<Rc<Node>> {
    let mut found = Vec::new();
    gather(node, &mut found);
    found
}

fn gather(node: &Node, found: &mut Vec<Rc<Node>>) {
    for child in node.children.borrow().iter() {
        found.push(Rc::clone(child));
        gather(child, found);
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
    let inside = below(node);
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
    use std::cell::Cell;

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

    #[test]
    fn however_entries_nest_each_link_is_followed_once() {
        let page = Url::parse("https://kim.example/notes/1").unwrap();
        let followed = Cell::new(0);
        let is_target = |url: &Url| {
            followed.set(followed.get() + 1);
            url.as_str() == TARGET
        };
        let entries = "<div class='h-entry u-in-reply-to'>".repeat(150);
        let links = "<a href=/x>x</a>".repeat(1_000);
        let html = format!("{entries}{links}{}<a href='{TARGET}'>x</a>", "</div>".repeat(150));
        assert_eq!(referring(&html, &page, &is_target).unwrap().how, Refers::Mention);
        assert_eq!(followed.get(), 1_001);
    }

    #[test]
    fn a_page_does_not_make_each_link_long() {
        let long = "x".repeat(BASE_MAX);
        let html = format!("<base href='https://blog.example/{long}/'><a href='/posts/costs'>x</a>");
        assert_eq!(read_of(&html), None, "relative to the page, which is elsewhere");
        let page = Url::parse(&format!("https://kim.example/{long}")).unwrap();
        let link = format!("<a href='{TARGET}'>x</a>");
        assert_eq!(referring(&link, &page, &|_: &Url| true), None);
    }
}
