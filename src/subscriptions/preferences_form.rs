//! What a subscriber changes on their own page.

use jiff::tz::TimeZone;
use serde::Deserialize;

use super::form::{topics, wishes, zone};
use super::subscribe::Wishes;
use super::{Often, Topic};
use crate::clock::Moment;
use crate::t;
use crate::web::form::FieldErrors;
use crate::words::Language;

/// The longest pause, in days.
const PAUSE_MAX: u64 = 366;

/// What, how often, in which language and where the day begins.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WishesForm {
    /// Codes of topics.
    pub topic: Vec<String>,
    pub often: String,
    pub language: String,
    pub time_zone: String,
}

impl WishesForm {
    pub fn of(topics: &[Topic], often: Often, language: &str, time_zone: &str) -> Self {
        Self {
            topic: topics.iter().map(|topic| topic.code()).collect(),
            often: often.code().to_owned(),
            language: language.to_owned(),
            time_zone: time_zone.to_owned(),
        }
    }

    pub fn topics(&self) -> Vec<Topic> {
        topics(&self.topic)
    }

    pub fn has(&self, topic: Topic) -> bool {
        self.topic.iter().any(|code| *code == topic.code())
    }

    /// What the fields must be; of the topics only those count that are `offered`.
    ///
    /// # Errors
    /// The messages, by field.
    pub fn check(&self, offered: &[Topic]) -> Result<Wishes, FieldErrors> {
        let mut errors = FieldErrors::default();
        let (topics, often) = wishes(offered, &self.often, &mut errors);
        let language = Language::from_code(&self.language);
        if language.is_none() {
            errors.add("language", t!("language-missing"));
        }
        let zone = zone(&self.time_zone);
        if zone.is_none() {
            errors.add("time_zone", t!("settings-time-zone-wrong"));
        }
        match (often, language, zone) {
            (Some(often), Some(language), Some(time_zone)) if errors.is_empty() => Ok(Wishes {
                topics,
                often,
                language: language.code().to_owned(),
                time_zone,
            }),
            _ => Err(errors),
        }
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PauseForm {
    /// `resume` ends a pause.
    pub intent: String,
    /// The first day on which something comes again.
    pub until: String,
}

impl PauseForm {
    /// Until when nothing comes, the day as it begins in `zone`; `None` to go on.
    ///
    /// # Errors
    /// A message at `until` for what is no day, or none that lies ahead within a year.
    pub fn check(&self, zone: &TimeZone, now: Moment) -> Result<Option<Moment>, FieldErrors> {
        if self.intent == "resume" {
            return Ok(None);
        }
        let day = Moment::day(&self.until, zone).map(|(begins, _)| begins);
        let latest = now.plus(crate::clock::days(PAUSE_MAX));
        day.filter(|day| now < *day && *day <= latest)
            .map(Some)
            .ok_or_else(|| {
                let mut errors = FieldErrors::default();
                errors.add("until", t!("preferences-pause-wrong"));
                errors
            })
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct StopForm {
    /// `go_on` takes it back.
    pub intent: String,
    /// What mail programs send for their readers (RFC 8058, section 3.2).
    #[serde(rename = "List-Unsubscribe")]
    pub list_unsubscribe: String,
}

/// The value by which a program says that it asks for its reader.
const ONE_CLICK: &str = "One-Click";

impl StopForm {
    /// What a program means that sends it in parts (multipart/form-data), as RFC 8058 would rather have it
    /// (section 3.2).
    pub fn one_click() -> Self {
        Self {
            list_unsubscribe: ONE_CLICK.to_owned(),
            ..Self::default()
        }
    }

    pub fn is_one_click(&self) -> bool {
        self.list_unsubscribe == ONE_CLICK
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ForgetForm {
    /// Ticked: anything; else empty.
    pub sure: String,
    /// Ticked: no mail ever again, whoever types the address.
    pub never_again: String,
}
