//! Everything that can happen between a commenter, a moderator and the clock, each person in two tabs
//! of a browser: walked through breadth first, over states that have not been seen yet. What a verb does
//! in the database follows the same function (`affiliation/machine.rs`); here it is carried out on a
//! few bytes, so that hundreds of thousands of ways can be gone.

use std::collections::HashSet;

use forthright::affiliation::machine::{Act, Answer, Case, Effect, Next, Standing, Version, is_open, next};
use forthright::affiliation::{Choice, RequestState, StatementState};
use forthright::comments::{Decision, Status};
use sea_orm::Iterable as _;

/// How many steps are gone from each beginning.
const DEPTH: usize = 10;

/// What somebody may be heard to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Words {
    /// One chip.
    One,
    /// The same chip and another.
    Both,
    /// A chip and free text.
    Typed,
    /// Of that, the chip.
    TypedChip,
    /// A piece of the published comment.
    Own,
    RatherNot,
}

/// Words that a person said and stands by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Said(u8);

impl Said {
    fn with(self, words: Words) -> Self {
        Self(self.0 | 1 << words as u8)
    }

    fn has(self, words: Words) -> bool {
        self.0 & 1 << words as u8 != 0
    }
}

/// The states into which statements went, a bit each.
#[derive(Clone, Copy, Debug, Default)]
struct Fates(u8);

/// What was done about a question, and where things stood before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Undo {
    from: Option<RequestState>,
    to: Option<RequestState>,
    rounds: i64,
    desk: bool,
}

/// Everything there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct World {
    status: Status,
    previous: Option<Status>,
    /// Taken back by its writer, for good.
    gone: bool,
    request: Option<RequestState>,
    rounds: i64,
    shown: Option<Words>,
    waiting: Option<Words>,
    for_answer: bool,
    taken_back: bool,
    redacted: bool,
    /// Stands at the desk.
    desk: bool,
    said: Said,
    /// What was done about the question, while it can be taken back.
    undo: Option<Undo>,
    /// Whether each tab of the moderator shows the comment as it is.
    fresh: [bool; 2],
    /// Whether each tab of the commenter shows a form.
    form: [bool; 2],
}

/// What somebody does, in one of two tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Step {
    /// The moderator decides, with what becomes of a statement, and whether a question goes along.
    Decide(Decision, Option<Choice>, bool),
    Moderator(Act),
    /// The moderator takes back what was done about the question last.
    Undo,
    /// The commenter sends the form.
    Send(Words),
    Commenter(Act),
    TakeCommentBack,
    /// The clock, or the mail.
    Happens(Act),
    LoadDesk,
    LoadReceipt,
}

impl World {
    fn begin(status: Status, stated: Option<Words>) -> Self {
        let published = status == Status::Published;
        Self {
            status,
            previous: None,
            gone: false,
            request: None,
            rounds: 0,
            shown: stated.filter(|_| published),
            waiting: stated.filter(|_| !published),
            for_answer: false,
            taken_back: false,
            redacted: false,
            desk: !published,
            said: stated.map_or(Said::default(), |words| Said::default().with(words)),
            undo: None,
            fresh: [true; 2],
            form: [true; 2],
        }
        .posted()
    }

    /// To send a comment is to say its words.
    fn posted(self) -> Self {
        Self {
            said: self.said.with(Words::Own),
            ..self
        }
    }

    fn standing(&self) -> Standing {
        match self.status {
            Status::Pending => Standing::Held,
            Status::Published => Standing::Published,
            Status::Hidden if self.desk => Standing::Hidden,
            _ => Standing::Away,
        }
    }

    fn case(&self) -> Case {
        Case {
            comment: self.standing(),
            request: self.request,
            rounds: self.rounds,
            shown: self.shown.map(|words| match words {
                Words::Own => Version::Quoted,
                Words::RatherNot => Version::Declined,
                _ => Version::Stated,
            }),
            waiting: self.waiting.is_some(),
            for_answer: self.for_answer && self.status == Status::Published,
            taken_back: self.taken_back,
            redacted: self.redacted,
        }
    }

