//! The job that reads the page of which somebody said that it links to a post.

use url::Url;

use super::{Check, TEXT_MAX, next_check, receive};
use crate::app::App;
use crate::comments::bans::{self, Met, Sender};
use crate::comments::form::hosts;
use crate::comments::mention::{self, Said};
use crate::comments::mention_entity::Model;
use crate::comments::remember::Details;
use crate::comments::screen::{At, Surroundings};
use crate::comments::submission::Text;
use crate::comments::{NAME_MAX, mentions};
use crate::outgoing::Fetched;
use crate::posts;
use crate::posts::read::Commentable;
use crate::screening::own::Rules;
use crate::settings::{self, Hold, Settings};
use crate::text::{self, Format, Referring, Refers, SafeHtml};
use crate::urls::Links;

/// Performs `Check`.
///
/// # Errors
/// When the database fails; that a page can't be read is no error.
pub async fn check(app: &App, job: &Check) -> anyhow::Result<()> {
    let db = app.db.read();
    let Some(mention) = mentions::one(db, job.mention).await? else {
        return Ok(());
    };
    let Ok(source) = Url::parse(&mention.source) else {
        return forget(app, &mention).await;
    };
    let post = Addresses::of(app, &mention).await?;
    match app.outgoing.fetch(&source).await {
        Ok(page) if matches!(page.status, 404 | 410) => gone(app, &mention).await,
        Ok(page) if (200..300).contains(&page.status) => match read(page, post).await? {
            Some(found) => keep(app, &mention, &found).await,
            None => gone(app, &mention).await,
        },
        Ok(_) | Err(_) => again(app, &mention).await,
    }
}

/// A page may take a moment to read.
async fn read(page: Fetched, post: Addresses) -> anyhow::Result<Option<Referring>> {
    // One that leads on to a page of our own is no page elsewhere.
    if page.url.origin().ascii_serialization() == post.links.origin() {
        return Ok(None);
    }
    let found = move || text::referring(&page.text, &page.url, &|url: &Url| post.have(url));
    Ok(tokio::task::spawn_blocking(found).await?)
}

/// Where a page may link to that links to a post. Whoever tells of a page chooses how the address is written, and
/// must not take a mention down by that: every way to write it counts, and so does the one it was first told by.
struct Addresses {
    links: Links,
    /// Of the post: as it was when the page was told of, and as it is.
    slugs: Vec<String>,
    /// What was told, though the whole site may have moved since.
    told: String,
}

impl Addresses {
    async fn of(app: &App, mention: &Model) -> anyhow::Result<Self> {
        let told = Url::parse(&mention.target).ok();
        let before = told.and_then(|url| app.links.post(&url));
        let name = posts::read::name(app.db.read(), mention.post_id).await?;
        Ok(Self {
            links: app.links.clone(),
            slugs: before.into_iter().chain(name.map(|name| name.slug)).collect(),
            told: mention.target.clone(),
        })
    }

    fn have(&self, url: &Url) -> bool {
        let mut bare = url.clone();
        bare.set_fragment(None);
        let slug = self.links.post(url);
        bare.as_str() == self.told || slug.is_some_and(|slug| self.slugs.contains(&slug))
    }
}

/// Lets a comment say what the page says; unless the post takes none, or its site is blocked.
async fn keep(app: &App, mention: &Model, found: &Referring) -> anyhow::Result<()> {
    let (db, now) = (app.db.read(), app.clock.now());
    let settings = settings::read::settings(db).await?;
    let is_new = mention.comment_id.is_none();
    let Some(post) = post(app, mention).await? else {
        return Ok(());
    };
    if is_new && !post.discussion.takes(settings.close_after_days, now).comments() {
        return forget(app, mention).await;
    }
    let sender = Details {
        name: name(&mention.source, found),
        email: String::new(),
        website: mention.source.clone(),
    };
    let text = words(found, &mention.source);
    let met = met(app, &text).await?;
    if met.is_some_and(|met| !met.silent) {
        return if is_new {
            forget(app, mention).await
        } else {
            Ok(())
        };
    }
    let at = At {
        post: post.id,
        rules: Rules::of(&settings),
        fast: false,
    };
    let said = Said {
        surroundings: Surroundings::of(db, &text, &sender, at).await?,
        how: found.how,
        name: sender.name,
        text,
        hold: hold(&settings, &post),
        subjects: post.subjects.into_iter().map(|subject| subject.name).collect(),
        banned: met.is_some(),
    };
    let tx = app.db.begin_write().await?;
    mention::keep(&tx, mention.id, &said, &app.secrets.entropy, now).await?;
    Ok(tx.commit().await?)
}

