//! What may follow what: the states of a question and the events that move it. Pure; the verbs ask
//! here before they write, and a pair that is not listed does nothing.

use sea_orm::EnumIter;

use super::RequestState::{self, Answered, Cancelled, Declined, Expired, Requested, Settled, Withdrawn};

/// What can happen to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter)]
pub enum Event {
    /// A moderator asks.
    Ask,
    /// An answer from the list alone, while no label is shown.
    PlainAnswer,
    /// An answer that a person reads first.
    TypedAnswer,
    /// Another answer while a label is shown: that one stays until this one is accepted.
    Amend,
    /// "Rather not say".
    Decline,
    /// A moderator accepts an answer, whole or in part, or drops it.
    Settle,
    /// A moderator asks once more about an answer.
    Clarify,
    /// No answer in time.
    Expire,
    /// A moderator takes the question back.
    Cancel,
    /// The person takes the answer back.
    Withdraw,
}

/// The state after `event`, or `None` where it can't happen. `None` as the state: never asked.
pub fn after(state: Option<RequestState>, event: Event) -> Option<RequestState> {
    match (state, event) {
        (None, Event::Ask) => Some(Requested),
        (None, _) => None,
        (Some(state), event) => moved(state, event),
    }
}

fn moved(state: RequestState, event: Event) -> Option<RequestState> {
    match (state, event) {
        // A question is never asked twice: a later one is a row of its own.
        (_, Event::Ask) => None,

        // Late answers are answers; only a question that was taken back has none.
        (Cancelled, _) => None,
        (Settled, Event::PlainAnswer | Event::TypedAnswer | Event::Amend) => Some(Answered),
        (_, Event::PlainAnswer) => Some(Settled),
        (_, Event::TypedAnswer | Event::Amend) => Some(Answered),
        (_, Event::Decline) => Some(Declined),

        (Answered, Event::Settle) => Some(Settled),
        (_, Event::Settle) => None,

        (Answered, Event::Clarify) => Some(Requested),
        (_, Event::Clarify) => None,

        (Requested, Event::Expire) => Some(Expired),
        (_, Event::Expire) => None,

        (Requested | Answered, Event::Cancel) => Some(Cancelled),
        (_, Event::Cancel) => None,

        (Answered | Settled | Declined, Event::Withdraw) => Some(Withdrawn),
        (Requested | Expired | Withdrawn, Event::Withdraw) => None,
    }
}

/// Whether the question still waits for its person or for a moderator: no second one is asked.
pub fn is_open(state: RequestState) -> bool {
    matches!(state, Requested | Answered)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use sea_orm::Iterable as _;

    use super::*;

    fn states() -> Vec<Option<RequestState>> {
        std::iter::once(None)
            .chain(RequestState::iter().map(Some))
            .collect()
    }

    fn edges() -> Vec<(Option<RequestState>, Event, RequestState)> {
        states()
            .into_iter()
            .flat_map(|from| Event::iter().map(move |event| (from, event)))
            .filter_map(|(from, event)| after(from, event).map(|to| (from, event, to)))
            .collect()
    }

    #[test]
    fn walking_from_the_first_question_reaches_every_state() {
        let (mut seen, mut ahead) = (HashSet::new(), vec![None]);
        while let Some(state) = ahead.pop() {
            if seen.insert(state) {
                ahead.extend(
                    edges()
                        .into_iter()
                        .filter(|(from, ..)| *from == state)
                        .map(|(.., to)| Some(to)),
                );
            }
        }
        assert_eq!(seen, states().into_iter().collect());
        for (from, event, to) in edges() {
            println!("{from:?} -- {event:?} -> {to:?}");
        }
        println!("{} states, {} edges", seen.len(), edges().len());
    }

    #[test]
    fn every_state_but_a_cancelled_one_has_a_way_for_the_person() {
        for state in RequestState::iter().filter(|state| *state != Cancelled) {
            assert_eq!(after(Some(state), Event::Decline), Some(Declined), "{state:?}");
            assert!(
                after(Some(state), Event::TypedAnswer) == Some(Answered),
                "{state:?}"
            );
        }
        assert!(Event::iter().all(|event| after(Some(Cancelled), event).is_none()));
    }

    #[test]
    fn nothing_typed_is_settled_without_a_moderator() {
        for (from, event, to) in edges() {
            if to == Settled {
                assert!(matches!(event, Event::PlainAnswer | Event::Settle), "{from:?}");
            }
            if event == Event::Amend {
                assert_eq!(to, Answered);
            }
        }
    }

    #[test]
    fn a_question_expires_only_while_it_waits_for_its_person() {
        let expiring: Vec<_> = edges()
            .into_iter()
            .filter(|(_, event, _)| *event == Event::Expire)
            .collect();
        assert_eq!(expiring, [(Some(Requested), Event::Expire, Expired)]);
    }
}
