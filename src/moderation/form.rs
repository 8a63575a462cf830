//! What a moderator typed and which button was pressed, read into a wish that `comments/decide.rs` or
//! `comments/review.rs` carries out.

use serde::Deserialize;

use super::ban_form::Block;
use super::note_form::{Note, UNNOTE};
use crate::affiliation::form::question;
use crate::affiliation::quote::verbatim;
use crate::affiliation::{Choice, Place, QUOTE_MAX, YouAre, code};
use crate::comments::ban::Target;
use crate::comments::decide::{Ask, Rendered, thread_text};
use crate::comments::host_edit::Edit;
use crate::comments::review::Verdict;
use crate::comments::{Decision, REASON_MAX, REPORT_REASON_MAX, Status, label_review};
use crate::ids::{CommentEditId, NoteId};
use crate::text::Format;
use crate::web::form::FieldErrors;
use crate::{t, text};

/// With a reason behind it, the button that rejects for that reason.
pub const REJECT_WITH: &str = "reject:";

/// The buttons that settle a comment without a reply; those below a reply send it.
pub const APPROVE_ALONE: &str = "approve_alone";
pub const KEEP_ALONE: &str = "keep_alone";

/// The form of one comment at the desk. The button decides which of its fields count.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeskForm {
    pub version: i64,
    pub decision: String,
    pub reply: String,
    /// What is left of the comment.
    pub body: String,
    /// The reply that goes along with a cut.
    pub cut_reply: String,
    pub question: String,
    pub chips: Vec<String>,
    pub place: String,
    pub reason: String,
    /// Words that the person published, for a label.
    pub quote: String,
    /// Why a label is taken down.
    pub label_reason: String,
    /// What is noted for the team, and ticked whether it is about the person.
    pub note: String,
    pub note_person: String,
    /// The edit that waits; 0 when none does.
    pub edit: i64,
    /// What is blocked, for how many days, and whether nobody is told.
    pub ban: Vec<String>,
    pub ban_days: String,
    pub ban_silent: String,
    /// Where to go afterwards.
    pub view: String,
    /// What was looked for there, as `find_form::Look` carries it.
    pub look: String,
    /// The page of the thread to go back to instead, as `comments/back.rs` words it.
    pub back: String,
}

/// What the button wants.
#[derive(Clone, Debug)]
pub enum Wish {
    Decide {
        decision: Decision,
        reason: String,
        reply: Option<Rendered>,
        ask: Option<Ask>,
        statement: Option<Choice>,
        quote: Option<String>,
        edit: Option<Edit>,
    },
    /// Asks once more about an answer.
    Clarify {
        question: String,
    },
    /// Takes the question back.
    Cancel,
    Review {
        edit: CommentEditId,
        verdict: Verdict,
    },
    /// Spam, and no more from there.
    Block(Block),
    /// The decision stands after a second look.
    KeepDecision,
    /// For the team.
    Note(Note),
    Unnote(NoteId),
    /// What is reported has been seen, and stays.
    Settle,
    /// On a label.
    Judge(label_review::Verdict),
}

impl Wish {
    /// Leaves the comment as it is.
    pub fn nothing() -> Self {
        Self::Decide {
            decision: Decision::Keep,
            reason: String::new(),
            reply: None,
            ask: None,
            statement: None,
            quote: None,
            edit: None,
        }
    }

    /// The comment stays where it stands at the desk.
    pub fn stays(&self) -> bool {
        matches!(self, Self::Note(_) | Self::Unnote(_))
    }
}

/// The comment as it is now.
#[derive(Clone, Copy, Debug)]
pub struct Current<'a> {
    pub status: Status,
    pub source: &'a str,
    pub format: Format,
    /// What its writer has published here, in plain text.
    pub published: &'a [String],
    /// What of it can be blocked.
    pub offered: &'a [Target],
}

impl DeskForm {
    /// The number of the saved question that should stand in the field.
    pub fn wants_question(&self) -> Option<usize> {
        self.decision.strip_prefix("use_question-")?.parse().ok()
    }

