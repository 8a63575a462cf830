//! What the owner decides about the blog as a whole: the settings in parts, each with a page of its own, and
//! how the blog would look with them before they are saved. The values are `settings/`; what is chosen from
//! (pages, pictures) belongs to the features below.

pub mod blog_form;
pub mod choices;
pub mod comments_form;
pub mod comments_views;
pub mod form;
pub mod frame_form;
pub mod frame_views;
pub mod home_form;
pub mod home_views;
pub mod looks_form;
pub mod looks_views;
pub mod pages;
pub mod preview_pages;
pub mod preview_views;
pub mod views;
pub mod writing_form;
pub mod writing_views;

/// A part of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Title, description, language, time zone, whom to tell of a hole.
    Blog,
    /// What stands on the home page and in lists.
    Home,
    /// The links in the header, and the footer.
    Frame,
    /// Colour, logo, style sheet.
    Looks,
    Comments,
    /// Whom a post is for, and whose recordings play.
    Writing,
    /// How the team logs in.
    Team,
}

impl Part {
    pub const ALL: [Self; 7] = [
        Self::Blog,
        Self::Home,
        Self::Frame,
        Self::Looks,
        Self::Comments,
        Self::Writing,
        Self::Team,
    ];

    /// The code in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Blog => "blog",
            Self::Home => "home",
            Self::Frame => "header",
            Self::Looks => "looks",
            Self::Comments => "comments",
            Self::Writing => "writing",
            Self::Team => "team",
        }
    }

    /// Readers' pages look another way with it.
    pub fn is_seen(self) -> bool {
        !matches!(self, Self::Writing | Self::Team)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }
}
