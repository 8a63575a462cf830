//! What a post's page says once more for programs that read it (schema.org, as JSON-LD): the post, who
//! signs it, and its first comments with where their writers say they stand. Nothing in it that the page
//! does not show.

use serde_json::{Map, Value, json};

use super::thread::{By, Entry, Standing};
use super::views::Thread;
use crate::clock::Moment;
use crate::posts::read::PostPage;
use crate::posts::series::Part;
use crate::posts::{Signed, audience_words, meta_views};
use crate::text::{SafeData, excerpt};
use crate::urls;
use crate::web::site::Site;

/// So many comments, the first of the thread: who wants all of them asks the API.
const COMMENTS: usize = 20;

/// So much of each text, in characters.
const TEXT: usize = 500;

/// The post and the first comments of `thread`, which begins at its first.
pub fn post(post: &PostPage, thread: &Thread<'_>) -> SafeData {
    let site = thread.site;
    let address = urls::Post {
        slug: post.slug.clone(),
    };
    let shown = thread
        .page
        .entries
        .iter()
        .filter(|entry| entry.standing == Standing::Published);
    let comments: Vec<Value> = shown.take(COMMENTS).map(|entry| comment(thread, entry)).collect();
    let authors: Vec<Value> = post.signed.iter().map(|signed| author(site, signed)).collect();
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "headline": post.title,
        "url": site.links.absolute(&address),
        "mainEntityOfPage": site.links.absolute(&address),
        "datePublished": post.published_at.map(Moment::rfc3339),
        "dateModified": post.updated_at.rfc3339(),
        "author": authors,
        "publisher": publisher(site),
        "wordCount": post.words,
        "commentCount": thread.count,
        "comment": comments,
    });
    if let Some(stated) = data.as_object_mut() {
        stated.extend(said_above(site, post));
    }
    SafeData::of(&data)
}

/// Whom it is for, why, and what else its author said of it, if they did.
fn said_above(site: &Site, post: &PostPage) -> Map<String, Value> {
    let audience = json!({ "@type": "Audience", "audienceType": audience_words(&post.audience) });
    let tags: Vec<&str> = post.tags.iter().map(|tag| tag.name.as_str()).collect();
    let picture = meta_views::picture(site, post).map(|picture| picture.address);
    let language = Some(post.lang.as_str()).filter(|lang| !lang.is_empty());
    let language = language.unwrap_or(site.settings.language.code());
    let stated = [
        ("audience", (!post.audience.is_empty()).then_some(audience)),
        ("abstract", (!post.why.is_empty()).then(|| json!(post.why))),
        (
            "description",
            (!post.summary.is_empty()).then(|| json!(post.summary)),
        ),
        ("inLanguage", Some(json!(language))),
        ("keywords", (!tags.is_empty()).then(|| json!(tags))),
        ("image", picture.map(|address| json!(address))),
        (
            "isBasedOn",
            (!post.canonical.is_empty()).then(|| json!(post.canonical)),
        ),
        ("isPartOf", post.series.as_ref().map(|part| series(site, part))),
        (
            "position",
            post.series
                .as_ref()
                .filter(|part| part.number > 0)
                .map(|part| json!(part.number)),
        ),
    ];
    stated
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}

fn series(site: &Site, part: &Part) -> Value {
    let page = urls::Series {
        series: part.series.slug.clone(),
    };
    json!({ "@type": "CreativeWorkSeries", "name": part.series.name, "url": site.links.absolute(&page) })
}

fn author(site: &Site, signed: &Signed) -> Value {
    let page = urls::Byline {
        byline: signed.slug.clone(),
    };
    let mut author = person(&signed.name);
    author.insert("url".to_owned(), json!(site.links.absolute(&page)));
    if !signed.title.is_empty() {
        author.insert("jobTitle".to_owned(), json!(signed.title));
    }
    if !signed.organisation.is_empty() {
        author.insert("worksFor".to_owned(), organisation(&signed.organisation));
    }
    Value::Object(author)
}

fn comment(thread: &Thread<'_>, entry: &Entry) -> Value {
    let page = urls::Comment {
        slug: thread.slug.to_owned(),
        id: entry.id,
    };
    let mut author = person(&entry.name);
    if let Some(words) = affiliation(entry) {
        author.insert("affiliation".to_owned(), organisation(words));
    }
    json!({
        "@type": "Comment",
        "url": thread.site.links.absolute(&page),
        "dateCreated": entry.sent.rfc3339(),
        "author": author,
        "text": excerpt(&entry.html, TEXT),
    })
}

/// Of a reader the label's own words, which say whose account it is.
fn affiliation(entry: &Entry) -> Option<&str> {
    match &entry.by {
        By::Reader => entry.label.as_ref().map(|label| label.words.as_str()),
        By::Author(signs) | By::Moderator(signs) => {
            Some(signs.organisation.as_str()).filter(|organisation| !organisation.is_empty())
        }
    }
}

fn person(name: &str) -> Map<String, Value> {
    let mut person = Map::new();
    person.insert("@type".to_owned(), json!("Person"));
    person.insert("name".to_owned(), json!(name));
    person
}

/// The blog, with its logo where it has one.
fn publisher(site: &Site) -> Value {
    let mut publisher = organisation(&site.title());
    if let Some(logo) = &site.settings.looks.logo {
        let hash = logo.hash.clone();
        publisher["logo"] = json!({
            "@type": "ImageObject",
            "url": site.links.absolute(&urls::Media { hash }),
            "width": logo.width,
            "height": logo.height,
        });
    }
    publisher
}

fn organisation(name: &str) -> Value {
    json!({ "@type": "Organization", "name": name })
}
