//! A page of the desk put together: the comments of a view that somebody looks for, how many each view has
//! of them, and what the filters are called.

use super::chosen::chosen;
use super::find::named;
use super::find_form::Look;
use super::find_views::Looking;
use super::gather::gathered;
use super::live::claims;
use super::scope::Cut;
use super::views::DeskPage;
use super::{View, beside, queue, replies};
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
    let (zone, chosen) = (&site.settings.time_zone, chosen(view, terms.now));
    let scope = gathered(db, person, &look.find, zone, chosen).await?;
    let mut desk = queue::desk(db, &scope, view, look.after, terms).await?;
    if desk.is_empty() && look.after.take().is_some() {
        desk = queue::desk(db, &scope, view, None, terms).await?;
    }
    beside::fill(db, &mut desk, person, terms.now).await?;
    let counts = match scope.number.filter(|_| scope.cut == Cut::Found) {
        Some(found) => only(view, found),
        None => queue::counts(db, &scope, terms.now).await?,
    };
    let mut page = DeskPage::new(person, view, counts, desk);
    page.replies = replies::saved(db, person.id).await?;
    page.look = look.carried();
    page.drawn_at = terms.now;
    page.claims = claims(db, &page.comments(), person.id, terms.now).await?;
    if !look.find.is_idle() {
        page.waiting = queue::pending(db, threads, terms.now).await?;
        page.looking = looking(app, site, threads, look).await?;
        page.looking.found = page.counted(view);
        page.looking.cut = scope.cut;
    }
    Ok(page)
}

/// What was found is of `view`, and nobody looked for it in the others.
fn only(view: View, found: usize) -> Vec<(View, i64)> {
    let found = i64::try_from(found).unwrap_or(i64::MAX);
    View::ALL
        .map(|each| (each, if each == view { found } else { 0 }))
        .into()
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
