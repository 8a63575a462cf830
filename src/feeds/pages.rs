//! Feeds over HTTP: every list of posts and of comments, in three formats. Who has one already is told so by
//! `web/cache/`.

use axum::extract::{Query, State};
use axum::http::header::{CONTENT_TYPE, LINK};
use axum::http::{HeaderMap, HeaderValue};
use axum_extra::routing::TypedPath;
use serde::Deserialize;

use super::atom_views::atom;
use super::json_views::json;
use super::read::{self, Of};
use super::rss_views::rss;
use super::{Behind, Channel, CommentItem, Format, Picture, Steps, atom_id, entry_views as entry};
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::ids::PostId;
use crate::people::find;
use crate::posts::lists::{self, Under};
use crate::posts::{FEED_SIZE, read as post_read, series, stream, term};
use crate::touched::Key;
use crate::web::cache::Kept;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;
use crate::{t, urls};

/// What a feed follows, by the words in its address.
#[derive(Clone, Debug)]
pub enum Source {
    Posts,
    Comments,
    /// The comments on one post.
    Post(String),
    Tag(String),
    Audience(String),
    Byline(String),
    Subject(String),
    Series(String),
}

/// The address of a feed: what it follows, and how it is written.
pub trait Address: TypedPath + Clone {
    const FORMAT: Format;
    fn source(self) -> Source;
}

macro_rules! addresses {
    ($($source:ident $(($field:ident))?: $atom:ident, $rss:ident, $json:ident;)+) => {$(
        addresses!(@one $source $(($field))? Atom $atom);
        addresses!(@one $source $(($field))? Rss $rss);
        addresses!(@one $source $(($field))? Json $json);
    )+};
    (@one $source:ident $(($field:ident))? $format:ident $url:ident) => {
        impl Address for urls::$url {
            const FORMAT: Format = Format::$format;

            fn source(self) -> Source {
                Source::$source $((self.$field))?
            }
        }
    };
}

addresses! {
    Posts: Feed, Rss, JsonFeed;
    Comments: CommentsFeed, CommentsRss, CommentsJson;
    Post(slug): PostFeed, PostRss, PostJson;
    Tag(tag): TagFeed, TagRss, TagJson;
    Audience(audience): AudienceFeed, AudienceRss, AudienceJson;
    Byline(byline): BylineFeed, BylineRss, BylineJson;
    Subject(subject): SubjectFeed, SubjectRss, SubjectJson;
    Series(series): SeriesFeed, SeriesRss, SeriesJson;
}

/// A feed as it is answered with.
type Written = (Kept, HeaderMap, String);

/// Which page of a feed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Place {
    before: String,
}

/// A page of the posts or comments of what the address follows, the newest without a place.
///
/// # Errors
/// `NotFound` for a post readers do not see or that has no thread, and for a term under which they find nothing.
pub async fn feed<A: Address>(
    address: A,
    State(app): State<App>,
    site: Site,
    Query(place): Query<Place>,
) -> Result<Written> {
    let own = site.links.absolute(&address);
    let asked = Asked {
        app: &app,
        site: &site,
        own,
        behind: Behind::read(&place.before),
    };
    let (kept, channel) = asked.answer(address.source()).await?;
    let mut headers = discovery(&channel);
    let (media_type, text) = match A::FORMAT {
        Format::Atom => ("application/atom+xml; charset=utf-8", atom(channel)),
        Format::Rss => ("application/rss+xml; charset=utf-8", rss(channel)),
        Format::Json => ("application/feed+json; charset=utf-8", json(channel)),
    };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    Ok((kept, headers, text))
}

/// Where the feed is and who tells of its changes, as WebSub wants it found (section 4).
fn discovery(channel: &Channel) -> HeaderMap {
    let hub = channel.hub.iter().map(|hub| (hub, "hub"));
    let links = hub.chain(std::iter::once((&channel.feed, "self")));
    let links = links.filter_map(|(address, rel)| format!("<{address}>; rel=\"{rel}\"").parse().ok());
    let mut headers = HeaderMap::new();
    for link in links {
        let _ = headers.append(LINK, link);
    }
    headers
}

