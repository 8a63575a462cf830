//! The fields that say how a name signs: one's own, or one that several write under.

use maud::{Markup, html};

use super::account_form::BylineForm;
use super::{NAME_MAX, ORGANISATION_MAX, TITLE_MAX};
use crate::t;
use crate::web::components::{Area, Field};
use crate::web::form::FieldErrors;

/// Whose name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Own,
    Shared,
}

pub fn fields(whose: Whose, form: &BylineForm, errors: &FieldErrors) -> Markup {
    let field = |name, label, value, max, autocomplete| Field {
        name,
        label,
        value,
        kind: "text",
        hint: None,
        required: name == "name",
        max,
        autocomplete: whose.fills(autocomplete),
    };
    let name = field("name", whose.name(), &form.name, NAME_MAX, "name");
    let position = field(
        "title",
        t!("setup-byline-title"),
        &form.title,
        TITLE_MAX,
        "organization-title",
    );
    let organisation = field(
        "organisation",
        t!("setup-organisation"),
        &form.organisation,
        ORGANISATION_MAX,
        "organization",
    );
    let area = |name, (label, hint), value| Area {
        name,
        label,
        value,
        hint: Some(hint),
        required: false,
        rows: 3,
    };
    let bio = area("bio", whose.bio(), &form.bio);
    let interests = area("interests", whose.interests(), &form.interests);
    html! {
        (name.render(errors))
        div .two { (position.render(errors)) (organisation.render(errors)) }
        (bio.render(errors))
        (interests.render(errors))
    }
}

impl Whose {
    /// What a browser may fill in: it knows its person, and not what several sign with.
    fn fills(self, autocomplete: &'static str) -> &'static str {
        match self {
            Self::Own => autocomplete,
            Self::Shared => "off",
        }
    }

    fn name(self) -> String {
        match self {
            Self::Own => t!("setup-name"),
            Self::Shared => t!("shared-name"),
        }
    }

    /// The label and the hint.
    fn bio(self) -> (String, String) {
        match self {
            Self::Own => (t!("byline-bio"), t!("byline-bio-hint")),
            Self::Shared => (t!("shared-bio"), t!("shared-bio-hint")),
        }
    }

    /// The label and the hint.
    fn interests(self) -> (String, String) {
        match self {
            Self::Own => (t!("byline-interests"), t!("byline-interests-hint")),
            Self::Shared => (t!("shared-interests"), t!("shared-interests-hint")),
        }
    }
}
