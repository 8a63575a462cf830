//! What somebody looks for at the desk, as the address of the page says it. What can't be read is left
//! out or told beside its field: an old link still opens the desk.

use jiff::tz::TimeZone;
use serde::Deserialize;
use url::form_urlencoded::{Serializer, parse};
use utoipa::ToSchema;

use super::{Cursor, View};
use crate::affiliation::{YouAre, code};
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::t;
use crate::web::form::FieldErrors;

/// What narrows a view, each as it was typed; empty narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Find {
    pub words: String,
    /// The address of a post.
    pub post: String,
    /// Who wrote this comment.
    pub person: Option<CommentId>,
    /// What came from the network of this comment.
    pub network: Option<CommentId>,
    /// The code of a rule that spoke.
    pub rule: String,
    pub stands: Option<Stands>,
    /// What the writer says they are.
    pub you_are: Option<YouAre>,
    /// What a connection is about.
    pub about: String,
    /// Days in the site's time zone, `2026-03-03`; the last one counts whole.
    pub from: String,
    pub to: String,
}

/// Where the writer of a comment says to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stands {
    WorksThere,
    Sells,
    Uses,
    HoldsShares,
    UsedTo,
    /// "No connection".
    None,
    /// "Rather not say".
    Declined,
    /// Nothing was stated.
    Unstated,
}

impl Stands {
    pub const ALL: [Self; 8] = [
        Self::WorksThere,
        Self::Sells,
        Self::Uses,
        Self::HoldsShares,
        Self::UsedTo,
        Self::None,
        Self::Declined,
        Self::Unstated,
    ];

    /// The code in addresses, and that of the connection.
    pub fn code(self) -> &'static str {
        match self {
            Self::WorksThere => "works_there",
            Self::Sells => "sells",
            Self::Uses => "uses",
            Self::HoldsShares => "holds_shares",
            Self::UsedTo => "used_to",
            Self::None => "none",
            Self::Declined => "declined",
            Self::Unstated => "unstated",
        }
    }
}

impl Find {
    pub fn of(parameters: &[(String, String)]) -> Self {
        let text = |name| given(parameters, name).trim().to_owned();
        let stands = given(parameters, "stands");
        Self {
            words: text("q"),
            post: text("post"),
            person: given(parameters, "person").parse().ok(),
            network: given(parameters, "network").parse().ok(),
            rule: text("rule"),
            stands: Stands::ALL.into_iter().find(|each| each.code() == stands),
            you_are: serde_json::from_value(given(parameters, "you_are").into()).ok(),
            about: text("about"),
            from: text("from"),
            to: text("to"),
        }
    }

    /// Nothing is looked for.
    pub fn is_idle(&self) -> bool {
        *self == Self::default()
    }

    /// Narrowed by more than words.
    pub fn filters(&self) -> bool {
        let words = String::new();
        !Self {
            words,
            ..self.clone()
        }
        .is_idle()
    }

    /// Asks for what no index knows together with a view.
    pub fn is_wide(&self) -> bool {
        let words = !self.words.trim().is_empty() || !self.rule.is_empty();
        let days = !self.from.is_empty() || !self.to.is_empty();
        let stated = self.stands.is_some() || self.you_are.is_some() || !self.about.is_empty();
        words || days || stated
    }

    /// From when to before when comments were sent; what is no day bounds nothing.
    pub fn days(&self, zone: &TimeZone) -> (Option<Moment>, Option<Moment>) {
        let day = |typed: &str| Moment::day(typed, zone);
        let (from, to) = (day(&self.from), day(&self.to));
        (from.map(|(start, _)| start), to.map(|(_, end)| end))
    }

    /// What is wrong with the days, beside each.
    pub fn errors(&self, zone: &TimeZone) -> FieldErrors {
        let mut errors = FieldErrors::default();
        let (from, to) = self.days(zone);
        for (name, typed, read) in [("from", &self.from, from), ("to", &self.to, to)] {
            if !typed.is_empty() && read.is_none() {
                errors.add(name, t!("desk-filter-day-wrong"));
            }
        }
        if from.zip(to).is_some_and(|(from, to)| from >= to) {
            errors.add("to", t!("desk-filter-days-turned"));
        }
        errors
    }