    /// The number of the saved reply that should stand in the field.
    pub fn wants_reply(&self) -> Option<usize> {
        self.decision.strip_prefix("use_reply-")?.parse().ok()
    }

    /// Is about the question, which is to be looked at.
    pub fn looks_at_question(&self) -> bool {
        self.wants_question().is_some() || self.decision == "preview_question"
    }

    /// Decides nothing: the form is to be drawn again, with another question, a look at it, or a saved reply.
    pub fn only_looks(&self) -> bool {
        self.looks_at_question() || self.wants_reply().is_some()
    }

    /// The comment has changed since it was shown with this form.
    pub fn is_late(&self, version: i64) -> bool {
        self.version > 0 && self.version != version
    }

    /// Does something to the text of the comment.
    pub fn edits(&self) -> bool {
        matches!(self.decision.as_str(), "cut" | "cut_ask" | "send_back")
    }

    /// The wish, for a comment that is `current` now. Where `errors` has grown there is none.
    pub fn read(&self, current: &Current<'_>, errors: &mut FieldErrors) -> Option<Wish> {
        let edit = CommentEditId(self.edit);
        let shows = match current.status {
            Status::Published => Decision::Keep,
            Status::Hidden => Decision::Restore,
            _ => Decision::Approve,
        };
        match self.decision.as_str() {
            "accept_edit" => Some(Wish::Review {
                edit,
                verdict: Verdict::Accept,
            }),
            "decline_edit" => Some(Wish::Review {
                edit,
                verdict: Verdict::Decline,
            }),
            "cut" => self.cutting(current, shows, errors),
            "cut_ask" => self.cutting_and_asking(current, shows, errors),
            "send_back" => self.sending_back(current, errors),
            "block" => self.blocking(current.offered, errors).map(Wish::Block),
            "keep_decision" => Some(Wish::KeepDecision),
            "note" => self.noting(errors).map(Wish::Note),
            other if other.starts_with(UNNOTE) => self.unnoting().map(Wish::Unnote),
            "quote" => self.quoting(current.published, errors),
            "clarify" => question(&self.question, errors).map(|question| Wish::Clarify { question }),
            "take_question_back" => Some(Wish::Cancel),
            "reports_seen" => Some(Wish::Settle),
            "label_fine" => Some(Wish::Judge(label_review::Verdict::Fine)),
            "redact_label" => {
                let reason = label_reason(&self.label_reason, errors)?;
                Some(Wish::Judge(label_review::Verdict::Redact { reason }))
            }
            "publish_ask" => self.asking(shows, self.place(), errors),
            "hold_ask" => self.asking(Decision::Keep, Place::Private, errors),
            APPROVE_ALONE => self.settling(Decision::Approve, None, errors),
            KEEP_ALONE => self.settling(Decision::Keep, None, errors),
            "accept" => self.settling(shows, Some(Choice::Accept), errors),
            "chips_only" => self.settling(shows, Some(Choice::ChipsOnly), errors),
            "without_label" => self.settling(shows, Some(Choice::WithoutLabel), errors),
            other if other.starts_with(REJECT_WITH) => self.rejecting(&other[REJECT_WITH.len()..], errors),
            other => {
                let Some(decision) = Decision::ALL
                    .into_iter()
                    .find(|decision| decision.code() == other)
                else {
                    errors.add("decision", t!("desk-decision-unknown"));
                    return None;
                };
                self.plain(decision, errors)
            }
        }
    }

    /// Without a reply. One that was begun is neither published by the way nor lost: the form comes back with it.
    fn settling(
        &self,
        decision: Decision,
        statement: Option<Choice>,
        errors: &mut FieldErrors,
    ) -> Option<Wish> {
        if !text::lines(&self.reply).trim().is_empty() {
            errors.add("reply", t!("desk-reply-begun"));
            return None;
        }
        self.writing(decision, statement, None, errors)
    }

    fn plain(&self, decision: Decision, errors: &mut FieldErrors) -> Option<Wish> {
        match decision {
            Decision::Approve | Decision::Keep => self.writing(decision, None, None, errors),
            Decision::Reject => self.rejecting(&self.reason, errors),
            _ => Some(Wish::Decide {
                decision,
                reason: String::new(),
                reply: None,
                ask: None,
                statement: None,
                quote: None,
                edit: None,
            }),
        }
    }

