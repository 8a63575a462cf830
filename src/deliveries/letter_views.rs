//! What the letters to subscribers say: the subject, and the plain text beside the HTML of `mail_views.rs`,
//! with the same content. In the language in use.

use super::content::{Digest, News, Parcel, Posted};
use super::{Kind, mail_views};
use crate::feeds::{CommentItem, views as feed_views};
use crate::mail::{Anchor, Foot, quoted};
use crate::posts::stream::Item;
use crate::posts::{Signed, audience_words};
use crate::subscriptions::{Often, Topic, anchors};
use crate::text::{self, SafeHtml};
use crate::web::site::Site;
use crate::{t, urls};

/// A letter but for its foot, which is its reader's own.
#[derive(Clone, Debug)]
pub struct Letter {
    pub subject: String,
    pub text: String,
    pub html: maud::Markup,
}

/// The longest text that is sent whole, in bytes of HTML: some programs cut a mail at 100 KiB.
const WHOLE_MAX: usize = 80 * 1024;

/// Characters of a text that is too long, and of one in a digest.
const EXCERPT: usize = 600;
const SHORT: usize = 300;

/// The text of a post as a letter has it.
pub enum Body {
    Whole(SafeHtml),
    Beginning(String),
}

/// A post: whom it is for and why it matters first, as on its page.
pub fn post(site: &Site, posted: &Posted) -> Letter {
    let item = &posted.item;
    let body = body(site, posted);
    let said = match &body {
        Body::Whole(html) => text::in_plain(html),
        Body::Beginning(words) => words.clone(),
    };
    let read_on = match &body {
        Body::Whole(_) => t!("letter-post-open", url = address(site, item)),
        Body::Beginning(_) => t!("letter-post-on", url = address(site, item)),
    };
    let mut parts = head(item);
    parts.push(titled(item));
    parts.extend(interests(item));
    parts.extend([said, read_on]);
    Letter {
        subject: post_subject(item),
        text: paragraphs(parts),
        html: mail_views::post(site, item, &body),
    }
}

/// The same before there is anybody it goes to, with the foot of who asked for every post; the links there lead
/// to the form by which one does.
pub fn to_nobody(site: &Site, posted: &Posted) -> (Letter, Foot) {
    let form = site.links.absolute(&urls::Subscribe);
    let why = t!("letter-why-everything", blog = site.title());
    (post(site, posted), foot(site, why, (form.clone(), form)))
}

/// A comment on a post.
pub fn comment(site: &Site, item: &CommentItem) -> Letter {
    let post = item.post.title.as_str();
    let who = who(item);
    let parts = vec![
        match &item.parent {
            Some((_, name)) if !name.is_empty() => {
                t!("letter-comment-to", who = who, name = name.as_str(), post = post)
            }
            _ => t!("letter-comment-on", who = who, post = post),
        },
        quoted(&text::in_plain(&item.html)),
        t!("letter-comment-open", url = permalink(site, item)),
        t!("letter-comment-reply", url = reply(site, item)),
    ];
    Letter {
        subject: t!("letter-comment-subject", name = item.name.as_str(), post = post),
        text: paragraphs(parts),
        html: mail_views::comment(site, item),
    }
}

/// Several of them.
pub fn digest(site: &Site, digest: &Digest) -> Letter {
    let posts = digest.posts.iter().map(|posted| in_digest(site, &posted.item));
    let comments = digest.comments.iter().map(|item| comment_in_digest(site, item));
    let mut parts: Vec<String> = posts.chain(comments).collect();
    if digest.more > 0 {
        let url = site.links.absolute(&urls::Archive);
        parts.push(t!("letter-digest-more", count = digest.more, url = url));
    }
    Letter {
        subject: digest_subject(site, digest),
        text: paragraphs(parts),
        html: mail_views::digest(site, digest),
    }
}

/// How many there are of what.
pub fn digest_subject(site: &Site, digest: &Digest) -> String {
    let blog = site.title();
    let (posts, comments) = (digest.posts.len(), digest.comments.len());
    match (digest.posts.first(), posts, comments) {
        (Some(only), 1, 0) => post_subject(&only.item),
        (_, _, 0) => t!("letter-digest-posts", blog = blog, count = posts),
        (_, 0, _) => t!("letter-digest-comments", blog = blog, count = comments),
        _ => {
            let posts = t!("letter-posts", count = posts);
            t!("letter-digest-both", blog = blog, posts = posts, count = comments)
        }
    }
}

fn in_digest(site: &Site, item: &Item) -> String {
    let mut parts = vec![titled(item)];
    parts.extend(head(item));
    parts.push(summary(item, SHORT));
    parts.push(address(site, item));
    parts.join("\n")
}

fn comment_in_digest(site: &Site, item: &CommentItem) -> String {
    let lead = t!(
        "letter-comment-on",
        who = who(item),
        post = item.post.title.as_str()
    );
    let said = quoted(&excerpt(item));
    format!("{lead}\n{said}\n{}", permalink(site, item))
}

