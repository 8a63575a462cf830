//! When comments that wait are alike: the same link host, the same text, or the same rules from the same
//! network within half an hour. Pure; which rows are looked at is asked in `burst.rs`.

use std::collections::HashMap;

use crate::clock::Moment;
use crate::comments::entity::comment::Model;
use crate::ids::{CommentId, PostId};
use crate::text::{self, SafeHtml};

/// From so many on, comments that are alike stand in one row.
pub const ALIKE_MIN: usize = 4;
/// How far apart in time the same network is taken for the same hand, in milliseconds.
const APART_MAX: i64 = 30 * 60 * 1_000;

/// Rules that say nothing about a comment: colleagues behind one network are no burst for them.
const FOR_ALL: [&str; 2] = ["everything", "first_comment"];

/// What is looked at of a comment that waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: CommentId,
    pub version: i64,
    pub post: PostId,
    pub name: String,
    pub source: String,
    pub html: SafeHtml,
    /// The codes of the rules that held it.
    pub rules: Vec<String>,
    pub network: Option<String>,
    pub sent: Moment,
}

/// What the comments of a fold share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shared {
    Host(String),
    Text(String),
    Network(String),
}

/// Comments that are alike, at least `ALIKE_MIN`, oldest first.
#[derive(Clone, Debug)]
pub struct Fold {
    pub shared: Shared,
    pub comments: Vec<Waiting>,
}

impl Fold {
    /// From how many networks they came; 0 when none is known any more.
    pub fn networks(&self) -> usize {
        let mut networks: Vec<&String> = self
            .comments
            .iter()
            .filter_map(|each| each.network.as_ref())
            .collect();
        networks.sort_unstable();
        networks.dedup();
        networks.len()
    }

    /// Under how many posts they stand.
    pub fn posts(&self) -> usize {
        let mut posts: Vec<PostId> = self.comments.iter().map(|each| each.post).collect();
        posts.sort_unstable();
        posts.dedup();
        posts.len()
    }

    /// From the first to the last, in whole minutes, rounded up.
    pub fn minutes(&self) -> i64 {
        let sent = || self.comments.iter().map(|each| each.sent.0);
        let (first, last) = (sent().min().unwrap_or(0), sent().max().unwrap_or(0));
        (last - first + 59_999) / 60_000
    }
}

/// Takes what is alike out of `rows`, oldest first. What is left stays in its order; the folds stand in
/// the order of their first comments.
pub fn fold(mut rows: Vec<Waiting>) -> (Vec<Fold>, Vec<Waiting>) {
    let mut folds = Vec::new();
    for shares in [hosts, same_text, same_hand] {
        let (taken, mut left) = taken(rows, shares);
        for (shared, comments) in taken {
            for burst in bursts(&shared, comments) {
                if burst.len() < ALIKE_MIN {
                    left.extend(burst);
                } else {
                    folds.push(Fold {
                        shared: shared.clone(),
                        comments: burst,
                    });
                }
            }
        }
        left.sort_by_key(|row| (row.sent, row.id));
        rows = left;
    }
    folds.sort_by_key(|fold| fold.comments.first().map(|first| (first.sent, first.id)));
    (folds, rows)
}

/// By what at least `ALIKE_MIN` of the rows share, those that share it; and the rows that share nothing.
fn taken(
    rows: Vec<Waiting>,
    shares: fn(&Waiting) -> Vec<Shared>,
) -> (HashMap<Shared, Vec<Waiting>>, Vec<Waiting>) {
    let of_each: Vec<Vec<Shared>> = rows.iter().map(shares).collect();
    let mut counted: HashMap<Shared, usize> = HashMap::new();
    for each in of_each.iter().flatten() {
        *counted.entry(each.clone()).or_default() += 1;
    }
    let mut taken: HashMap<Shared, Vec<Waiting>> = HashMap::new();
    let mut left = Vec::new();
    for (row, shared) in rows.into_iter().zip(of_each) {
        match shared.into_iter().find(|each| counted[each] >= ALIKE_MIN) {
            Some(each) => taken.entry(each).or_default().push(row),
            None => left.push(row),
        }
    }
    (taken, left)
}

/// One network's comments fall apart where it was quiet for long; all others belong together.
fn bursts(shared: &Shared, comments: Vec<Waiting>) -> Vec<Vec<Waiting>> {
    if !matches!(shared, Shared::Network(_)) {
        return vec![comments];
    }
    let mut bursts: Vec<Vec<Waiting>> = Vec::new();
    for each in comments {
        let begun = bursts
            .last()
            .and_then(|burst| burst.first())
            .map(|first| first.sent.0);
        match (bursts.last_mut(), begun) {
            (Some(burst), Some(begun)) if each.sent.0 - begun <= APART_MAX => burst.push(each),
            _ => bursts.push(vec![each]),
        }
    }
    bursts
}

fn hosts(row: &Waiting) -> Vec<Shared> {
    link_hosts(&row.html).into_iter().map(Shared::Host).collect()
}

