//! A folder of Markdown files, as Jekyll, Hugo, Zola or nobody in particular keeps a blog: what stands
//! where, and in which words. The disk is `folder.rs`; a file's head is read by `front.rs` and `fields.rs`,
//! its address by `place.rs` and `permalink.rs`, all of it together by `page.rs`; `survey.rs` does so for all
//! of them first. A text goes through `tags.rs` (what the old system would have put in), then `links.rs`
//! (`addressed.rs`). `ready.rs` makes a post of it, with `fitted.rs` and `cover.rs`, `write.rs` stores it,
//! `account.rs` tells what became of everything.

pub mod account;
pub mod addressed;
pub mod config;
pub mod cover;
pub mod dates;
pub mod fields;
pub mod fitted;
pub mod folder;
pub mod front;
pub mod here;
pub mod index;
pub mod links;
pub mod page;
pub mod permalink;
pub mod place;
pub mod ready;
pub mod survey;
pub mod tags;
pub mod write;

/// The name of this kind of import in `import_refs`.
pub const SYSTEM: &str = "markdown";

/// Which program made a site of the folder: each has addresses of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Generator {
    Jekyll,
    Hugo,
    Zola,
    /// No configuration of any stands in the folder.
    #[default]
    Unknown,
}

impl Generator {
    pub fn name(self) -> &'static str {
        match self {
            Self::Jekyll => "Jekyll",
            Self::Hugo => "Hugo",
            Self::Zola => "Zola",
            Self::Unknown => "no configuration of Jekyll, Hugo or Zola",
        }
    }
}

/// Why a file is no post here, though it may be one by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skipped {
    /// `_index.md`, or the front page.
    List,
    /// It belongs to the theme or the program.
    Plumbing,
    /// A file without a head, beside files that have one.
    NoHead,
    /// `.html`, `.textile` and the like, where posts stand.
    NotMarkdown,
}

impl Skipped {
    pub fn words(self) -> &'static str {
        match self {
            Self::List => "lists of other pages, which this site makes itself",
            Self::Plumbing => "part of the old site's theme or program",
            Self::NoHead => "notes about the folder, without a head of their own",
            Self::NotMarkdown => "posts that are not Markdown",
        }
    }
}
