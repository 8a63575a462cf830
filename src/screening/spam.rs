//! What a comment has in common with spam, learnt from this blog's decisions alone. Signs are combined as
//! Gary Robinson proposed ("A Statistical Approach to the Spam Problem", Linux Journal 107, 2003): each has a
//! probability that counts for little while it was met rarely, and Fisher's method joins the strongest. What is
//! a sign is `spam/tokens.rs`; the words for them `spam/words.rs`. Pure: what is known is read and written by
//! `comments/learn.rs`.

mod speed;
mod tokens;
mod words;

use std::collections::HashMap;

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult};
use serde::{Deserialize, Serialize};

pub use speed::is_too_fast;
pub use tokens::{Looked, TOKENS_MAX, tokens};
pub use words::sign;

/// The sign that every comment has: how often it was learnt is how many comments were.
pub const ANY: &str = "";
/// The sign of what was written faster than anyone types or pastes.
pub const FAST: &str = "speed:fast";

/// From how many comments of either kind on likely spam is folded at the desk, and stands last.
pub const FOLDS_FROM: i64 = 50;
/// From how many on it may also be held.
pub const HOLDS_FROM: i64 = 100;
/// From which score on a comment is likely spam, in thousandths. Twenty times nearer to spam than to anything
/// else, because a genuine comment that is overlooked is worse than spam that is looked at.
pub const LIKELY: i64 = 950;

/// So many signs are considered, the strongest of a comment.
const STRONGEST: usize = 40;
/// A sign that is no nearer to either side than this says nothing.
const LEAST: f64 = 0.1;
/// So many signs have to speak for spam before it is called likely.
const LIKELY_SIGNS: usize = 5;
/// So many comments a belief held before counts for against what was met.
const STRENGTH: f64 = 1.0;
/// The same for a sign that means something from the start.
const SEED_STRENGTH: f64 = 5.0;
/// What was met in fewer comments says nothing: it might say who wrote it.
pub const MET_LEAST: i64 = 2;
/// So many reasons of either side are told.
const REASONS: usize = 6;

/// What a moderator found a comment to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Class {
    #[sea_orm(string_value = "spam")]
    Spam,
    #[sea_orm(string_value = "genuine")]
    Genuine,
}

/// The signs of a comment, as they are stored with what it taught.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Tokens(pub Vec<String>);

/// In how many comments of each kind something was met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub spam: i64,
    pub genuine: i64,
}

impl Counts {
    pub fn add(&mut self, class: Class, by: i64) {
        match class {
            Class::Spam => self.spam += by,
            Class::Genuine => self.genuine += by,
        }
    }

    /// In how many altogether.
    pub fn met(self) -> i64 {
        self.spam + self.genuine
    }
}

/// What likely spam leads to, by how much was learnt when the comment came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// A note for the moderator.
    #[default]
    Notes,
    /// It is folded at the desk and stands last.
    Folds,
    /// It also waits, where it would not have.
    Holds,
}

impl Stage {
    /// After so many comments of each kind.
    pub fn after(learnt: Counts) -> Self {
        match learnt.spam.min(learnt.genuine) {
            HOLDS_FROM.. => Self::Holds,
            FOLDS_FROM.. => Self::Folds,
            _ => Self::Notes,
        }
    }
}

/// What was made of a comment when it came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Judgement {
    /// 0 for genuine to 1000 for spam; 500 is undecided.
    pub score: i64,
    /// The strongest signs of spam, at most `REASONS`.
    pub spam: Vec<String>,
    /// The strongest against it.
    pub genuine: Vec<String>,
    pub likely: bool,
    pub stage: Stage,
    /// `FAST` was among its signs, which nothing else that is stored of a comment says.
    #[serde(default)]
    pub fast: bool,
}

impl Judgement {
    /// The score from 0 to 1.
    pub fn part(&self) -> f64 {
        part(self.score) / 1_000.0
    }

