//! A page of the desk put together: the comments of a view that somebody looks for, how many each view has
//! of them, and what the filters are called.

use tokio::sync::SetOnce;

use super::chosen::Chosen;
use super::counts::waiting;
use super::find::named;
use super::find_form::Look;
use super::find_views::Looking;
use super::gather::gathered;
use super::live::claims;
use super::numbers::{of_found, of_scope};
use super::scope::Cut;
use super::views::DeskPage;
use super::{View, beside, replies};
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::comments::threads::Threads;
use crate::people::Person;
use crate::t;
use crate::web::error::Result;
use crate::web::site::Site;

/// The page of `view` at `look`; the first one where nothing is left behind that place.
pub async fn board<'a>(
    app: &App,
    site: &Site,
    person: &'a Person,
    (view, mut look): (View, Look),
) -> Result<DeskPage<'a>> {
    let (db, threads) = (app.db.read(), Threads::of(person));
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now: app.clock.now(),
    };
    let wanted = (view, Chosen::new(db, terms.now));
    let gathered = gathered(db, person, &look.find, &site.settings.time_zone, wanted);
    // For comments that are found by an index: it is known by name which of them wait.
    let all = async {
        if look.find.is_wide() {
            waiting(db, threads, terms.now).await.map(Some)
        } else {
            Ok(None)
        }
    };
    let (scope, all) = tokio::try_join!(gathered, all)?;
    // What stands above the queue is known with the numbers, while the rest of the page is being read.
    let above = SetOnce::new();
    let numbers = async {
        let (counts, waiting) = match all {
            Some(all) => (of_found(db, (&scope, view), &all, terms.now).await?, all.number),
            None => of_scope(db, &scope, (threads, look.find.is_idle()), terms.now).await?,
        };
        let told = above.set(counts.above);
        debug_assert!(told.is_ok(), "the numbers are asked once");
        Ok((counts.views, waiting))
    };
    let listed = beside::desk(db, &scope, person, (view, look.after), &above, terms);
    let ((desk, after), (views, waiting)) = tokio::try_join!(listed, numbers)?;
    look.after = after;
    let mut page = DeskPage::new(person, view, views, desk);
    page.replies = replies::saved(db, person.id).await?;
    page.look = look.carried();
    page.drawn_at = terms.now;
    page.claims = claims(db, &page.comments(), person.id, terms.now).await?;
    if !look.find.is_idle() {
        page.waiting = waiting;
        page.looking = looking(app, site, threads, look).await?;
        page.looking.found = page.counted(view);
        page.looking.cut = scope.cut;
    }
    Ok(page)
}

async fn looking(app: &App, site: &Site, threads: Threads, look: Look) -> Result<Looking> {
    let find = look.find;
    let named = named(app.db.read(), threads, &find).await?;
    let mut errors = find.errors(&site.settings.time_zone);
    if !find.post.is_empty() && named.post.is_none() {
        errors.add("post", t!("desk-filter-post-unknown"));
    }
    Ok(Looking {
        find,
        named,
        found: None,
        cut: Cut::Nothing,
        errors,
    })
}