/// What stands below every letter: why its reader gets it, where they change what they get, and where one press
/// ends it.
pub fn foot(site: &Site, why: String, (manage, stop): (String, String)) -> Foot {
    let home = site.links.absolute(&urls::Home);
    Foot {
        why,
        ways: vec![anchors::manage(manage), anchors::stop(stop)],
        home: Anchor {
            sentence: format!("{} {home}", site.title()),
            url: home,
            label: site.title(),
        },
    }
}

/// Why somebody gets this; `name` is what the topic they chose is called.
pub fn why(site: &Site, parcel: &Parcel, name: Option<&str>) -> String {
    let blog = site.title();
    let blog = blog.as_str();
    if parcel.delivery.event == Kind::Digest {
        return match parcel.to.often {
            Often::Daily => t!("letter-why-daily", blog = blog),
            Often::Weekly => t!("letter-why-weekly", blog = blog),
            Often::Monthly => t!("letter-why-monthly", blog = blog),
            Often::AtOnce | Often::Never => t!("letter-why-busy", blog = blog),
        };
    }
    let post = match &parcel.news {
        News::Comment(item) => item.post.title.as_str(),
        News::Post(_) | News::Digest(_) => "",
    };
    match (parcel.reason, name) {
        (Some(Topic::Replies(_)), _) => t!("letter-why-replies", post = post, blog = blog),
        (Some(Topic::Thread(_)), _) => t!("letter-why-thread", post = post, blog = blog),
        (Some(Topic::Audience(_)), Some(name)) => t!("letter-why-audience", name = name, blog = blog),
        (Some(Topic::Tag(_)), Some(name)) => t!("letter-why-tag", name = name, blog = blog),
        (Some(Topic::Byline(_)), Some(name)) => t!("letter-why-byline", name = name, blog = blog),
        (Some(Topic::Subject(_)), Some(name)) => t!("letter-why-subject", name = name, blog = blog),
        _ => t!("letter-why-everything", blog = blog),
    }
}

/// The title, and whom it is for.
fn post_subject(item: &Item) -> String {
    if item.audience.is_empty() {
        return item.title.clone();
    }
    let audience = audience_words(&item.audience);
    t!(
        "letter-post-subject",
        title = item.title.as_str(),
        audience = audience
    )
}

/// Whom it is for, and why it matters to them.
pub fn head(item: &Item) -> Vec<String> {
    let line = |label: String, words: &str| {
        (!words.is_empty()).then(|| t!("letter-labelled", label = label, words = words))
    };
    [
        line(t!("post-for"), audience_words(&item.audience)),
        line(t!("post-why"), &item.why),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn interests(item: &Item) -> Option<String> {
    (!item.interests.is_empty()).then(|| format!("{} {}", t!("post-interests"), item.interests))
}

/// What a post is called, and by whom it is.
fn titled(item: &Item) -> String {
    format!("{}\n{}", item.title, by(&item.signed))
        .trim_end()
        .to_owned()
}

/// Those who sign a post.
pub fn by(signed: &[Signed]) -> String {
    let names: Vec<String> = signed.iter().map(signature).collect();
    names.join("; ")
}

fn signature(signed: &Signed) -> String {
    let parts = [&signed.name, &signed.title, &signed.organisation];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

/// Who speaks, and where they stand, as readers see it.
pub fn who(item: &CommentItem) -> String {
    let beside = feed_views::beside(item);
    let all: Vec<String> = std::iter::once(item.name.clone()).chain(beside).collect();
    all.join(" · ")
}

fn body(site: &Site, posted: &Posted) -> Body {
    let item = &posted.item;
    if item.html.as_str().len() > WHOLE_MAX {
        return Body::Beginning(summary(item, EXCERPT));
    }
    let page = site.links.url(&urls::Post {
        slug: item.slug.clone(),
    });
    let base = site.links.absolute(&"");
    Body::Whole(text::for_mail(&item.html, &posted.pictures, &page, &base))
}

/// What a post says of itself, or how it begins.
pub fn summary(item: &Item, max: usize) -> String {
    if item.summary.is_empty() {
        text::excerpt(&item.html, max)
    } else {
        item.summary.clone()
    }
}

/// How a comment begins.
pub fn excerpt(item: &CommentItem) -> String {
    text::excerpt(&item.html, SHORT)
}

/// The summary in a digest.
pub fn short(item: &Item) -> String {
    summary(item, SHORT)
}

pub fn address(site: &Site, item: &Item) -> String {
    let slug = item.slug.clone();
    site.links.absolute(&urls::Post { slug })
}

pub fn permalink(site: &Site, item: &CommentItem) -> String {
    let (slug, id) = (item.post.slug.clone(), item.id);
    site.links.absolute(&urls::Comment { slug, id })
}

/// Where its reader answers it.
pub fn reply(site: &Site, item: &CommentItem) -> String {
    let (slug, id) = (item.post.slug.clone(), item.id);
    site.links.absolute(&urls::Reply { slug, id })
}

fn paragraphs(parts: Vec<String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
    parts.join("\n\n")
}