    /// Stands folded at the end of the desk.
    pub fn folds(&self) -> bool {
        self.likely && self.stage >= Stage::Folds
    }

    pub fn holds(&self) -> bool {
        self.likely && self.stage >= Stage::Holds
    }
}

/// What was learnt: of everything, or of the signs of one comment.
#[derive(Clone, Debug, Default)]
pub struct Learnt(pub HashMap<String, Counts>);

impl Learnt {
    /// Of how many comments.
    pub fn comments(&self) -> Counts {
        self.of(ANY)
    }

    pub fn of(&self, token: &str) -> Counts {
        self.0.get(token).copied().unwrap_or_default()
    }

    /// Takes the signs of one comment in, or with `by` -1 out again.
    pub fn learn(&mut self, tokens: &[String], class: Class, by: i64) {
        for token in tokens {
            self.0.entry(token.clone()).or_default().add(class, by);
        }
    }

    /// How near a sign is to spam, 0 to 1; `None` where nothing is known of it. The two kinds count alike
    /// however many comments there are of each.
    pub fn nearness(&self, token: &str) -> Option<f64> {
        let (all, met) = (self.comments(), self.of(token));
        let (believed, strength) = match tokens::seed(token) {
            Some(seed) => (seed, SEED_STRENGTH),
            None if met.met() < MET_LEAST => return None,
            None => (0.5, STRENGTH),
        };
        let share = |met: i64, of: i64| part(met) / part(of.max(1));
        let (spam, genuine) = (share(met.spam, all.spam), share(met.genuine, all.genuine));
        if spam + genuine <= 0.0 {
            return Some(believed);
        }
        let found = spam / (spam + genuine);
        let weight = part(met.met());
        Some((strength * believed + weight * found) / (strength + weight))
    }

    /// What the signs of a comment say together.
    pub fn judge(&self, tokens: &[String]) -> Judgement {
        let mut signs: Vec<(&str, f64)> = tokens
            .iter()
            .filter(|token| *token != ANY)
            .filter_map(|token| Some((token.as_str(), self.nearness(token)?)))
            .filter(|(_, nearness)| (nearness - 0.5).abs() >= LEAST)
            .collect();
        signs.sort_by(|a, b| {
            let strongest = weight(b.1).total_cmp(&weight(a.1));
            strongest.then(is_made(a.0).cmp(&is_made(b.0))).then(a.0.cmp(b.0))
        });
        signs.truncate(STRONGEST);
        let score = thousandths(fisher(signs.iter().map(|(_, nearness)| *nearness)));
        let side = |is_spam: bool| signs.iter().filter(move |(_, near)| (*near > 0.5) == is_spam);
        let told = |is_spam| side(is_spam).take(REASONS).map(|(token, _)| (*token).to_owned());
        Judgement {
            score,
            spam: told(true).collect(),
            genuine: told(false).collect(),
            likely: score >= LIKELY && side(true).count() >= LIKELY_SIGNS,
            stage: Stage::after(self.comments()),
            fast: tokens.iter().any(|token| token == FAST),
        }
    }
}

/// It says how a comment is made, which tells people less than what it says.
fn is_made(token: &str) -> bool {
    !token.starts_with("word:") && !token.starts_with("host:")
}

fn weight(nearness: f64) -> f64 {
    (nearness - 0.5).abs()
}

/// Comments are counted in thousands, far below where a float loses one.
#[expect(clippy::cast_precision_loss, reason = "see above")]
fn part(count: i64) -> f64 {
    count as f64
}

#[expect(clippy::cast_possible_truncation, reason = "from 0 to 1000")]
fn thousandths(score: f64) -> i64 {
    (score * 1_000.0).round() as i64
}

/// Fisher's method, once for spam and once against it; 0.5 when both say as much or there is nothing.
fn fisher(signs: impl Iterator<Item = f64> + Clone) -> f64 {
    let number = signs.clone().count();
    let bounded = signs.map(|near| near.clamp(0.01, 0.99));
    let spam = chance(bounded.clone().map(|near| (1.0 - near).ln()).sum(), number);
    let genuine = chance(bounded.map(f64::ln).sum(), number);
    f64::midpoint(1.0 + genuine, -spam)
}