fn same_text(row: &Waiting) -> Vec<Shared> {
    let text = plain(&row.source);
    // A word or two say nothing: many write “Thank you!”.
    let says = text.len() >= 20;
    says.then_some(Shared::Text(text)).into_iter().collect()
}

fn same_hand(row: &Waiting) -> Vec<Shared> {
    let told = row.rules.iter().any(|rule| tells(rule));
    let network = row.network.as_ref().filter(|_| told);
    let shared = |network| Shared::Network(format!("{network} {}", row.rules.join(" ")));
    network.map(shared).into_iter().collect()
}

fn tells(rule: &str) -> bool {
    !FOR_ALL.contains(&rule)
}

/// The text without case, marks and spaces, so that small changes make no difference.
fn plain(source: &str) -> String {
    let letters = source.chars().filter(|each| each.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Each host once, in the order of the links.
fn link_hosts(html: &SafeHtml) -> Vec<String> {
    let mut hosts: Vec<String> = Vec::new();
    for host in text::links(html).iter().map(|link| link.host().to_owned()) {
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    hosts
}

/// By what the script finds comments like this one on the page, the most telling first, between spaces; `None`
/// where it has nothing that others could share.
pub fn marks(comment: &Model) -> Option<String> {
    let rules = comment.reasons.0.iter().map(|reason| reason.rule.as_str());
    let rules = rules.filter(|rule| tells(rule)).collect::<Vec<_>>().join(",");
    let hosts = link_hosts(&comment.html)
        .into_iter()
        .map(|host| format!("host:{host}"));
    let text = comment.text_hash.map(|hash| format!("text:{hash}"));
    let rules = (!rules.is_empty()).then(|| format!("rules:{rules}"));
    let marks: Vec<_> = hosts.chain(text).chain(rules).collect();
    (!marks.is_empty()).then(|| marks.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Format;

    fn waiting(id: i64, source: &str, network: &str) -> Waiting {
        Waiting {
            id: CommentId(id),
            version: 1,
            post: PostId(id % 3),
            name: format!("Reader {id}"),
            source: source.to_owned(),
            html: text::comment(source, Format::Markdown).unwrap(),
            rules: vec!["first_comment".to_owned()],
            network: Some(network.to_owned()),
            sent: Moment(id * 20_000),
        }
    }

    fn burst(count: i64) -> Vec<Waiting> {
        let text = |id| format!("Licence keys from {id} euro: [shop](https://keys.example/{id})");
        (1..=count)
            .map(|id| waiting(id, &text(id), ["a", "b", "c"][usize::try_from(id % 3).unwrap()]))
            .collect()
    }

    #[test]
    fn a_burst_with_one_host_is_one_row_and_the_rest_stays() {
        let mut rows = burst(40);
        rows.push(waiting(
            50,
            "We moved our licences to the smaller tier in spring.",
            "d",
        ));
        let (folds, left) = fold(rows);
        assert_eq!((folds.len(), left.len()), (1, 1));
        assert_eq!(folds[0].shared, Shared::Host("keys.example".to_owned()));
        assert_eq!((folds[0].comments.len(), folds[0].networks()), (40, 3));
        assert_eq!((folds[0].posts(), folds[0].minutes()), (3, 13));
    }

    #[test]
    fn a_few_with_one_host_are_no_burst() {
        let (folds, left) = fold(burst(3));
        assert!(folds.is_empty());
        assert_eq!(left.len(), 3);
    }

    #[test]
    fn the_same_text_is_the_same_in_other_marks() {
        let texts = [
            "Best renewal prices, call now",
            "BEST renewal prices: call now!",
            "best renewal prices call now",
            "Best renewal prices -- call now",
        ];
        let rows = (1..)
            .zip(texts)
            .map(|(id, text)| waiting(id, text, &id.to_string()))
            .collect();
        let (folds, left) = fold(rows);
        assert_eq!((folds.len(), left.len()), (1, 0));
        assert!(matches!(folds[0].shared, Shared::Text(_)));
        let thanks = (1..9)
            .map(|id| waiting(id, "Thank you!", &id.to_string()))
            .collect();
        assert!(fold(thanks).0.is_empty());
    }

    fn from_one_network(rule: &str) -> Vec<Waiting> {
        let say = |id| Waiting {
            rules: vec!["first_comment".to_owned(), rule.to_owned()],
            ..waiting(id, &format!("Nothing but number {id} of my many questions"), "a")
        };
        (1..=4).chain(100..=105).map(say).collect()
    }

    #[test]
    fn one_network_is_one_hand_for_half_an_hour() {
        let (folds, left) = fold(from_one_network("capitals"));
        let counts: Vec<usize> = folds.iter().map(|fold| fold.comments.len()).collect();
        assert_eq!((counts, left.len()), (vec![4, 6], 0));
    }

    #[test]
    fn colleagues_are_no_burst() {
        assert!(fold(from_one_network("everything")).0.is_empty());
    }
}