    fn rejecting(&self, why: &str, errors: &mut FieldErrors) -> Option<Wish> {
        let reason = reason(why, errors)?;
        Some(Wish::Decide {
            decision: Decision::Reject,
            reason,
            reply: None,
            ask: None,
            statement: None,
            quote: None,
            edit: None,
        })
    }

    /// A label from words that stand, whole and in a row, in what the person published.
    fn quoting(&self, published: &[String], errors: &mut FieldErrors) -> Option<Wish> {
        let wanted = text::line(&self.quote);
        let quote = verbatim(published, &wanted);
        if wanted.chars().count() > QUOTE_MAX {
            errors.add("quote", t!("field-too-long", max = QUOTE_MAX));
        } else if quote.is_none() {
            errors.add("quote", t!("desk-own-words-wrong"));
        }
        let quote = quote.filter(|_| errors.is_empty())?;
        Some(Wish::Decide {
            decision: Decision::Keep,
            reason: String::new(),
            reply: None,
            ask: None,
            statement: None,
            quote: Some(quote),
            edit: None,
        })
    }

    fn asking(&self, decision: Decision, place: Place, errors: &mut FieldErrors) -> Option<Wish> {
        let ask = self.asked(place, errors)?;
        self.writing(decision, None, Some(ask), errors)
    }

    /// What is asked; `None` with a message at `question` when that is nothing or too long.
    pub(super) fn asked(&self, place: Place, errors: &mut FieldErrors) -> Option<Ask> {
        let question = question(&self.question, errors)?;
        Some(Ask {
            question,
            place,
            chips: self.chips(),
        })
    }

    fn writing(
        &self,
        decision: Decision,
        statement: Option<Choice>,
        ask: Option<Ask>,
        errors: &mut FieldErrors,
    ) -> Option<Wish> {
        match thread_text(&text::lines(&self.reply), ask.as_ref()) {
            Ok(reply) => Some(Wish::Decide {
                decision,
                reason: String::new(),
                reply,
                ask,
                statement,
                quote: None,
                edit: None,
            }),
            Err(text::Refusal::TooLong) => {
                errors.add("reply", t!("desk-reply-too-long"));
                None
            }
            Err(text::Refusal::TooDeep) => {
                errors.add("reply", t!("desk-reply-too-deep"));
                None
            }
        }
    }

    /// The question is for the receipt alone.
    pub fn asks_in_private(&self) -> bool {
        self.place == code(&Place::Private)
    }

    pub(super) fn place(&self) -> Place {
        if self.asks_in_private() {
            Place::Private
        } else {
            Place::Public
        }
    }

    /// The chips offered; all of them is the same as none chosen.
    fn chips(&self) -> Vec<YouAre> {
        let chosen: Vec<YouAre> = YouAre::all()
            .into_iter()
            .filter(|chip| self.chips.contains(&code(chip)))
            .collect();
        if chosen.len() == YouAre::all().len() {
            Vec::new()
        } else {
            chosen
        }
    }
}

/// The reason as it was written, or the code of a usual one (`reasons::told`). `None` with a message at
/// `reason` when it is too long.
pub fn reason(typed: &str, errors: &mut FieldErrors) -> Option<String> {
    let typed = text::line(typed);
    if typed.is_empty() || typed == "none" {
        return Some(String::new());
    }
    if typed.chars().count() > REASON_MAX {
        errors.add("reason", t!("field-too-long", max = REASON_MAX));
        return None;
    }
    Some(typed)
}

/// Why a label is taken down, which its author reads; `None` with a message at `label_reason`.
pub fn label_reason(typed: &str, errors: &mut FieldErrors) -> Option<String> {
    let reason = text::line(typed);
    let message = match reason.chars().count() {
        0 => t!("desk-redact-missing"),
        1..=REPORT_REASON_MAX => return Some(reason),
        _ => t!("field-too-long", max = REPORT_REASON_MAX),
    };
    errors.add("label_reason", message);
    None
}