/// How likely chance alone is to give `number` probabilities whose logarithms sum to no more than `sum`: the
/// upper tail of the chi-square distribution of twice as many degrees of freedom.
fn chance(sum: f64, number: usize) -> f64 {
    let mut term = sum.exp();
    let mut tail = term;
    for step in 1..number {
        term *= -sum / part(i64::try_from(step).unwrap_or(i64::MAX));
        tail += term;
    }
    tail.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(of: &[&str]) -> Vec<String> {
        of.iter().copied().chain([ANY]).map(str::to_owned).collect()
    }

    fn taught(spam: &[&str], genuine: &[&str], times: i64) -> Learnt {
        let mut learnt = Learnt::default();
        learnt.learn(&signs(spam), Class::Spam, times);
        learnt.learn(&signs(genuine), Class::Genuine, times);
        learnt
    }

    #[test]
    fn nothing_known_is_undecided() {
        let judged = Learnt::default().judge(&signs(&["word:shelf"]));
        assert_eq!((judged.score, judged.likely), (500, false));
    }

    #[test]
    fn what_was_met_once_says_nothing() {
        assert_eq!(taught(&["word:a"], &["word:b"], 1).nearness("word:a"), None);
        let twice = taught(&["word:a"], &["word:b"], 2);
        assert!(twice.nearness("word:a").is_some_and(|near| near > 0.7));
        assert!(twice.nearness("word:b").is_some_and(|near| near < 0.3));
    }

    #[test]
    fn many_signs_make_it_likely_and_few_do_not() {
        let words = ["word:a", "word:b", "word:c", "word:d", "word:e"];
        let learnt = taught(&words, &["word:shelf"], 60);
        let many = learnt.judge(&signs(&words));
        assert!(many.likely && many.folds() && !many.holds(), "{many:?}");
        assert_eq!(many.spam, words);
        assert!(!learnt.judge(&signs(&words[..4])).likely);
        let genuine = learnt.judge(&signs(&["word:shelf"]));
        assert!(genuine.score < 100 && !genuine.likely, "{genuine:?}");
    }

    #[test]
    fn a_seed_counts_from_the_start_and_gives_way_to_what_is_met() {
        let none = Learnt::default();
        assert_eq!(none.nearness("links:many"), Some(0.9));
        let readers_link = taught(&["word:a"], &["links:many"], 100);
        assert!(readers_link.nearness("links:many").is_some_and(|near| near < 0.1));
    }

    #[test]
    fn speed_is_one_sign_among_others() {
        let judged = Learnt::default().judge(&signs(&[FAST, "length:short", "mail:none"]));
        assert!(judged.fast && !judged.likely, "{judged:?}");
        assert_eq!(judged.spam, [FAST]);
        assert!(!Learnt::default().judge(&signs(&["length:short"])).fast);
        let stored: Judgement =
            serde_json::from_str(r#"{"score":500,"spam":[],"genuine":[],"likely":false,"stage":"notes"}"#)
                .unwrap();
        assert!(!stored.fast, "what was judged before this was looked at");
    }

    #[test]
    fn the_two_kinds_count_alike_however_many_there_are() {
        let mut learnt = taught(&["word:a"], &["word:a"], 10);
        for _ in 0..90 {
            learnt.learn(&signs(&[]), Class::Genuine, 1);
        }
        assert!(learnt.nearness("word:a").is_some_and(|near| near > 0.8));
    }

    #[test]
    fn the_stages_begin_with_the_rarer_kind() {
        let after = |spam, genuine| Stage::after(Counts { spam, genuine });
        assert_eq!(after(49, 1_000), Stage::Notes);
        assert_eq!(after(50, 99), Stage::Folds);
        assert_eq!(after(100, 100), Stage::Holds);
    }
}
