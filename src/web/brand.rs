//! What of the frame of readers' pages is the owner's: the logo, the links in the header, the icon.

use maud::{Markup, html};

use super::assets;
use super::components::facts;
use super::page::{Frame, Page};
use super::site::Site;
use crate::settings::looks::{Logo, NavLink};
use crate::text::SafeUrl;
use crate::{t, urls};

/// The blog's name, which leads home: its logo where it has one.
fn name(site: &Site, has_logo: bool, title: &str) -> Markup {
    html! {
        a .site href=(site.href(&urls::Home)) {
            @match site.settings.looks.logo.as_ref().filter(|_| has_logo) {
                Some(logo) => img src=(picture(site, logo)) width=(logo.width) height=(logo.height) alt=(logo.alt);,
                None => (title)
            }
        }
    }
}

/// Where the header leads: the owner's links, or the usual ones. `here` is the absolute address of the page.
fn links(site: &Site, here: Option<&str>) -> Markup {
    let own = &site.settings.navigation;
    let current = |link: &NavLink| here == Some(absolute(site, link).as_str());
    html! {
        @for link in own {
            @if let Some(href) = address(site, link) {
                a href=(href) aria-current=[current(link).then_some("page")] { (link.label) }
            }
        }
        @if own.is_empty() {
            a href=(site.href(&urls::Archive)) { (t!("nav-archive")) }
            a href=(site.href(&urls::Search)) { (t!("nav-search")) }
            a href=(site.href(&urls::Subscribe)) { (t!("nav-subscribe")) }
        }
    }
}

/// The address as a page links it; `None` for one that is none, as an older program may have stored it.
fn address(site: &Site, link: &NavLink) -> Option<String> {
    if link.address.starts_with('/') {
        return Some(site.href(&link.address));
    }
    SafeUrl::parse(&link.address).map(|url| url.as_str().to_owned())
}

fn absolute(site: &Site, link: &NavLink) -> String {
    if link.address.starts_with('/') {
        site.links.absolute(&link.address)
    } else {
        link.address.clone()
    }
}

/// What browsers show beside the title of a page: the logo where it is square, else ours.
pub(super) fn icon(site: &Site) -> Markup {
    let square = site.settings.looks.logo.as_ref().filter(|logo| logo.is_icon());
    html! {
        @match square {
            Some(logo) => link rel="icon" href=(picture(site, logo));,
            None => link rel="icon" type="image/svg+xml" href=(*assets::ICON);
        }
    }
}

fn picture(site: &Site, logo: &Logo) -> String {
    site.href(&urls::Media {
        hash: logo.hash.clone(),
    })
}

/// Where every page of readers leads.
fn everywhere(site: &Site) -> [Markup; 5] {
    [
        (site.href(&urls::Archive), t!("nav-archive")),
        (site.href(&urls::Subscribe), t!("nav-subscribe")),
        (site.href(&urls::Feed), t!("nav-feed")),
        (site.href(&urls::CommentsFeed), t!("feed-comments")),
        (site.href(&urls::LogIn), t!("log-in")),
    ]
    .map(|(href, words)| html! { a href=(href) { (words) } })
}

impl Page<'_> {
    /// The end of the page: the owner's lines, then what every blog has.
    pub(super) fn footer(&self, site_title: &str) -> Markup {
        let site = self.site;
        let own = site.look.footer.as_ref().filter(|_| self.is_readers());
        html! {
            footer .foot {
                @if let Some(own) = own { div .colophon { (**own) } }
                p {
                    (site_title)
                    @if !site.settings.description.is_empty() { " · " (site.settings.description) }
                }
                @if !self.is_admin() {
                    @if !self.searches { (super::search_field::search_field(site, "")) }
                    p { (facts(everywhere(site))) }
                }
            }
        }
    }

    /// A page as readers find it, and none by which somebody gets in.
    fn is_readers(&self) -> bool {
        matches!(self.frame, Frame::Reader { is_plain: false, .. })
    }

    /// The style sheets: where somebody gets in, and behind it, only our own, so that nobody locks
    /// themselves out with rules that hide everything.
    pub(super) fn sheets(&self) -> Markup {
        let site = self.site;
        let sheet = if self.is_readers() {
            site.sheet()
        } else {
            &assets::SITE_CSS
        };
        html! {
            link rel="stylesheet" href=(site.href(&sheet.url()));
            @if self.is_admin() || self.above.is_some() {
                link rel="stylesheet" href=(site.href(&assets::ADMIN_CSS.url()));
            }
        }
    }

    pub(super) fn readers_links(&self, team_member: Option<&str>) -> Markup {
        html! {
            nav aria-label=(t!("nav-label")) {
                (links(self.site, self.canonical.as_deref()))
                @if team_member.is_some() { a href=(self.site.href(&urls::Desk)) { (t!("nav-desk")) } }
            }
        }
    }

    pub(super) fn name(&self, site_title: &str) -> Markup {
        name(self.site, self.is_readers(), site_title)
    }
}