    /// What readers see beside the name.
    fn public(&self) -> Option<Words> {
        let shown = self.shown.filter(|words| *words != Words::RatherNot);
        shown.filter(|_| self.status == Status::Published)
    }

    fn after(self, tab: usize, step: Step) -> Option<(Self, Fates)> {
        let mut fates = Fates::default();
        let world = match step {
            Step::LoadDesk => self.loaded(tab),
            Step::LoadReceipt => self.opened(tab),
            Step::Decide(decision, choice, asks) => {
                // A tab that shows an older version is told so, and shows the new one.
                if !self.fresh[tab] {
                    return Some((self.loaded(tab), fates));
                }
                self.decided(decision, choice, asks, &mut fates)?.loaded(tab)
            }
            Step::Moderator(act) => {
                if !self.fresh[tab] {
                    return Some((self.loaded(tab), fates));
                }
                let world = self.done(act, None, &mut fates)?;
                match act {
                    Act::Clarify | Act::Cancel => world.handled(&self).loaded(tab),
                    _ => world.loaded(tab),
                }
            }
            Step::Undo => self.undone()?.loaded(tab),
            Step::Send(words) => {
                if !self.form[tab] {
                    return None;
                }
                match self.sent(words, &mut fates) {
                    Some(world) => world.opened(tab),
                    None => self.opened(tab),
                }
            }
            Step::Commenter(act) => {
                if !self.form[tab] {
                    return None;
                }
                self.done(act, None, &mut fates)?.opened(tab)
            }
            Step::TakeCommentBack => {
                let away = self.moved(Status::Trashed);
                let mut world = away.done(Act::PutAway, None, &mut fates)?;
                world.gone = true;
                world.opened(tab)
            }
            Step::Happens(act) => self.done(act, None, &mut fates)?,
        };
        Some((world.sorted(), fates))
    }

    /// Whether it makes no difference in which tab it is done.
    fn is_same_in_both(&self, step: Step) -> bool {
        match step {
            Step::Decide(..) | Step::Moderator(_) | Step::Undo | Step::LoadDesk => {
                self.fresh[0] == self.fresh[1]
            }
            Step::Send(_) | Step::Commenter(_) | Step::TakeCommentBack | Step::LoadReceipt => {
                self.form[0] == self.form[1]
            }
            Step::Happens(_) => true,
        }
    }

    /// One tab of a person is like the other.
    fn sorted(mut self) -> Self {
        self.fresh.sort_unstable();
        self.form.sort_unstable();
        self
    }

    fn loaded(mut self, tab: usize) -> Self {
        self.fresh[tab] = true;
        self
    }

    fn opened(mut self, tab: usize) -> Self {
        self.form[tab] = self.standing() != Standing::Away;
        self
    }

    /// Another version: nothing that was done before can be taken back.
    fn stale(mut self) -> Self {
        self.fresh = [false; 2];
        self.undo = None;
        self
    }

    /// As `comments/clarify.rs` and `comments/cancel.rs`.
    fn handled(self, before: &Self) -> Self {
        let undo = Undo {
            from: before.request,
            to: self.request,
            rounds: before.rounds,
            desk: before.desk,
        };
        Self {
            undo: Some(undo),
            ..self.stale()
        }
    }

    /// As `comments/question_undo.rs`: a question that has moved since stays as it is.
    fn undone(self) -> Option<Self> {
        let undo = self.undo?;
        let moved = self.request != undo.to;
        Some(Self {
            request: if moved { self.request } else { undo.from },
            rounds: undo.rounds,
            desk: undo.desk,
            ..self.stale()
        })
    }

    fn moved(mut self, to: Status) -> Self {
        if to != self.status {
            self.previous = Some(self.status);
        }
        self.status = to;
        self.desk = to == Status::Pending;
        self.stale()
    }

