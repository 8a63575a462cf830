//! What may follow what. `next` is told where a comment, its question and its statements stand, and
//! what somebody does; it says what becomes of each of them, or that it can't be done. Pure: the verbs
//! ask here before they write (`case.rs`), and `tests/it/machine.rs` walks through everything that can
//! happen.

use sea_orm::EnumIter;

use super::RequestState::{
    Amended, Answered, AnsweredInThread, Cancelled, Declined, Expired, Redacted, Requested, Settled,
    Undeliverable, Withdrawn,
};
use super::requests::ROUNDS_MAX;
use super::{Choice, RequestState, StatementState};

/// Where a comment stands, as far as its affiliation is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter)]
pub enum Standing {
    /// Waits for a moderator, or for an answer.
    Held,
    Published,
    /// Not shown until a moderator has looked again: its writer took back what it was published for.
    Hidden,
    /// Decided against, hidden by a moderator, or taken back.
    Away,
}

/// The version that counts now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter)]
pub enum Version {
    /// Stated by its person.
    Stated,
    /// "Rather not say".
    Declined,
    /// Made of the person's own published words.
    Quoted,
}

/// Everything that decides what may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Case {
    pub comment: Standing,
    /// The newest question.
    pub request: Option<RequestState>,
    /// How often the answer was asked about once more.
    pub rounds: i64,
    /// What readers see, once they see the comment.
    pub shown: Option<Version>,
    /// Another version waits for a moderator, or for its comment.
    pub waiting: bool,
    /// Readers see the comment only because its writer answered.
    pub for_answer: bool,
    /// The person has taken something back before, or would rather not say.
    pub taken_back: bool,
    /// A moderator has taken a label away before: nothing shows by itself any more.
    pub redacted: bool,
}

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// A moderator asks.
    Ask,
    /// A moderator settles what waits, or takes a label off.
    Settle(Choice),
    /// A moderator makes a label of the person's own published words.
    Quote,
    /// A moderator asks once more about an answer.
    Clarify,
    /// A moderator takes the question back.
    Cancel,
    /// A moderator takes a label away for a reason.
    Redact,
    /// The comment is decided against, or its writer takes it back.
    PutAway,
    /// The person answers, or states something nobody asked for.
    Answer(Answer),
    /// The person replies to the question in the thread instead.
    Reply,
    /// The person takes back what was stated, or says "not like that" to a label of their own words.
    Withdraw,
    /// No answer in time.
    Expire,
    /// The mail with the question was refused.
    Bounce,
}

/// What kind of answer it is; `rules.rs` tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter)]
pub enum Answer {
    /// From the lists alone.
    Plain,
    /// From the lists alone, and it holds everything that is shown already.
    Adds,
    /// A person reads it first.
    Typed,
    /// "Rather not say".
    Declined,
}

/// What becomes of everything; `None` leaves a thing as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Next {
    pub request: Option<RequestState>,
    /// The version that was shown.
    pub shown: Option<StatementState>,
    /// The version that was waiting.
    pub waiting: Option<StatementState>,
    /// The state in which a new version begins, if there is one.
    pub new: Option<StatementState>,
    pub effect: Effect,
}

/// What follows for the comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Effect {
    #[default]
    Nothing,
    /// Another label stands beside the name, or none any more.
    Label,
    /// A moderator looks: to the top of the desk.
    ToDesk,
    /// Off the page and to the top of the desk.
    Hide,
    /// Off the desk, until it is answered; a held one comes back by itself.
    Wait,
}

/// What follows `act`, or `None` where it can't be done.
pub fn next(case: &Case, act: Act) -> Option<Next> {
    match act {
        Act::Ask => case.asked(),
        Act::Settle(choice) => Some(case.settled(choice)),
        Act::Quote => case.quoted(),
        Act::Clarify => case.clarified(),
        Act::Cancel => case.cancelled(),
        Act::Redact => case.redacted(),
        Act::PutAway => Some(Next {
            request: case.open().map(|_| Cancelled),
            ..Next::default()
        }),
        Act::Answer(answer) => case.answered(answer),
        Act::Reply => case.replied(),
        Act::Withdraw => case.withdrawn(),
        Act::Expire => case.given_up(Expired),
        Act::Bounce => case.given_up(Undeliverable),
    }
}

