//! What programs ask to be kept from commenting.

use serde::Deserialize;
use utoipa::ToSchema;

use crate::comments::ban::{BanKind, SPANS, Target};
use crate::ids::CommentId;
use crate::moderation::ban_form;
use crate::t;
use crate::web::form::FieldErrors;

/// What is to be kept from commenting.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(examples(json!({
    "kind": "network", "comment": 1204, "days": 30, "silent": false, "decision": "spam", "version": 1
})))]
pub struct NewBan {
    pub kind: BanKind,
    /// Whose writer, address or network it is; wanted unless it is a domain.
    pub comment: Option<CommentId>,
    /// With everything below it, in e-mail addresses, websites and links; wanted for a domain.
    #[schema(max_length = 253)]
    pub domain: Option<String>,
    /// For 1, 7, 30 or 365 days; 0 for good.
    pub days: u64,
    /// Nobody is told: they get a receipt like everybody, and what they send goes to spam. False when left out.
    #[serde(default)]
    pub silent: bool,
    /// Calls `comment` spam, which it may be already, in one go with the ban; it stays as it is when left out.
    pub decision: Option<BanDecision>,
    /// The comment's version as it was read, wanted with `decision`: 409 when somebody decided since.
    pub version: Option<i64>,
}

/// The decision that goes along with a ban.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BanDecision {
    Spam,
}

impl NewBan {
    /// The comment that is called spam, in the version that was read; `None` where it stays as it is.
    ///
    /// # Errors
    /// What is missing, by field.
    pub fn calls_spam(&self) -> Result<Option<(CommentId, i64)>, FieldErrors> {
        let mut errors = FieldErrors::default();
        match (self.decision, self.version) {
            (None, None) => return Ok(None),
            (None, Some(_)) => errors.add("decision", t!("field-missing")),
            (Some(_), None) => errors.add("version", t!("field-missing")),
            (Some(_), Some(_)) if self.comment.is_none() => errors.add("comment", t!("api-comment-wrong")),
            (Some(_), Some(_)) => {}
        }
        let seen = self.comment.zip(self.version).filter(|_| errors.is_empty());
        seen.map(Some).ok_or(errors)
    }
}

/// What of several comments is to be kept from commenting, as far as it is known of each.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(examples(json!({ "kinds": ["address", "network"], "days": 30, "silent": false })))]
pub struct NewBlocking {
    /// What is blocked of each.
    #[schema(min_items = 1, max_items = 4)]
    pub kinds: Vec<BanKind>,
    /// With everything below it; wanted when `domain` is among the kinds, and blocked where one of the comments
    /// has it in its address, its website or a link.
    #[schema(max_length = 253)]
    pub domain: Option<String>,
    /// For 1, 7, 30 or 365 days; 0 for good.
    pub days: u64,
    /// Nobody is told: they get a receipt like everybody, and what they send goes to spam. False when left out.
    #[serde(default)]
    pub silent: bool,
}

impl NewBlocking {
    /// The kinds as `Target::code` words them.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn codes(&self) -> Result<Vec<String>, FieldErrors> {
        let mut errors = FieldErrors::default();
        if self.kinds.is_empty() {
            errors.add("kinds", t!("field-missing"));
        }
        if !SPANS.contains(&self.days) {
            errors.add("days", t!("api-days-wrong"));
        }
        let kinds = self.kinds.iter();
        let codes: Vec<String> = kinds.filter_map(|kind| self.code(*kind, &mut errors)).collect();
        if errors.is_empty() { Ok(codes) } else { Err(errors) }
    }

    fn code(&self, kind: BanKind, errors: &mut FieldErrors) -> Option<String> {
        let value = if kind == BanKind::Domain {
            ban_form::domain(self.domain.as_deref().unwrap_or_default(), errors)?
        } else {
            String::new()
        };
        Some(Target { kind, value }.code())
    }

    /// The API's name for a field of it.
    pub fn name(field: &str) -> &str {
        match field {
            "kinds" => "ban.kinds",
            "domain" => "ban.domain",
            "days" => "ban.days",
            other => other,
        }
    }
}