    /// As `comments/decide.rs`.
    fn decided(
        self,
        decision: Decision,
        choice: Option<Choice>,
        asks: bool,
        fates: &mut Fates,
    ) -> Option<Self> {
        let to = self
            .status
            .allows(decision, self.previous)
            .filter(|_| !self.gone)?;
        let answered = self.shown.or(self.waiting).is_some() && self.request.is_some();
        let mut world = self.moved(to);
        if matches!(to, Status::Rejected | Status::Spam | Status::Trashed) {
            world = world.done(Act::PutAway, None, fates)?;
        }
        if self.status == Status::Pending && to == Status::Published {
            world.for_answer = answered;
        }
        let choice = choice.or_else(|| (decision == Decision::Approve).then_some(Choice::Accept));
        if let Some(choice) = choice {
            world = world.done(Act::Settle(choice), None, fates)?;
        }
        if asks {
            world = world.done(Act::Ask, None, fates)?;
        }
        Some(world)
    }

    /// As `affiliation/answer.rs`.
    fn sent(self, words: Words, fates: &mut Fates) -> Option<Self> {
        let adds = words == Words::Both && self.shown == Some(Words::One);
        let answer = match words {
            Words::RatherNot => Answer::Declined,
            _ if adds => Answer::Adds,
            Words::Typed => Answer::Typed,
            _ => Answer::Plain,
        };
        let mut world = self;
        if words == Words::RatherNot {
            world.said = Said::default();
            world.taken_back = true;
        }
        world.said = world.said.with(words);
        if words == Words::Typed {
            world.said = world.said.with(Words::TypedChip);
        }
        world.done(Act::Answer(answer), Some(words), fates)
    }

    /// As `affiliation/case.rs` and `comments/effect.rs`.
    fn done(mut self, act: Act, new: Option<Words>, fates: &mut Fates) -> Option<Self> {
        let next: Next = next(&self.case(), act)?;
        let asked_twice = act == Act::Ask && self.request.is_some_and(is_open);
        assert!(!asked_twice, "a second open question: {self:#?}");
        let new = new.or((act == Act::Quote).then_some(Words::Own));
        for state in [next.shown, next.waiting, next.new].into_iter().flatten() {
            fates.0 |= 1 << state as u8;
        }
        if act == Act::Withdraw {
            self.taken_back = true;
            self.said = Said::default();
        }
        if act == Act::Clarify {
            self.rounds += 1;
        }
        if act == Act::Ask {
            self.rounds = 0;
        }
        if next.shown.is_some() {
            self.shown = None;
        }
        self.redacted |= next.shown == Some(StatementState::Redacted);
        match next.waiting {
            Some(StatementState::Active) => self.shown = self.waiting.take(),
            Some(StatementState::ChipsOnly) => {
                self.shown = self.waiting.take().map(|words| match words {
                    Words::Typed => Words::TypedChip,
                    other => other,
                });
            }
            Some(_) => self.waiting = None,
            None => {}
        }
        match next.new {
            Some(StatementState::Active) => self.shown = new,
            Some(_) => self.waiting = new,
            None => {}
        }
        if next.request.is_some() {
            self.request = next.request;
        }
        Some(self.effect(next.effect))
    }

    fn effect(mut self, effect: Effect) -> Self {
        match effect {
            Effect::Nothing => return self,
            Effect::Label => {}
            Effect::ToDesk => {
                let waits = self.standing() != Standing::Away;
                self.desk |= waits;
            }
            Effect::Hide => {
                self = self.moved(Status::Hidden);
                self.for_answer = false;
                self.desk = true;
            }
            Effect::Wait => self.desk = self.status == Status::Pending,
        }
        self.stale()
    }

