//! The languages of the interface: a folder of `static/locales` each. Which one is in use belongs to the
//! task that draws a page or runs a job; whoever begins one says it (`speaking`), and `t!` asks for it.

use std::cell::Cell;
use std::sync::LazyLock;

use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};
use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use i18n_embed::unic_langid::LanguageIdentifier;

use super::numbers;
use crate::t;

#[derive(rust_embed::RustEmbed)]
#[folder = "static/locales"]
struct Locales;

/// What is needed to speak a language. A message that its catalogue does not have is the English one.
struct Spoken {
    code: String,
    id: LanguageIdentifier,
    loader: FluentLanguageLoader,
}

/// English first, the others by their codes.
static ALL: LazyLock<Vec<Spoken>> = LazyLock::new(|| {
    let loader = fluent_language_loader!();
    let english = loader.fallback_language().clone();
    let mut ids = loader
        .available_languages(&Locales)
        .expect("folders are named by language tags, and a test opens each");
    ids.sort_by_key(|id| (*id != english, id.to_string()));
    loader
        .load_languages(&Locales, &ids)
        .expect("the embedded catalogues are well-formed, and a test reads each");
    loader.set_use_isolating(false);
    loader.with_bundles_mut(|bundle| bundle.set_formatter(Some(numbers::formatted)));
    let spoken = |id: LanguageIdentifier| Spoken {
        code: id.to_string(),
        loader: loader.select_languages(&[&id]),
        id,
    };
    ids.into_iter().map(spoken).collect()
});

tokio::task_local! {
    static IN_USE: Cell<Language>;
}

/// A language of the interface; English by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Language(usize);

/// Which way lines run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// As `dir` of an element has it.
    pub fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl Language {
    /// The one that every message has.
    pub const ENGLISH: Self = Self(0);

    /// English first, the others by their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..ALL.len()).map(Self)
    }

    /// `de`, as a tag of BCP 47: in forms, in rows and in `lang`.
    pub fn code(self) -> &'static str {
        &self.spoken().code
    }

    /// The one of exactly this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|language| language.code() == code)
    }

    /// The one that suits who asks for these, as `Accept-Language` has them (RFC 9110, section 12.5.4), or
    /// as a tag alone; `None` where none does. German suits Austria.
    pub fn suiting(asked: &str) -> Option<Self> {
        let asked = parse_accepted_languages(asked);
        let known: Vec<&LanguageIdentifier> = ALL.iter().map(|spoken| &spoken.id).collect();
        let best = |wanted: &LanguageIdentifier| {
            negotiate_languages(&[wanted], &known, None, NegotiationStrategy::Filtering)
                .first()
                .map(|found| (**found).clone())
        };
        let best = asked.iter().find_map(best)?;
        Self::all().find(|language| language.spoken().id == best)
    }

    /// Its own name for itself: `Deutsch`.
    pub fn name(self) -> String {
        spoken_in(self, || t!("language-name"))
    }

    pub fn direction(self) -> Direction {
        match spoken_in(self, || t!("language-direction")).as_str() {
            "rtl" => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    pub(super) fn place(self) -> usize {
        self.0
    }

    pub(super) fn loader(self) -> &'static FluentLanguageLoader {
        &self.spoken().loader
    }

    fn spoken(self) -> &'static Spoken {
        &ALL[self.0]
    }
}

/// The language that `t!` speaks here: of the request or the job, else English.
pub fn in_use() -> Language {
    IN_USE.try_with(Cell::get).unwrap_or_default()
}

/// The catalogue of the language in use.
pub fn loader() -> &'static FluentLanguageLoader {
    in_use().loader()
}

/// Runs `task` in `language`. What it spawns is a task of its own, and has to be told again.
pub async fn speaking<F: Future>(language: Language, task: F) -> F::Output {
    IN_USE.scope(Cell::new(language), task).await
}

/// Does `work` in `language`, whatever is in use around it.
pub fn spoken_in<T>(language: Language, work: impl FnOnce() -> T) -> T {
    IN_USE.sync_scope(Cell::new(language), work)
}

/// From here on the task speaks `language`, up to the end of the `speaking` it is in.
pub fn speak(language: Language) {
    // Outside of any there is nobody to speak to: the command line stays English.
    let _ = IN_USE.try_with(|in_use| in_use.set(language));
}
