//! How well spam is told from what readers write, on comments made up for it: several voices of readers,
//! several styles of spam, of which the classifier is taught only some. What is promised is about the genuine
//! ones, so each that would have been folded away is printed. Print the figures with `--nocapture`.

mod dice;
mod genuine;
mod spam;

use std::collections::BTreeMap;

use forthright::screening::spam::{Class, Judgement, Learnt, Looked, tokens};

use dice::Dice;
use genuine::VOICES;
use spam::STYLES;

/// A comment that was made up.
pub struct Sample {
    /// The voice or the style.
    kind: &'static str,
    name: String,
    email: String,
    text: String,
    hosts: Vec<String>,
    repeated: bool,
}

impl Sample {
    fn tokens(&self) -> Vec<String> {
        tokens(&Looked {
            name: &self.name,
            email: &self.email,
            text: &self.text,
            hosts: &self.hosts,
            repeated: self.repeated,
            fast: false,
        })
    }
}

/// An address on one of `sites`, noted among the hosts.
fn address(dice: &mut Dice, sites: &[&str], hosts: &mut Vec<String>) -> String {
    let site = dice.pick(sites);
    if !hosts.iter().any(|host| host == site) {
        hosts.push(site.to_owned());
    }
    format!("https://{site}/{}", dice.below(10_000))
}

/// What is taught, of one round.
struct Round {
    seed: u64,
    genuine: usize,
    spam: usize,
    /// The voices and styles that are taught, by number; the others are only met in the examination.
    voices: Vec<usize>,
    styles: Vec<usize>,
}

impl Round {
    /// Every third voice and style is left out, beginning with `left_out`.
    fn without_a_third(seed: u64, (genuine, spam): (usize, usize), left_out: usize) -> Self {
        let stays = |count: usize| (0..count).filter(|at| at % 3 != left_out).collect();
        Self {
            seed,
            genuine,
            spam,
            voices: stays(VOICES.len()),
            styles: stays(STYLES.len()),
        }
    }

    /// Of a blog that has met only readers who argue, and only spam that praises.
    fn praise_is_spam(seed: u64) -> Self {
        let voices = ["critic", "experience", "question"];
        let styles = ["flattery", "machine praise"];
        let at = |number: usize, among: &[&str], name: &str| among.contains(&name).then_some(number);
        Self {
            seed,
            genuine: 100,
            spam: 100,
            voices: (0..VOICES.len())
                .filter_map(|each| at(each, &voices, VOICES[each].name))
                .collect(),
            styles: (0..STYLES.len())
                .filter_map(|each| at(each, &styles, STYLES[each].name))
                .collect(),
        }
    }

    /// As such a blog would have learnt.
    fn teach(&self, dice: &mut Dice) -> Learnt {
        let mut learnt = Learnt::default();
        for _ in 0..self.genuine {
            let voice = self.voices[dice.below(self.voices.len())];
            learnt.learn(
                &genuine::comment(&VOICES[voice], dice).tokens(),
                Class::Genuine,
                1,
            );
        }
        for _ in 0..self.spam {
            let style = self.styles[dice.below(self.styles.len())];
            learnt.learn(&spam::comment(&STYLES[style], dice).tokens(), Class::Spam, 1);
        }
        learnt
    }
}

/// How many of how many were folded.
#[derive(Clone, Copy, Default)]
struct Share(usize, usize);

impl Share {
    fn add(&mut self, folded: bool) {
        self.0 += usize::from(folded);
        self.1 += 1;
    }

    fn percent(self) -> f64 {
        100.0 * f64::from(u32::try_from(self.0).unwrap()) / f64::from(u32::try_from(self.1.max(1)).unwrap())
    }
}

#[derive(Default)]
struct Figures {
    /// By voice or style; taught, and never met before.
    genuine: BTreeMap<&'static str, [Share; 2]>,
    spam: BTreeMap<&'static str, [Share; 2]>,
    mistakes: Vec<(String, Judgement)>,
}

impl Figures {
    fn examine(&mut self, round: &Round, each: usize) {
        let mut dice = Dice::new(round.seed);
        let learnt = round.teach(&mut dice);
        for (number, voice) in VOICES.iter().enumerate() {
            for _ in 0..each {
                let sample = genuine::comment(voice, &mut dice);
                let judged = learnt.judge(&sample.tokens());
                let folded = judged.folds();
                let column = usize::from(!round.voices.contains(&number));
                self.genuine.entry(voice.name).or_default()[column].add(folded);
                if folded {
                    self.mistakes
                        .push((format!("{}: {}", sample.kind, sample.text), judged));
                }
            }
        }
        for (number, style) in STYLES.iter().enumerate() {
            for _ in 0..each {
                let judged = learnt.judge(&spam::comment(style, &mut dice).tokens());
                let column = usize::from(!round.styles.contains(&number));
                self.spam.entry(style.name).or_default()[column].add(judged.folds());
            }
        }
    }

    fn all(of: &BTreeMap<&'static str, [Share; 2]>, column: usize) -> Share {
        of.values().fold(Share::default(), |sum, shares| {
            Share(sum.0 + shares[column].0, sum.1 + shares[column].1)
        })
    }

    fn print(&self, title: &str) {
        println!("{title}: folded of those met before | of a kind never met:");
        for (title, table) in [("genuine", &self.genuine), ("spam", &self.spam)] {
            for (kind, [met, new]) in table {
                println!(
                    "  {title:<8} {kind:<16} {:>6.2} % | {:>6.2} %",
                    met.percent(),
                    new.percent()
                );
            }
            let [met, new] = [Self::all(table, 0), Self::all(table, 1)];
            println!(
                "  {title:<8} all              {:>6.2} % of {} | {:>6.2} % of {}",
                met.percent(),
                met.1,
                new.percent(),
                new.1
            );
        }
        println!("  genuine mistakes: {}", self.mistakes.len());
        for (text, judged) in &self.mistakes {
            println!(
                "    {} {text:?} because of {:?} against {:?}",
                judged.score, judged.spam, judged.genuine
            );
        }
    }
}

/// Examines `rounds`, prints what came of it, and holds the promise: of voices that were met as of others, at
/// most one genuine comment in two hundred is folded.
fn hold(title: &str, rounds: impl Iterator<Item = Round>) {
    let mut figures = Figures::default();
    for round in rounds {
        figures.examine(&round, 25);
    }
    figures.print(title);
    for column in 0..2 {
        let share = Figures::all(&figures.genuine, column);
        assert!(share.percent() <= 0.5, "{title}: {} of {}", share.0, share.1);
    }
}

fn thirds(seeds: u64, taught: (usize, usize)) -> impl Iterator<Item = Round> {
    (0..seeds).flat_map(move |seed| (0..3).map(move |third| Round::without_a_third(seed, taught, third)))
}

#[test]
fn at_most_one_genuine_comment_in_two_hundred_is_folded() {
    hold("After 50 decisions of each kind", thirds(2, (50, 50)));
    hold("After 100 decisions of each kind", thirds(3, (100, 100)));
}

#[test]
fn that_holds_where_there_is_far_more_of_one_kind() {
    hold(
        "After 50 decisions on spam and 500 on others",
        thirds(1, (500, 50)),
    );
    hold(
        "After 500 decisions on spam and 50 on others",
        thirds(1, (50, 500)),
    );
}

#[test]
fn that_holds_where_only_spam_has_praised_so_far() {
    hold(
        "Taught readers who argue and spam that praises",
        (0..5).map(Round::praise_is_spam),
    );
}
