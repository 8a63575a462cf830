//! What the lines of the history are called.

use crate::t;

/// Who acts when it is nobody of the team.
pub fn actor(code: &str) -> String {
    match code {
        "commenter" => t!("history-actor-commenter"),
        "rule" => t!("history-actor-rule"),
        "job" => t!("history-actor-job"),
        "import" => t!("history-actor-import"),
        _ => t!("history-actor-moderator"),
    }
}

/// Every action by its code, in the order in which a list offers them.
const ACTIONS: [&str; 101] = [
    "comment.submitted",
    "comment.edited",
    "comment.edit_waits",
    "comment.withdrawn",
    "comment.approve",
    "comment.keep",
    "comment.reject",
    "comment.spam",
    "comment.hide",
    "comment.trash",
    "comment.restore",
    "comment.undo",
    "comment.reply_undone",
    "comment.answer_gone",
    "comment.claim_proved",
    "comment.reply_closed",
    "comment.reply_reopened",
    "comment.sent_back",
    "comment.proposal_used",
    "comment.proposal_kept",
    "comment.edit_accepted",
    "comment.edit_declined",
    "comment.hidden_by_reports",
    "comment.reports_settled",
    "comment.label_kept",
    "comment.label_redacted",
    "comment.pinned",
    "comment.unpinned",
    "comment.thread_closed",
    "comment.thread_opened",
    "comment.appealed",
    "comment.appeal_kept",
    "comment.noted",
    "comment.note_deleted",
    "comments.decided",
    "comments.undo",
    "affiliation.clarified",
    "affiliation.asked",
    "affiliation.answered",
    "affiliation.declined",
    "affiliation.answered_in_thread",
    "affiliation.expired",
    "affiliation.undeliverable",
    "affiliation.cancelled",
    "affiliation.verified",
    "affiliation.vouched",
    "affiliation.official",
    "affiliation.unverified",
    "affiliation.withdrawn",
    "post.created",
    "post.edited",
    "post.published",
    "post.scheduled",
    "post.submitted",
    "post.unlisted",
    "post.unpublished",
    "post.trashed",
    "post.restored",
    "post.sent_back",
    "post.review_link_made",
    "post.review_link_ended",
    "post.purged",
    "post.comments_closed",
    "post.comments_reopened",
    "post.slow_mode",
    "subject.site_changed",
    "spam.forgotten",
    "ban.made",
    "ban.lifted",
    "rule.made",
    "rule.changed",
    "rule.removed",
    "rule.restored",
    "rule.undone",
    "media.added",
    "media.described",
    "media.trashed",
    "media.restored",
    "redirect.added",
    "redirect.removed",
    "settings.changed",
    "site.set_up",
    "person.password_reset",
    "person.invited",
    "person.invitation_withdrawn",
    "person.joined",
    "person.role_changed",
    "person.stopped",
    "person.taken_back",
    "person.bylines_changed",
    "person.renamed",
    "person.email_changed",
    "person.sessions_ended",
    "person.second_factor_on",
    "person.second_factor_off",
    "person.recovery_codes_made",
    "person.recovery_code_used",
    "byline.added",
    "byline.changed",
    "token.made",
    "token.revoked",
];

