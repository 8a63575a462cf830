//! Gentle advice about whom a post is for and why it matters: pure rules, asked while somebody writes. It
//! keeps nobody from anything; what the owner requires does (`lacking`).

use super::read::PostPage;
use super::save::Text;
use super::{Change, Kind, audience_words};
use crate::settings::writing::Standfirst;

/// From here on whom a post is for is more than a line, in characters.
const AUDIENCE_LONG: usize = 120;
/// From here on why it matters is more than two sentences.
const WHY_LONG: usize = 240;
/// Words of fewer letters say little, wherever they stand.
const SHORT_WORD: usize = 4;

/// What could be better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    Missing,
    TooLong,
    /// It is for everybody, so nobody in particular finds themselves in it.
    Everyone,
    RepeatsTitle,
    /// It says what the post is, and not what its reader gets.
    AboutThePost,
}

/// What is typed.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    pub title: &'a str,
    pub audience: &'a str,
    pub why: &'a str,
    /// What says little, in the language it is in; `None` for one that the program does not speak.
    pub vague: Option<&'a Vague>,
}

/// Words of one language that are looked for, each list with commas.
#[derive(Clone, Debug)]
pub struct Vague {
    /// Who is everybody: `everyone, anybody, all readers`.
    pub everyone: String,
    /// What makes nobody in particular of them: `anyone interested in backup`.
    pub interested: String,
    /// How a sentence about the post begins: `this post, in this`.
    pub about_the_post: String,
}

/// About whom it is for.
pub fn on_audience(typed: Typed<'_>) -> Option<Advice> {
    let audience = typed.audience.trim();
    if audience.is_empty() {
        Some(Advice::Missing)
    } else if repeats(audience, typed.title) {
        Some(Advice::RepeatsTitle)
    } else if typed.vague.is_some_and(|vague| is_everyone(audience, vague)) {
        Some(Advice::Everyone)
    } else {
        (audience.chars().count() > AUDIENCE_LONG).then_some(Advice::TooLong)
    }
}

/// About why it matters.
pub fn on_why(typed: Typed<'_>) -> Option<Advice> {
    let why = typed.why.trim();
    if why.is_empty() {
        Some(Advice::Missing)
    } else if repeats(why, typed.title) {
        Some(Advice::RepeatsTitle)
    } else if typed.vague.is_some_and(|vague| is_about_the_post(why, vague)) {
        Some(Advice::AboutThePost)
    } else {
        (why.chars().count() > WHY_LONG).then_some(Advice::TooLong)
    }
}

/// "Everyone about to sign a contract" is somebody; "everyone" and "anyone interested" are not.
fn is_everyone(audience: &str, vague: &Vague) -> bool {
    let said = words(audience_words(audience));
    let holds = |phrase: &[String]| said.windows(phrase.len()).any(|part| part == phrase);
    // Also with a word before it: "for everyone" in a language that is not in use.
    let is_all = |phrase: &[String]| said.ends_with(phrase) && said.len() <= phrase.len() + 1;
    let is_interested = phrases(&vague.interested).any(|phrase| holds(&phrase));
    phrases(&vague.everyone).any(|phrase| is_all(&phrase) || is_interested && holds(&phrase))
}

fn is_about_the_post(why: &str, vague: &Vague) -> bool {
    let said = words(why);
    phrases(&vague.about_the_post).any(|phrase| said.starts_with(&phrase))
}

/// Each of a list, as its words.
fn phrases(list: &str) -> impl Iterator<Item = Vec<String>> {
    list.split(',').map(words).filter(|phrase| !phrase.is_empty())
}

