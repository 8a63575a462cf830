//! What the people of a subject said here, below the posts about it.

use maud::{Markup, html};

use super::of_subject::{Voice, Voices};
use crate::posts::around::Subject;
use crate::posts::views::date;
use crate::text::excerpt;
use crate::web::site::Site;
use crate::{t, urls};

/// So much of each comment, in characters; the rest stands where it was written.
const EXCERPT: usize = 420;

/// Empty where nobody said anything.
pub fn voices(site: &Site, subject: &Subject, voices: &Voices) -> Markup {
    let here = site.href(&urls::Subject {
        subject: subject.slug.clone(),
    });
    html! {
        @if !voices.voices.is_empty() || voices.is_later {
            section .voices #said aria-labelledby="said-h" {
                h2 #said-h { (t!("subject-said")) }
                p .ui .soft { (t!("subject-said-lead", subject = subject.name.as_str())) }
                ol .found { @for voice in &voices.voices { (one(site, voice)) } }
                @if voices.older.is_some() || voices.is_later {
                    nav .pager aria-label=(t!("subject-said-pages")) {
                        @if let Some(id) = voices.older { a .btn href={ (here) "?said=" (id) "#said" } { (t!("subject-said-older")) } }
                        @if voices.is_later { a .btn href={ (here) "#said" } { (t!("subject-said-newest")) } }
                    }
                }
            }
        }
    }
}

fn one(site: &Site, voice: &Voice) -> Markup {
    let slug = voice.post.slug.clone();
    let page = urls::Comment {
        slug: slug.clone(),
        id: voice.id,
    };
    html! {
        li {
            h3 .by { a href=(site.href(&page)) { (voice.name) } span { " · " (voice.label.words) } }
            p .part dir="auto" { (excerpt(&voice.html, EXCERPT)) }
            p .byline {
                (t!("search-comment-on")) " " a href=(site.href(&urls::Post { slug })) { (voice.post.title) }
                " · " (date(site, voice.published_at))
            }
        }
    }
}
