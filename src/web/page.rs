//! The frame of a page: head, skip link, the site's name, navigation. What stands in it is the feature's, and
//! begins with `main #main`; what of the frame the owner chose is `brand.rs`.

use maud::{DOCTYPE, Markup, html};

use super::assets;
use super::brand;
use super::meta::{self, Shared};
use super::site::Site;
use crate::text::SafeData;
use crate::{t, urls, words};

/// A page about to be drawn.
pub struct Page<'a> {
    pub(super) site: &'a Site,
    title: &'a str,
    description: Option<&'a str>,
    pub(super) canonical: Option<String>,
    feeds: Vec<(String, String)>,
    pub(super) frame: Frame<'a>,
    indexed: bool,
    scripts: Vec<&'static assets::Asset>,
    data: Option<SafeData>,
    pub(super) above: Option<Markup>,
    pub(super) searches: bool,
    shared: Shared,
    newer: Option<String>,
    older: Option<String>,
    webmention: Option<String>,
}

/// Whose page it is.
pub(super) enum Frame<'a> {
    Reader {
        team_member: Option<&'a str>,
        /// Without the owner's logo, rules and lines.
        is_plain: bool,
    },
    Admin {
        seat: Seat<'a>,
        here: Option<Here>,
        pending: Option<String>,
    },
    /// One page of the team, reached by a signed link: there may be no log-in behind it.
    Lone,
}

/// Someone of the team, as the navigation needs them: it holds no link that they may not open.
#[derive(Clone, Copy, Debug)]
pub struct Seat<'a> {
    pub name: &'a str,
    /// Writes posts.
    pub writes: bool,
    /// Edits everybody's posts.
    pub edits: bool,
    /// Runs the site.
    pub owns: bool,
}

/// The part of the administration that a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    Desk,
    Posts,
    Figures,
    Deliveries,
    Settings,
    You,
}

impl<'a> Page<'a> {
    /// A page for readers, with the site's feeds announced.
    pub fn new(site: &'a Site, title: &'a str) -> Self {
        Self {
            site,
            title,
            description: None,
            canonical: None,
            feeds: vec![
                (t!("feed-posts"), site.href(&urls::Feed)),
                (t!("feed-comments"), site.href(&urls::CommentsFeed)),
            ],
            frame: Frame::Reader {
                team_member: None,
                is_plain: false,
            },
            indexed: true,
            scripts: Vec::new(),
            data: None,
            above: None,
            searches: false,
            shared: Shared::default(),
            newer: None,
            older: None,
            webmention: None,
        }
    }

    /// A page for the team: with the admin's navigation and style sheet, kept out of search engines.
    pub fn admin(site: &'a Site, title: &'a str, seat: impl Into<Seat<'a>>) -> Self {
        let mut page = Self::new(site, title).hidden();
        page.frame = Frame::Admin {
            seat: seat.into(),
            here: None,
            pending: None,
        };
        page
    }

    /// A page for somebody of the team who may not be logged in: as `admin`, with the way to the desk alone.
    pub fn lone(site: &'a Site, title: &'a str) -> Self {
        let mut page = Self::new(site, title).hidden();
        page.frame = Frame::Lone;
        page
    }

    /// A page by which somebody gets in: it looks the same whatever the owner does to readers' pages.
    pub fn way_in(site: &'a Site, title: &'a str) -> Self {
        let mut page = Self::new(site, title).hidden();
        page.frame = Frame::Reader {
            team_member: None,
            is_plain: true,
        };
        page
    }

    /// Marks the part of the administration this page belongs to.
    pub fn here(mut self, part: Here) -> Self {
        if let Frame::Admin { here, .. } = &mut self.frame {
            *here = Some(part);
        }
        self
    }

    /// How many comments wait, shown in the admin's navigation.
    pub fn pending(mut self, count: String) -> Self {
        if let Frame::Admin { pending, .. } = &mut self.frame {
            *pending = Some(count);
        }
        self
    }

    /// Someone of the team is looking at a reader's page: the way to the desk is shown.
    pub fn seen_by(mut self, name: Option<&'a str>) -> Self {
        if let Frame::Reader { team_member, .. } = &mut self.frame {
            *team_member = name;
        }
        self
    }

    pub fn description(mut self, text: &'a str) -> Self {
        self.description = Some(text);
        self
    }

    /// The absolute address under which the page should be known.
    pub fn canonical(mut self, url: String) -> Self {
        self.canonical = Some(url);
        self
    }

    /// How a link to the page is shown elsewhere.
    pub fn shared(mut self, shared: Shared) -> Self {
        self.shared = shared;
        self
    }

    /// Where a list goes on.
    pub fn older(mut self, href: Option<String>) -> Self {
        self.older = href;
        self
    }

    /// Where a list comes from.
    pub fn newer(mut self, href: Option<String>) -> Self {
        self.newer = href;
        self
    }