/// What a feed is drawn from.
struct Asked<'a> {
    app: &'a App,
    site: &'a Site,
    /// The address of its first page, absolute.
    own: String,
    /// Where the page begins that was asked for; `None` for the first.
    behind: Option<Behind>,
}

impl Asked<'_> {
    async fn answer(&self, source: Source) -> Result<(Kept, Channel)> {
        match source {
            Source::Posts => {
                let head = self.head(self.site.title(), &urls::Home);
                self.posts(Under::Everything, head).await
            }
            Source::Comments => self.comments().await,
            Source::Post(slug) => self.comments_on(&slug).await,
            Source::Byline(byline) => self.signed_by(&byline).await,
            term => {
                let (under, head) = self.term(term).await?;
                let (kept, channel) = self.posts(under, head).await?;
                // One that only unpublished posts are filed under is not there yet.
                if channel.entries.is_empty() {
                    return Err(Refusal::NotFound.into());
                }
                Ok((kept, channel))
            }
        }
    }

    async fn term(&self, term: Source) -> Result<(Under, Channel)> {
        let db = self.app.db.read();
        let (under, words, page) = match term {
            Source::Tag(slug) => {
                let (id, term) = term::tag(db, &slug).await?.ok_or(Refusal::NotFound)?;
                let page = urls::Tag { tag: term.slug }.to_string();
                (Under::Tag(id), term.name, page)
            }
            Source::Audience(slug) => {
                let (id, term) = term::audience(db, &slug).await?.ok_or(Refusal::NotFound)?;
                let page = urls::Audience { audience: term.slug }.to_string();
                let words = t!("list-for", audience = term.name.as_str());
                (Under::Audience(id), words, page)
            }
            Source::Subject(slug) => {
                let (id, subject) = term::subject(db, &slug).await?.ok_or(Refusal::NotFound)?;
                let words = t!("list-about", subject = subject.name.as_str());
                let page = urls::Subject {
                    subject: subject.slug,
                };
                (Under::Subject(id), words, page.to_string())
            }
            Source::Series(slug) => {
                let series = series::by_slug(db, &slug).await?.ok_or(Refusal::NotFound)?;
                let page = urls::Series { series: series.slug };
                (Under::Series(series.id), series.name, page.to_string())
            }
            _ => return Err(Refusal::NotFound.into()),
        };
        Ok((under, self.head(self.of_blog(&words), &page)))
    }

    /// A byline is there before its first post.
    async fn signed_by(&self, slug: &str) -> Result<(Kept, Channel)> {
        let found = find::byline_by_slug(self.app.db.read(), slug).await?;
        let (byline, _) = found.ok_or(Refusal::NotFound)?;
        let head = self.head(self.of_blog(&byline.name), &urls::Byline { byline: byline.slug });
        self.posts(Under::Byline(byline.id), head).await
    }

    fn of_blog(&self, what: &str) -> String {
        t!("feeds-term-title", what = what, site = self.site.title())
    }

    /// A feed with nothing in it yet.
    fn head(&self, title: String, page: &impl std::fmt::Display) -> Channel {
        Channel {
            id: self.own.clone(),
            title,
            description: self.site.settings.description.clone(),
            blog: self.site.title(),
            logo: self.logo(),
            feed: self.page(self.behind),
            page: self.site.links.absolute(page),
            hub: self.hub(),
            steps: Steps::default(),
            entries: Vec::new(),
        }
    }

    /// The address of the page that begins there.
    fn page(&self, behind: Option<Behind>) -> String {
        match behind {
            Some(behind) => format!("{}?before={behind}", self.own),
            None => self.own.clone(),
        }
    }

    /// The pages beside this one: `next` is where the one with older entries begins, if there is one,
    /// `in_front` where the one with newer entries does, if that is not the first.
    fn steps(&self, next: Option<Behind>, in_front: Option<Behind>) -> Steps {
        let is_first = self.behind.is_none();
        Steps {
            first: (!is_first || next.is_some()).then(|| self.own.clone()),
            previous: (!is_first).then(|| self.page(in_front)),
            next: next.map(|next| self.page(Some(next))),
        }
    }

    fn hub(&self) -> Option<String> {
        let hub = &self.site.settings.hub;
        (!hub.is_empty()).then(|| hub.clone())
    }

    fn logo(&self) -> Option<Picture> {
        let logo = self.site.settings.looks.logo.as_ref()?;
        let hash = logo.hash.clone();
        Some(Picture {
            address: self.site.links.absolute(&urls::Media { hash }),
            is_square: logo.is_icon(),
        })
    }

    async fn posts(&self, under: Under, head: Channel) -> Result<(Kept, Channel)> {
        let (db, now) = (self.app.db.read(), self.app.clock.now());
        let place = self.behind.map(|behind| (behind.at, PostId(behind.id)));
        let mut items = stream::newest(db, under, place, FEED_SIZE + 1, now).await?;
        let last = cut(&mut items).map(|last| (last.published_at, last.id));
        let in_front = match place {
            Some(place) => stream::in_front(db, under, place, FEED_SIZE, now).await?,
            None => None,
        };
        let behind = |(at, id): (_, PostId)| Behind { at, id: id.0 };
        let steps = self.steps(last.map(behind), in_front.map(behind));
        let posts = items.iter().map(|item| Key::Post(item.id));
        let kept = Kept::showing(std::iter::once(Key::Posts).chain(posts));
        let entries = items.iter().map(|item| entry::post(self.site, item)).collect();
        let kept = kept.until(lists::changes_at(db, now).await?);
        Ok((
            kept,
            Channel {
                entries,
                steps,
                ..head
            },
        ))
    }

    /// A page of these comments, and the pages beside it.
    async fn page_of(&self, of: Of, terms: Terms<'_>) -> Result<(Vec<CommentItem>, Steps)> {
        let db = self.app.db.read();
        let mut items = read::comments(db, of, self.behind, FEED_SIZE + 1, terms).await?;
        let last = cut(&mut items).map(|last| Behind {
            at: last.published_at,
            id: last.id.0,
        });
        let in_front = match self.behind {
            Some(place) => read::in_front(db, of, place, FEED_SIZE, terms.now).await?,
            None => None,
        };
        Ok((items, self.steps(last, in_front)))
    }

    async fn comments(&self) -> Result<(Kept, Channel)> {
        let (db, now) = (self.app.db.read(), self.app.clock.now());
        let wording = Wording::of(&self.site.settings);
        let terms = Terms {
            wording: &wording,
            now,
        };
        let (items, steps) = self.page_of(Of::Everything, terms).await?;
        let next = lists::changes_at(db, now).await?;
        let next = next.into_iter().chain(read::changes_at(&items)).min();
        let kept = Kept::showing([Key::Posts, Key::Comments]).until(next);
        let head = self.head(t!("feeds-comments-title", of = self.site.title()), &urls::Home);
        let entries = items.iter().map(|item| entry::comment(self.site, item)).collect();
        Ok((
            kept,
            Channel {
                entries,
                steps,
                ..head
            },
        ))
    }

    async fn comments_on(&self, slug: &str) -> Result<(Kept, Channel)> {
        let wording = Wording::of(&self.site.settings);
        let terms = Terms {
            wording: &wording,
            now: self.app.clock.now(),
        };
        let post = post_read::post(self.app.db.read(), slug, terms.now, false)
            .await?
            .filter(|post| post.discussion.has_thread())
            .ok_or(Refusal::NotFound)?;
        let (items, steps) = self.page_of(Of::Post(post.id), terms).await?;
        let kept = Kept::showing([Key::Post(post.id)]).until(read::changes_at(&items));
        let title = t!("feeds-comments-title", of = post.title.as_str());
        let head = self.head(title, &urls::Post { slug: post.slug });
        let channel = Channel {
            id: format!("{}#comments", atom_id(&post.feed_id)),
            entries: items.iter().map(|item| entry::comment(self.site, item)).collect(),
            steps,
            ..head
        };
        Ok((kept, channel))
    }
}

/// Leaves what fits on a page; the last of it, where there is more.
fn cut<T>(items: &mut Vec<T>) -> Option<&T> {
    let most = usize::try_from(FEED_SIZE).unwrap_or(usize::MAX);
    let more = items.len() > most;
    items.truncate(most);
    items.last().filter(|_| more)
}