/// Whether the question still waits for its person or for a moderator: no second one is asked.
pub fn is_open(state: RequestState) -> bool {
    matches!(state, Requested | Answered | AnsweredInThread | Amended)
}

/// Whether its person may still answer it: always, unless it was taken back.
pub fn takes_answers(state: RequestState) -> bool {
    state != Cancelled
}

impl Case {
    /// The question, if it is open.
    fn open(&self) -> Option<RequestState> {
        self.request.filter(|state| is_open(*state))
    }

    fn is_present(&self) -> bool {
        matches!(self.comment, Standing::Held | Standing::Published)
    }

    fn has_label(&self) -> bool {
        matches!(self.shown, Some(Version::Stated | Version::Quoted))
    }

    /// The question in `state`, if somebody may still answer it.
    fn question(&self, state: RequestState) -> Option<RequestState> {
        self.request.filter(|now| takes_answers(*now)).map(|_| state)
    }

    fn shown_becomes(&self, state: StatementState) -> Option<StatementState> {
        self.shown.map(|_| state)
    }

    fn waiting_becomes(&self, state: StatementState) -> Option<StatementState> {
        self.waiting.then_some(state)
    }

    fn asked(&self) -> Option<Next> {
        let may = self.is_present() && self.open().is_none();
        may.then(|| Next {
            request: Some(Requested),
            ..Next::default()
        })
    }

    fn settled(&self, choice: Choice) -> Next {
        let request = self.open().filter(|state| *state != Requested).map(|_| Settled);
        let becomes = match choice {
            Choice::Accept => StatementState::Active,
            Choice::ChipsOnly => StatementState::ChipsOnly,
            Choice::WithoutLabel | Choice::Drop => StatementState::Dropped,
        };
        let drops = becomes == StatementState::Dropped;
        let (shown, waiting) = match (self.waiting, drops) {
            (true, true) => (None, Some(becomes)),
            (true, false) => (self.shown_becomes(StatementState::Superseded), Some(becomes)),
            (false, true) if self.has_label() => (Some(becomes), None),
            (false, _) => (None, None),
        };
        let effect = if shown.or(waiting).is_some() {
            Effect::Label
        } else {
            Effect::Nothing
        };
        Next {
            request,
            shown,
            waiting,
            effect,
            ..Next::default()
        }
    }

    /// Only where the person has not said otherwise, or that they would rather not say.
    fn quoted(&self) -> Option<Next> {
        let silent = self.shown.is_none() && !self.waiting && !self.taken_back && !self.redacted;
        let may = silent && self.comment == Standing::Published && self.request != Some(Requested);
        may.then(|| Next {
            request: self.open().map(|_| Settled),
            new: Some(StatementState::Active),
            effect: Effect::Label,
            ..Next::default()
        })
    }

    fn clarified(&self) -> Option<Next> {
        let answered = self.open().is_some_and(|state| state != Requested);
        (answered && self.rounds < ROUNDS_MAX && self.is_present()).then(|| Next {
            request: Some(Requested),
            effect: Effect::Wait,
            ..Next::default()
        })
    }

    fn cancelled(&self) -> Option<Next> {
        self.open().map(|_| Next {
            request: Some(Cancelled),
            effect: self.back_to_desk(),
            ..Next::default()
        })
    }

    fn redacted(&self) -> Option<Next> {
        self.has_label().then(|| Next {
            request: self
                .request
                .filter(|now| *now != Requested)
                .and(self.question(Redacted)),
            shown: Some(StatementState::Redacted),
            waiting: self.waiting_becomes(StatementState::Dropped),
            effect: Effect::Label,
            ..Next::default()
        })
    }

