//! A page of the desk put together: the comments of a view that somebody looks for, how many each view has
//! of them, and what the filters are called.

use super::chosen::Chosen;
use super::counts::{Counts, counts, pending};
use super::find::named;
use super::find_form::Look;
use super::find_views::Looking;
use super::gather::gathered;
use super::live::claims;
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
    let scope = gathered(db, person, &look.find, &site.settings.time_zone, wanted).await?;
    let numbers = async {
        match scope.number.filter(|_| scope.of_view) {
            Some(found) => Ok(only(view, found)),
            None => counts(db, &scope, terms.now).await,
        }
    };
    let waiting = async {
        if look.find.is_idle() {
            Ok(0)
        } else {
            pending(db, threads, terms.now).await
        }
    };
    // The numbers know what stands above the queue; everything else is listed beside them.
    let place = (view, look.after);
    let ((desk, after), counts, waiting) = if place == (View::Pending, None) {
        let listed = async {
            let counts = numbers.await?;
            let desk = beside::desk(db, &scope, person, place, counts.above.as_ref(), terms).await?;
            Ok((desk, counts))
        };
        let ((desk, counts), waiting) = tokio::try_join!(listed, waiting)?;
        (desk, counts, waiting)
    } else {
        let listed = beside::desk(db, &scope, person, place, None, terms);
        tokio::try_join!(listed, numbers, waiting)?
    };
    look.after = after;
    let mut page = DeskPage::new(person, view, counts.views, desk);
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

/// What was found is of `view`, and nobody looked for it in the others.
fn only(view: View, found: usize) -> Counts {
    let found = i64::try_from(found).unwrap_or(i64::MAX);
    let views = View::ALL.map(|each| (each, if each == view { found } else { 0 }));
    Counts {
        views: views.into(),
        above: None,
    }
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