    /// Where other sites say that they link to the page (Webmention).
    pub fn mentioned_at(mut self, href: String) -> Self {
        self.webmention = Some(href);
        self
    }

    /// Announces one more feed, by title and address.
    pub fn feed(mut self, title: String, href: String) -> Self {
        self.feeds.push((title, href));
        self
    }

    /// Keeps the page out of search engines.
    pub fn hidden(mut self) -> Self {
        self.indexed = false;
        self
    }

    /// Shows a reader's page to its author before it is one: with this bar above it.
    pub fn preview(mut self, bar: Markup) -> Self {
        self.above = Some(bar);
        self.hidden()
    }

    /// The page holds the field of the search itself: none stands at its end.
    pub fn searches(mut self) -> Self {
        self.searches = true;
        self
    }

    pub fn script(mut self, asset: &'static assets::Asset) -> Self {
        self.scripts.push(asset);
        self
    }

    /// What the page says once more for programs, as JSON-LD. Browsers run nothing of it.
    pub fn data(mut self, data: SafeData) -> Self {
        self.data = Some(data);
        self
    }

    /// The whole document around `body`.
    pub fn render(self, body: &Markup) -> Markup {
        let site_title = self.site_title();
        let language = words::in_use();
        html! {
            (DOCTYPE)
            html lang=(language.code()) dir=(language.direction().code()) {
                head { (self.head(&site_title)) }
                body .admin[self.is_admin()] {
                    a .skip href="#main" { (t!("skip-to-content")) }
                    @if let Some(bar) = &self.above { (bar) }
                    (self.header(&site_title))
                    (body)
                    (self.footer(&site_title))
                }
            }
        }
    }

    pub(super) fn is_admin(&self) -> bool {
        matches!(self.frame, Frame::Admin { .. } | Frame::Lone)
    }

    fn site_title(&self) -> String {
        self.site.title()
    }

    fn head(&self, site_title: &str) -> Markup {
        html! {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title {
                @if self.title == site_title { (site_title) } @else { (self.title) " · " (site_title) }
            }
            meta name="color-scheme" content="light dark";
            @if let Some(description) = self.description { meta name="description" content=(description); }
            @if !self.indexed { meta name="robots" content="noindex"; }
            @if let Some(url) = &self.canonical {
                link rel="canonical" href=(url);
                (meta::elements(self.site, (self.title, self.description), url, &self.shared))
            }
            @if let Some(href) = &self.newer { link rel="prev" href=(href); }
            @if let Some(href) = &self.older { link rel="next" href=(href); }
            @if let Some(href) = &self.webmention { link rel="webmention" href=(href); }
            (brand::icon(self.site))
            (self.sheets())
            @if !self.is_admin() {
                link rel="search" type="application/opensearchdescription+xml" title=(site_title) href=(self.site.href(&urls::OpenSearch));
                @for (title, href) in &self.feeds {
                    link rel="alternate" type="application/atom+xml" title=(title) href=(href);
                }
            }
            @for script in &self.scripts { script src=(self.site.href(&script.url())) defer {} }
            @if let Some(data) = &self.data { script type="application/ld+json" { (data) } }
        }
    }

    fn header(&self, site_title: &str) -> Markup {
        let site = self.site;
        html! {
            header .top {
                (self.name(site_title))
                @match &self.frame {
                    Frame::Reader { team_member, .. } => (self.readers_links(*team_member)),
                    Frame::Lone => nav aria-label=(t!("nav-admin-label")) {
                        a href=(site.href(&urls::Desk)) { (t!("nav-desk")) }
                    },
                    Frame::Admin { seat, here, pending } => nav aria-label=(t!("nav-admin-label")) {
                        @let current = |part: Here| (*here == Some(part)).then_some("page");
                        a href=(site.href(&urls::Desk)) aria-current=[current(Here::Desk)] {
                            (t!("nav-desk"))
                            @if let Some(count) = pending { " " span .count { (count) } }
                        }
                        @if seat.writes {
                            a href=(site.href(&urls::Posts)) aria-current=[current(Here::Posts)] { (t!("nav-posts")) }
                        }
                        @if seat.writes {
                            a href=(site.href(&urls::Figures)) aria-current=[current(Here::Figures)] { (t!("nav-figures")) }
                        }
                        @if seat.edits {
                            a href=(site.href(&urls::Deliveries)) aria-current=[current(Here::Deliveries)] { (t!("nav-deliveries")) }
                        }
                        @if seat.owns {
                            a href=(site.href(&urls::Settings)) aria-current=[current(Here::Settings)] { (t!("nav-settings")) }
                        }
                        a href=(site.href(&urls::Account)) aria-current=[current(Here::You)] { (t!("nav-you")) }
                        a href=(site.href(&urls::LogOut)) title=(seat.name) { (t!("nav-log-out")) }
                    },
                }
            }
        }
    }
}