    fn answered(&self, answer: Answer) -> Option<Next> {
        if self.comment == Standing::Away {
            return None;
        }
        let published = self.comment == Standing::Published && !self.redacted;
        Some(match answer {
            Answer::Declined => self.declined(),
            Answer::Adds if self.has_label() && published => self.shows_at_once(),
            _ if self.has_label() => {
                let changes = matches!(self.request, Some(Settled | Amended));
                self.waits(if changes { Amended } else { Answered })
            }
            Answer::Plain | Answer::Adds if published => self.shows_at_once(),
            Answer::Plain | Answer::Adds if self.comment == Standing::Held && !self.redacted => {
                self.waits(Settled)
            }
            Answer::Plain | Answer::Adds | Answer::Typed => self.waits(Answered),
        })
    }

    /// Where no label goes, readers must not see that anybody declined: not even a feed says that the
    /// comment has changed.
    fn declined(&self) -> Next {
        Next {
            request: self.question(Declined),
            shown: self.shown_becomes(StatementState::Superseded),
            waiting: self.waiting_becomes(StatementState::Superseded),
            new: Some(StatementState::Active),
            effect: match self.comment {
                Standing::Published if self.for_answer => Effect::Hide,
                Standing::Published if self.has_label() => Effect::Label,
                Standing::Published if !self.waiting => Effect::Nothing,
                _ => Effect::ToDesk,
            },
        }
    }

    /// The new version takes the place of every other.
    fn shows_at_once(&self) -> Next {
        Next {
            request: self.question(Settled),
            shown: self.shown_becomes(StatementState::Superseded),
            waiting: self.waiting_becomes(StatementState::Superseded),
            new: Some(StatementState::Active),
            effect: Effect::Label,
        }
    }

    /// The new version waits for a moderator; a label that is shown stays until then. A refusal to say
    /// is over.
    fn waits(&self, state: RequestState) -> Next {
        let declined = self.shown == Some(Version::Declined);
        Next {
            request: self.question(state),
            shown: declined.then_some(StatementState::Superseded),
            waiting: self.waiting_becomes(StatementState::Superseded),
            new: Some(StatementState::Draft),
            effect: Effect::ToDesk,
        }
    }

    fn replied(&self) -> Option<Next> {
        let asked = matches!(self.request, Some(Requested | Expired | Undeliverable));
        (asked && self.comment == Standing::Published).then(|| Next {
            request: Some(AnsweredInThread),
            effect: Effect::ToDesk,
            ..Next::default()
        })
    }

    fn withdrawn(&self) -> Option<Next> {
        if self.shown.is_none() && !self.waiting {
            return None;
        }
        let ends = matches!(
            self.request,
            Some(Answered | AnsweredInThread | Settled | Amended | Declined)
        );
        Some(Next {
            request: ends.then_some(Withdrawn),
            shown: self.shown_becomes(StatementState::Withdrawn),
            waiting: self.waiting_becomes(StatementState::Withdrawn),
            new: None,
            effect: match self.comment {
                Standing::Published if self.for_answer => Effect::Hide,
                Standing::Away => Effect::Nothing,
                Standing::Published | Standing::Held | Standing::Hidden => Effect::ToDesk,
            },
        })
    }

    /// A question that found no answer, and is not open any more: a late answer still counts.
    fn given_up(&self, state: RequestState) -> Option<Next> {
        (self.request == Some(Requested)).then(|| Next {
            request: Some(state),
            effect: self.back_to_desk(),
            ..Next::default()
        })
    }

    /// What is held, and what was said before a question was put once more, must not be forgotten.
    fn back_to_desk(&self) -> Effect {
        if self.is_present() && (self.comment == Standing::Held || self.waiting) {
            Effect::ToDesk
        } else {
            Effect::Nothing
        }
    }
}