/// The post, as long as readers see it.
async fn post(app: &App, mention: &Model) -> anyhow::Result<Option<Commentable>> {
    let db = app.db.read();
    let Some(name) = posts::read::name(db, mention.post_id).await? else {
        return Ok(None);
    };
    Ok(posts::read::commentable(db, &name.slug, app.clock.now()).await?)
}

/// Under some posts every one waits.
fn hold(settings: &Settings, post: &Commentable) -> Hold {
    match post.discussion.policy {
        posts::CommentPolicy::Hold => Hold::Everything,
        _ => settings.hold,
    }
}

/// The ban that the site or a link of the text meets.
async fn met(app: &App, text: &Text) -> anyhow::Result<Option<Met>> {
    let sender = Sender {
        hosts: text.hosts.iter().map(|host| host.to_lowercase()).collect(),
        ..Sender::default()
    };
    Ok(bans::met(app.db.read(), &sender, app.clock.now()).await?)
}

/// Who says it: as the page has it, else its host.
fn name(source: &str, found: &Referring) -> String {
    let host = Url::parse(source)
        .ok()
        .and_then(|url| url.host_str().map(text::host_in_letters));
    let name = Some(found.author.clone()).filter(|name| !name.is_empty());
    text::shorten(&name.or(host).unwrap_or_default(), NAME_MAX)
}

/// What is kept of what it says: an answer's text, a page's title. Who likes or repeats a post says nothing else.
fn words(found: &Referring, source: &str) -> Text {
    let said = match found.how {
        Refers::Reply => text::shorten(text::lines(&found.text).trim(), TEXT_MAX),
        Refers::Mention => escaped(&text::shorten(&found.title, TEXT_MAX)),
        Refers::Like | Refers::Repost => String::new(),
    };
    // What can't be rendered is left out: the page is linked in any case.
    let (said, html) = match text::comment(&said, Format::Markdown) {
        Ok(html) => (said, html),
        Err(_) => (String::new(), SafeHtml::default()),
    };
    Text {
        hosts: hosts(&html, source),
        source: said,
        html,
    }
}

/// A title has no markup: what means something to Markdown is written as it stands.
fn escaped(title: &str) -> String {
    let mut text = String::with_capacity(title.len());
    for c in title.chars() {
        if c.is_ascii_punctuation() {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

async fn gone(app: &App, mention: &Model) -> anyhow::Result<()> {
    let tx = app.db.begin_write().await?;
    mention::gone(&tx, mention.id, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

async fn forget(app: &App, mention: &Model) -> anyhow::Result<()> {
    let tx = app.db.begin_write().await?;
    mention::forget(&tx, mention.id).await?;
    Ok(tx.commit().await?)
}

/// Its page is read another time; what never could be is forgotten.
async fn again(app: &App, mention: &Model) -> anyhow::Result<()> {
    let now = app.clock.now();
    let tx = app.db.begin_write().await?;
    let tries = mention::unread(&tx, mention).await?;
    let was_read = mention.comment_id.is_some();
    match next_check(tries, was_read) {
        Some(delay) => receive::check_at(&tx, mention.id, now.plus(delay), now).await?,
        None if was_read => {}
        None => mention::forget(&tx, mention.id).await?,
    }
    Ok(tx.commit().await?)
}