    /// What must never be.
    fn check(&self) {
        if let Some(words) = self.public() {
            assert!(
                self.said.has(words),
                "readers see what nobody stands by: {self:#?}"
            );
        }
        let open = self.request.is_some_and(is_open);
        assert!(
            !(open && self.standing() == Standing::Away && self.status != Status::Hidden),
            "somebody is asked about a comment that was put away: {self:#?}"
        );
        let settled = self.request == Some(RequestState::Settled);
        assert!(
            !(settled && self.waiting.is_some() && self.status == Status::Published),
            "settled, and something waits: {self:#?}"
        );
        let declined = self.request == Some(RequestState::Declined);
        assert!(
            !(declined && self.public().is_some()),
            "declined, and a label is shown: {self:#?}"
        );
    }
}

/// Everything somebody could try.
fn steps() -> Vec<Step> {
    let choices = || std::iter::once(None).chain(Choice::iter().map(Some));
    let mut steps: Vec<Step> = Decision::ALL
        .into_iter()
        .flat_map(|decision| choices().map(move |choice| (decision, choice)))
        .flat_map(|(decision, choice)| [true, false].map(move |asks| Step::Decide(decision, choice, asks)))
        .filter(|step| match step {
            Step::Decide(Decision::Approve | Decision::Keep, ..) => true,
            Step::Decide(Decision::Restore, _, asks) => !asks,
            Step::Decide(_, choice, asks) => choice.is_none() && !asks,
            _ => true,
        })
        .collect();
    steps.extend([Act::Quote, Act::Clarify, Act::Cancel, Act::Redact].map(Step::Moderator));
    steps.extend([Words::One, Words::Both, Words::Typed, Words::RatherNot].map(Step::Send));
    steps.extend([Act::Reply, Act::Withdraw].map(Step::Commenter));
    steps.extend([Act::Expire, Act::Bounce].map(Step::Happens));
    steps.extend([
        Step::Undo,
        Step::TakeCommentBack,
        Step::LoadDesk,
        Step::LoadReceipt,
    ]);
    steps
}

#[test]
fn whatever_two_people_do_in_two_tabs_each_nothing_is_shown_that_nobody_said() {
    let mut seen: HashSet<World> = [Status::Pending, Status::Published]
        .into_iter()
        .flat_map(|status| [None, Some(Words::One)].map(|stated| World::begin(status, stated)))
        .collect();
    let mut ahead: Vec<World> = seen.iter().copied().collect();
    let (mut edges, mut fates, mut deepest) = (0_usize, Fates::default(), 0);
    let steps = steps();
    for depth in 0..DEPTH {
        let mut further = Vec::new();
        for world in &ahead {
            for (step, tab) in steps.iter().flat_map(|step| [(step, 0), (step, 1)]) {
                if tab == 1 && world.is_same_in_both(*step) {
                    continue;
                }
                let Some((after, moved)) = world.after(tab, *step) else {
                    continue;
                };
                edges += 1;
                fates.0 |= moved.0;
                after.check();
                if seen.insert(after) {
                    further.push(after);
                }
            }
        }
        if !further.is_empty() {
            deepest = depth + 1;
        }
        ahead = further;
    }
    println!(
        "{} states, {edges} edges, the last new state after {deepest} steps",
        seen.len()
    );
    for state in RequestState::iter() {
        let reached = seen.iter().any(|world| world.request == Some(state));
        assert!(reached, "{state:?} is never reached");
    }
    for state in StatementState::iter().filter(|state| *state != StatementState::Draft) {
        assert!(fates.0 & 1 << state as u8 != 0, "{state:?} is never reached");
    }
}

#[test]
fn a_settled_case_can_still_be_answered_and_a_cancelled_question_asks_nobody() {
    for state in RequestState::iter() {
        let case = Case {
            comment: Standing::Published,
            request: Some(state),
            rounds: 0,
            shown: None,
            waiting: false,
            for_answer: false,
            taken_back: false,
            redacted: false,
        };
        let declined = next(&case, Act::Answer(Answer::Declined)).and_then(|next| next.request);
        let expected = (state != RequestState::Cancelled).then_some(RequestState::Declined);
        assert_eq!(declined, expected, "{state:?}");
        let expires = next(&case, Act::Expire).is_some();
        assert_eq!(expires, state == RequestState::Requested, "{state:?}");
    }
}