/// What an action is called; `None` for one of an older or newer version.
pub fn words(action: &str) -> Option<String> {
    Some(match action {
        "comment.submitted" => t!("history-comment-submitted"),
        "comment.edited" => t!("history-comment-edited"),
        "comment.edit_waits" => t!("history-comment-edit-waits"),
        "comment.withdrawn" => t!("history-comment-withdrawn"),
        "comment.approve" => t!("history-comment-approve"),
        "comment.keep" => t!("history-comment-keep"),
        "comment.reject" => t!("history-comment-reject"),
        "comment.spam" => t!("history-comment-spam"),
        "comment.hide" => t!("history-comment-hide"),
        "comment.trash" => t!("history-comment-trash"),
        "comment.restore" => t!("history-comment-restore"),
        "comment.undo" => t!("history-comment-undo"),
        "comment.reply_undone" => t!("history-comment-reply-undone"),
        "comment.answer_gone" => t!("history-comment-answer-gone"),
        "comment.claim_proved" => t!("history-comment-claim-proved"),
        "comment.reply_closed" => t!("history-comment-reply-closed"),
        "comment.reply_reopened" => t!("history-comment-reply-reopened"),
        "comment.sent_back" => t!("history-comment-sent-back"),
        "comment.proposal_used" => t!("history-comment-proposal-used"),
        "comment.proposal_kept" => t!("history-comment-proposal-kept"),
        "comment.edit_accepted" => t!("history-comment-edit-accepted"),
        "comment.edit_declined" => t!("history-comment-edit-declined"),
        "comment.hidden_by_reports" => t!("history-comment-hidden-by-reports"),
        "comment.reports_settled" => t!("history-comment-reports-settled"),
        "comment.label_kept" => t!("history-comment-label-kept"),
        "comment.label_redacted" => t!("history-comment-label-redacted"),
        "comment.pinned" => t!("history-comment-pinned"),
        "comment.unpinned" => t!("history-comment-unpinned"),
        "comment.thread_closed" => t!("history-comment-thread-closed"),
        "comment.thread_opened" => t!("history-comment-thread-opened"),
        "comment.appealed" => t!("history-comment-appealed"),
        "comment.appeal_kept" => t!("history-comment-appeal-kept"),
        "comment.noted" => t!("history-comment-noted"),
        "comment.note_deleted" => t!("history-comment-note-deleted"),
        "comments.decided" => t!("history-comments-decided"),
        "comments.undo" => t!("history-comments-undo"),
        "affiliation.clarified" => t!("history-affiliation-clarified"),
        "affiliation.asked" => t!("history-affiliation-asked"),
        "affiliation.answered" => t!("history-affiliation-answered"),
        "affiliation.declined" => t!("history-affiliation-declined"),
        "affiliation.answered_in_thread" => t!("history-affiliation-answered-in-thread"),
        "affiliation.expired" => t!("history-affiliation-expired"),
        "affiliation.undeliverable" => t!("history-affiliation-undeliverable"),
        "affiliation.cancelled" => t!("history-affiliation-cancelled"),
        "affiliation.verified" => t!("history-affiliation-verified"),
        "affiliation.vouched" => t!("history-affiliation-vouched"),
        "affiliation.official" => t!("history-affiliation-official"),
        "affiliation.unverified" => t!("history-affiliation-unverified"),
        "affiliation.withdrawn" => t!("history-affiliation-withdrawn"),
        "post.created" => t!("history-post-created"),
        "post.edited" => t!("history-post-edited"),
        "post.published" => t!("history-post-published"),
        "post.scheduled" => t!("history-post-scheduled"),
        "post.submitted" => t!("history-post-submitted"),
        "post.unlisted" => t!("history-post-unlisted"),
        "post.unpublished" => t!("history-post-unpublished"),
        "post.trashed" => t!("history-post-trashed"),
        "post.restored" => t!("history-post-restored"),
        "post.sent_back" => t!("history-post-sent-back"),
        "post.review_link_made" => t!("history-post-review-link-made"),
        "post.review_link_ended" => t!("history-post-review-link-ended"),
        "post.purged" => t!("history-post-purged"),
        "post.comments_closed" => t!("history-post-comments-closed"),
        "post.comments_reopened" => t!("history-post-comments-reopened"),
        "post.slow_mode" => t!("history-post-slow-mode"),
        "subject.site_changed" => t!("history-subject-site"),
        "spam.forgotten" => t!("history-spam-forgotten"),
        "ban.made" => t!("history-ban-made"),
        "ban.lifted" => t!("history-ban-lifted"),
        "rule.made" => t!("history-rule-made"),
        "rule.changed" => t!("history-rule-changed"),
        "rule.removed" => t!("history-rule-removed"),
        "rule.restored" => t!("history-rule-restored"),
        "rule.undone" => t!("history-rule-undone"),
        "media.added" => t!("history-media-added"),
        "media.described" => t!("history-media-described"),
        "media.trashed" => t!("history-media-trashed"),
        "media.restored" => t!("history-media-restored"),
        "redirect.added" => t!("history-redirect-added"),
        "redirect.removed" => t!("history-redirect-removed"),
        "settings.changed" => t!("history-settings-changed"),
        "site.set_up" => t!("history-site-set-up"),
        "person.password_reset" => t!("history-person-password-reset"),
        "person.invited" => t!("history-person-invited"),
        "person.invitation_withdrawn" => t!("history-person-withdrawn"),
        "person.joined" => t!("history-person-joined"),
        "person.role_changed" => t!("history-person-role"),
        "person.stopped" => t!("history-person-stopped"),
        "person.taken_back" => t!("history-person-taken-back"),
        "person.bylines_changed" => t!("history-person-bylines"),
        "person.renamed" => t!("history-person-renamed"),
        "person.email_changed" => t!("history-person-email"),
        "person.sessions_ended" => t!("history-person-sessions"),
        "person.second_factor_on" => t!("history-person-factor-on"),
        "person.second_factor_off" => t!("history-person-factor-off"),
        "person.recovery_codes_made" => t!("history-person-codes"),
        "person.recovery_code_used" => t!("history-person-code-used"),
        "byline.added" => t!("history-byline-added"),
        "byline.changed" => t!("history-byline-changed"),
        "token.made" => t!("history-token-made"),
        "token.revoked" => t!("history-token-revoked"),
        _ => return None,
    })
}

/// The parts of the site whose actions stand together in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Comments,
    Affiliation,
    Posts,
    Site,
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Comments, Self::Affiliation, Self::Posts, Self::Site];

    pub fn title(self) -> String {
        match self {
            Self::Comments => t!("history-part-comments"),
            Self::Affiliation => t!("history-part-affiliation"),
            Self::Posts => t!("history-part-posts"),
            Self::Site => t!("history-part-site"),
        }
    }

    /// Its actions, by code.
    pub fn actions(self) -> impl Iterator<Item = (&'static str, String)> {
        let own = ACTIONS.into_iter().filter(move |code| Self::of(code) == self);
        own.filter_map(|code| Some((code, words(code)?)))
    }

    fn of(action: &str) -> Self {
        match action.split('.').next() {
            Some("comment" | "comments") => Self::Comments,
            Some("affiliation") => Self::Affiliation,
            Some("post") => Self::Posts,
            _ => Self::Site,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_in_one_part_and_has_words() {
        let listed = Part::ALL.into_iter().flat_map(Part::actions);
        assert_eq!(listed.count(), ACTIONS.len());
    }
}