/// Nearly every word of it that says something stands in the title already.
fn repeats(text: &str, title: &str) -> bool {
    let title = words(title);
    let telling: Vec<String> = words(text)
        .into_iter()
        .filter(|word| word.chars().count() >= SHORT_WORD)
        .collect();
    let known = telling.iter().filter(|word| title.contains(word)).count();
    known >= 2 && known * 4 >= telling.len() * 3
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The fields that a post can't appear without and that are empty: where the owner requires them, for a
/// draft that is submitted or published, and for what readers see with them. Pages need neither.
pub fn lacking(
    rule: Standfirst,
    text: &Text,
    change: Option<Change>,
    before: Option<&PostPage>,
) -> Vec<&'static str> {
    if rule != Standfirst::Required || text.kind == Kind::Page {
        return Vec::new();
    }
    let is_public = before.is_some_and(|post| post.status.is_public());
    let goes_away = matches!(change, Some(Change::Unpublish | Change::Trash));
    let appears = matches!(change, Some(Change::Submit | Change::Publish | Change::Unlist));
    let needed = |was: Option<&str>| {
        if is_public {
            !goes_away && was.is_some_and(|was| !was.is_empty())
        } else {
            appears
        }
    };
    let fields = [
        (
            "audience",
            &text.audience,
            before.map(|post| post.audience.as_str()),
        ),
        ("why", &text.why, before.map(|post| post.why.as_str())),
    ];
    let empty = fields
        .into_iter()
        .filter(|(_, now, was)| now.is_empty() && needed(*was));
    empty.map(|(field, ..)| field).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Vague {
        Vague {
            everyone: "everyone, everybody, anyone, anybody, all readers".to_owned(),
            interested: "interested".to_owned(),
            about_the_post: "this post, this article, in this".to_owned(),
        }
    }

    fn on(title: &str, audience: &str, why: &str) -> (Option<Advice>, Option<Advice>) {
        let vague = english();
        let typed = Typed {
            title,
            audience,
            why,
            vague: Some(&vague),
        };
        (on_audience(typed), on_why(typed))
    }

    #[test]
    fn what_says_something_gets_no_advice() {
        for (audience, why) in [
            (
                "For IT managers who sign a renewal this year",
                "The second invoice takes the discount back.",
            ),
            (
                "For everyone about to sign a hosted backup contract",
                "What it costs to leave is fixed for longer.",
            ),
        ] {
            assert_eq!(on("What a renewal really costs", audience, why), (None, None));
        }
    }

    #[test]
    fn everyone_is_nobody() {
        for audience in [
            "Everyone",
            "For everybody.",
            "anyone",
            "Anyone interested in backup",
            "All readers",
        ] {
            assert_eq!(
                on("Backup", audience, "It saves an hour.").0,
                Some(Advice::Everyone),
                "{audience}"
            );
        }
    }

    #[test]
    fn the_title_is_not_said_again() {
        let title = "What a renewal really costs";
        assert_eq!(
            on(title, "Those whose renewal costs", "What a renewal really costs.").1,
            Some(Advice::RepeatsTitle)
        );
        assert_eq!(
            on(title, "Renewal costs", "It is dear.").0,
            Some(Advice::RepeatsTitle)
        );
    }

    #[test]
    fn what_is_missing_long_or_about_the_post_is_told() {
        assert_eq!(on("A", "", ""), (Some(Advice::Missing), Some(Advice::Missing)));
        let long = "managers ".repeat(30);
        assert_eq!(
            on("A", &long, &long),
            (Some(Advice::TooLong), Some(Advice::TooLong))
        );
        assert_eq!(
            on("A", "IT managers", "This post explains it.").1,
            Some(Advice::AboutThePost)
        );
    }

    #[test]
    fn words_of_a_language_that_is_not_spoken_are_not_looked_for() {
        let typed = Typed {
            title: "Ett",
            audience: "everyone",
            why: "This post",
            vague: None,
        };
        assert_eq!((on_audience(typed), on_why(typed)), (None, None));
    }

    #[test]
    fn a_phrase_of_several_words_is_looked_for_as_one() {
        let french = Vague {
            everyone: "tout le monde".to_owned(),
            interested: "intéresse, intéressés".to_owned(),
            about_the_post: "cet article".to_owned(),
        };
        for (audience, advice) in [
            ("Tout le monde", Some(Advice::Everyone)),
            ("Tout le monde que cela intéresse", Some(Advice::Everyone)),
            ("Tout le service informatique", None),
            ("Tout le monde qui renouvelle un contrat", None),
        ] {
            let typed = Typed {
                title: "A",
                audience,
                why: "Cet article explique.",
                vague: Some(&french),
            };
            assert_eq!(on_audience(typed), advice, "{audience}");
            assert_eq!(on_why(typed), Some(Advice::AboutThePost));
        }
    }
}
