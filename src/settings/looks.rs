//! What the owner decides about how the blog looks and where its header leads. Stored as text and JSON in the
//! rows of `settings`; what is missing or can't be read is as if it had not been set.

use serde::{Deserialize, Serialize};

use super::colour::Colour;

/// Longest own style sheet, in bytes.
pub const CSS_MAX: usize = 32 * 1024;
/// Longest footer and longest policy for comments, in characters.
pub const FOOTER_MAX: usize = 2_000;
pub const POLICY_MAX: usize = 4_000;
/// Most links in the header.
pub const LINKS_MAX: usize = 12;
/// Longest label of one, in characters, and longest address, in bytes.
pub const LABEL_MAX: usize = 40;
pub const ADDRESS_MAX: usize = 500;
/// Most posts on a page of a list.
pub const PER_PAGE_MAX: u64 = 50;
/// Longest description of the logo, in characters.
pub const LOGO_ALT_MAX: usize = 200;

/// Colour, logo and style sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// As it was chosen; what is used of it is `Colour::in_scheme`.
    pub accent: Option<Colour>,
    /// Rules of CSS of the owner's own; empty for none.
    pub css: String,
    pub logo: Option<Logo>,
}

/// A picture of the blog's own files that stands in the header for its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// The name of the file, as `urls::Media` has it.
    pub hash: String,
    /// In pixels.
    pub width: u32,
    pub height: u32,
    /// What it shows, for who does not see it.
    pub alt: String,
}

impl Logo {
    /// Browsers show it beside the title of the page.
    pub fn is_icon(&self) -> bool {
        self.width == self.height
    }
}

/// A link in the header of every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NavLink {
    pub label: String,
    /// A path of this site, which begins with `/`, or a whole address.
    pub address: String,
}

/// What stands on the home page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    pub style: HomeStyle,
    /// The slug of the page that stands there instead of the newest posts; empty for none.
    pub page: String,
    /// Posts on a page of any list.
    pub per_page: u64,
}

impl Default for Home {
    fn default() -> Self {
        Self {
            style: HomeStyle::Summaries,
            page: String::new(),
            per_page: 10,
        }
    }
}

/// How much of each post the home page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeStyle {
    /// For whom it is, and why.
    Summaries,
    /// The same, and how it begins.
    Excerpts,
    /// All of it.
    Full,
    /// The title alone, by date.
    Titles,
}

impl HomeStyle {
    pub const ALL: [Self; 4] = [Self::Summaries, Self::Excerpts, Self::Full, Self::Titles];

    /// The code in forms and in the row.
    pub fn code(self) -> &'static str {
        match self {
            Self::Summaries => "summaries",
            Self::Excerpts => "excerpts",
            Self::Full => "full",
            Self::Titles => "titles",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.code() == code)
    }
}
