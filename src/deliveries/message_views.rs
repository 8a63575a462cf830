//! What a reader's own program is told, as JSON: an envelope as Standard Webhooks recommends it, and in it what
//! every reader sees. In the language in use.

use serde::Serialize;

use super::content::{Digest, News, Parcel};
use super::letter_views::{address, permalink, reply, short};
use crate::feeds::{CommentItem, views as feed_views};
use crate::ids::{CommentId, PostId};
use crate::posts::stream::Item;
use crate::urls;
use crate::web::site::Site;

/// The body of a message.
#[derive(Clone, Debug, Serialize)]
pub struct Message {
    /// `post.published`, `comment.published` or `digest`.
    #[serde(rename = "type")]
    event: &'static str,
    /// When it happened, of a digest when it was made; RFC 3339, UTC.
    timestamp: String,
    data: Data,
    /// Why its reader gets it, in a sentence.
    because: String,
    /// Where they change what they get.
    manage: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Data {
    Post(Box<Post>),
    Comment(Box<Comment>),
    Digest {
        posts: Vec<Post>,
        comments: Vec<Comment>,
        /// How many more there are than stand here.
        more: usize,
    },
}

#[derive(Clone, Debug, Serialize)]
struct Post {
    id: PostId,
    slug: String,
    url: String,
    title: String,
    /// Whom it is for, and why it matters to them; empty when it does not say.
    audience: String,
    why: String,
    /// The author's own interests.
    interests: String,
    /// What it says of itself, or how it begins.
    summary: String,
    /// The language it is written in (BCP 47); empty for that of the site.
    lang: String,
    /// Who signs it, the first author first.
    by: Vec<String>,
    published_at: String,
}

#[derive(Clone, Debug, Serialize)]
struct Comment {
    id: CommentId,
    url: String,
    /// Where it is answered.
    reply_url: String,
    post: Named,
    name: String,
    /// Where its writer stands, as it stands beside the name.
    says: Vec<String>,
    /// What it answers, or null.
    in_reply_to: Option<CommentId>,
    html: String,
    published_at: String,
}

/// The post that a comment stands under.
#[derive(Clone, Debug, Serialize)]
struct Named {
    id: PostId,
    slug: String,
    url: String,
    title: String,
}

/// What `parcel` says; with it goes why its reader gets it, and where they change that.
pub fn message(site: &Site, parcel: &Parcel, (because, manage): (String, String)) -> Message {
    let (event, at, data) = match &parcel.news {
        News::Post(posted) => {
            let item = &posted.item;
            let data = Data::Post(Box::new(post(site, item)));
            ("post.published", item.published_at, data)
        }
        News::Comment(item) => {
            let data = Data::Comment(Box::new(comment(site, item)));
            ("comment.published", item.published_at, data)
        }
        News::Digest(digest) => ("digest", parcel.delivery.created_at, gathered(site, digest)),
    };
    Message {
        event,
        timestamp: at.rfc3339(),
        data,
        because,
        manage,
    }
}

fn post(site: &Site, item: &Item) -> Post {
    Post {
        id: item.id,
        slug: item.slug.clone(),
        url: address(site, item),
        title: item.title.clone(),
        audience: item.audience.clone(),
        why: item.why.clone(),
        interests: item.interests.clone(),
        summary: short(item),
        lang: item.lang.clone(),
        by: item.signed.iter().map(|signed| signed.name.clone()).collect(),
        published_at: item.published_at.rfc3339(),
    }
}

fn comment(site: &Site, item: &CommentItem) -> Comment {
    let slug = item.post.slug.clone();
    Comment {
        id: item.id,
        url: permalink(site, item),
        reply_url: reply(site, item),
        post: Named {
            id: item.post.id,
            slug: slug.clone(),
            url: site.links.absolute(&urls::Post { slug }),
            title: item.post.title.clone(),
        },
        name: item.name.clone(),
        says: feed_views::beside(item),
        in_reply_to: item.parent.as_ref().map(|(id, _)| *id),
        html: item.html.as_str().to_owned(),
        published_at: item.published_at.rfc3339(),
    }
}

fn gathered(site: &Site, digest: &Digest) -> Data {
    let posts = digest.posts.iter().map(|posted| post(site, &posted.item));
    Data::Digest {
        posts: posts.collect(),
        comments: digest.comments.iter().map(|item| comment(site, item)).collect(),
        more: digest.more,
    }
}