    /// The same in an address, behind its first parameter; empty when nothing is looked for.
    pub fn query(&self) -> String {
        behind_first(&self.encoded(None))
    }

    fn encoded(&self, after: Option<Cursor>) -> String {
        let or_empty = |code: Option<String>| code.unwrap_or_default();
        let parameters = [
            ("q", self.words.clone()),
            ("post", self.post.clone()),
            ("person", or_empty(self.person.map(|id| id.to_string()))),
            ("network", or_empty(self.network.map(|id| id.to_string()))),
            ("rule", self.rule.clone()),
            (
                "stands",
                or_empty(self.stands.map(|stands| stands.code().to_owned())),
            ),
            ("you_are", or_empty(self.you_are.as_ref().map(code))),
            ("about", self.about.clone()),
            ("from", self.from.clone()),
            ("to", self.to.clone()),
            ("after", or_empty(after.map(|after| after.to_string()))),
        ];
        let mut query = Serializer::new(String::new());
        for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        query.finish()
    }
}

/// What is looked for and the page of it, which a form carries along as one field so that a decision
/// leads back to the same place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub find: Find,
    pub after: Option<Cursor>,
}

impl Look {
    /// The name of the field.
    pub const FIELD: &str = "look";

    pub fn of(parameters: &[(String, String)]) -> Self {
        Self {
            find: Find::of(parameters),
            after: given(parameters, "after").parse().ok(),
        }
    }

    /// What `carried` wrote; anything else looks for nothing.
    pub fn read(carried: &str) -> Self {
        let pairs: Vec<_> = parse(carried.as_bytes()).into_owned().collect();
        Self::of(&pairs)
    }

    /// For the field; empty when nothing is looked for on the first page.
    pub fn carried(&self) -> String {
        self.find.encoded(self.after)
    }

    /// The same in an address, behind its first parameter.
    pub fn query(&self) -> String {
        behind_first(&self.carried())
    }

    /// What leads back to a page of `view`, in the address of a single comment.
    pub fn beside(view: View, carried: &str) -> String {
        let mut query = Serializer::new(String::new());
        query.append_pair("view", view.code());
        if !carried.is_empty() {
            query.append_pair(Self::FIELD, carried);
        }
        format!("?{}", query.finish())
    }
}

fn behind_first(query: &str) -> String {
    if query.is_empty() {
        String::new()
    } else {
        format!("&{query}")
    }
}

/// The first value of a parameter, up to a NUL, which no text has here; empty when it is not given.
pub fn given<'a>(parameters: &'a [(String, String)], wanted: &str) -> &'a str {
    parameters
        .iter()
        .find(|(name, _)| name == wanted)
        .and_then(|(_, value)| value.split('\0').next())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_survives_the_address_bar() {
        for query in [
            "q=%22a+%26+b%22",
            "q=%F0%9F%92%B8",
            "post=licences&person=7&network=8&rule=link&stands=unstated&you_are=it_manager&about=Acme&from=2026-03-01&to=x&after=5-2",
            "",
        ] {
            assert_eq!(Look::read(query).carried(), query);
        }
        let odd = Look::read(
            "q=+%00x&q=second&person=x&stands=Sells&you_are=ITManager&after=https://elsewhere.example&x=1",
        );
        assert_eq!(odd, Look::default());
    }

    #[test]
    fn days_are_whole_and_of_the_site() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let find = |from: &str, to: &str| Find {
            from: from.to_owned(),
            to: to.to_owned(),
            ..Find::default()
        };
        let (from, to) = find("2026-03-29", "2026-03-29").days(&zone);
        let hours = (to.unwrap().0 - from.unwrap().0) / 3_600_000;
        assert_eq!(hours, 23, "the clocks go forward");
        assert!(find("2026-03-29", "2026-03-29").errors(&zone).is_empty());
        for (from, to, wrong) in [
            ("2026-02-30", "", "from"),
            ("", "soon", "to"),
            ("2026-03-02", "2026-03-01", "to"),
        ] {
            assert!(find(from, to).errors(&zone).of(wrong).is_some(), "{from} {to}");
        }
    }
}
