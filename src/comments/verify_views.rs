//! The folded part of a receipt in which somebody verifies what they stated. It says what will be
//! public before it asks for anything.

use maud::{Markup, html};

use super::verify_form::VerifyForm;
use crate::affiliation::domain_proof::{FILE, Missing, Way};
use crate::affiliation::domains::{Domain, Unfit};
use crate::affiliation::entity::mailbox_code;
use crate::affiliation::label::Label;
use crate::affiliation::said::Verified;
use crate::affiliation::views::label_in_heading;
use crate::outgoing::Failed;
use crate::web::attempt;
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls};

/// Longest address, and longest code or domain.
const ADDRESS_MAX: usize = 254;

/// What the section is drawn from.
pub struct Section<'a> {
    pub site: &'a Site,
    pub receipt: &'a urls::Receipt,
    /// The commenter's name, as it stands beside the label.
    pub name: &'a str,
    /// What is verified now.
    pub verified: Option<&'a Verified>,
    /// The label with a verified mailbox; `None` where readers see none.
    pub example: Option<Label>,
    /// A code that was mailed.
    pub waiting: Option<&'a mailbox_code::Model>,
    /// Mail can be sent.
    pub mails: bool,
    /// What the file or the record holds.
    pub line: &'a str,
    /// The address that the domain's front page links to.
    pub page: &'a str,
    pub typed: &'a VerifyForm,
    /// What was just done: `sent`, or how it was verified.
    pub done: &'a str,
    pub errors: &'a FieldErrors,
}

/// The whole section.
pub fn section(of: &Section<'_>) -> Markup {
    let is_wrong = of.errors.iter().any(|(field, _)| field.starts_with("verify_"));
    html! {
        section #verify .ui aria-labelledby="verify-heading" {
            h2 #verify-heading { (t!("verify-heading")) }
            (verified(of))
            details .fold open[is_wrong || of.waiting.is_some()] {
                summary {
                    @if of.verified.is_some() { (t!("verify-renew")) } @else { (t!("verify-summary")) }
                    " " i { (t!("optional")) }
                }
                (public(of))
                p { (t!("verify-no-trust")) }
                (mailbox(of))
                (domain(of))
            }
        }
    }
}

/// What holds now, how it was found, and the way to take it back.
fn verified(of: &Section<'_>) -> Markup {
    let Some(verified) = of.verified else {
        return html! { p .soft { (t!("verify-nothing")) } };
    };
    let (at, until) = (of.site.date(verified.at), of.site.date(verified.until));
    html! {
        div .note .ui role="status" {
            p { (words(verified)) " " (t!("verify-since", at = at, until = until)) }
            @if let Some(way) = found(of.done) { p { (way) } }
        }
        details .fold {
            summary { (t!("verify-revoke")) }
            form method="post" action=(action(of)) {
                (attempt::field(of.site))
                p { (t!("verify-revoke-hint")) }
                p .acts { button .risk name="intent" value="revoke" { (t!("verify-revoke")) } }
            }
        }
    }
}

/// How it was verified, as a sentence begins; also for the desk.
pub fn words(verified: &Verified) -> String {
    use crate::affiliation::Verification;
    let domain = verified.domain.as_str();
    match verified.method {
        Verification::Domain => t!("verify-by-domain", domain = domain),
        Verification::Vouched => t!("verify-by-editors"),
        Verification::Mailbox | Verification::None => t!("verify-by-mailbox", domain = domain),
    }
}

/// Which of the ways just worked.
fn found(done: &str) -> Option<String> {
    Some(match done {
        "mailbox" => t!("verify-found-mailbox"),
        "file" => t!("verify-found-file"),
        "record" => t!("verify-found-record"),
        "link" => t!("verify-found-link"),
        _ => return None,
    })
}

/// What readers will see, in the very words.
fn public(of: &Section<'_>) -> Markup {
    html! {
        @match &of.example {
            Some(label) => {
                p .shown {
                    (t!("verify-public")) " " b { bdi { (of.name) } } (label_in_heading(label))
                    @if let Some((_, proof)) = label.more.first() {
                        br;
                        span .soft { (t!("affiliation-behind-arrow")) " " (proof) }
                    }
                }
            },
            None => { p .shown { (t!("verify-public-nothing")) } },
        }
    }
}

fn mailbox(of: &Section<'_>) -> Markup {
    html! {
        h3 { (t!("verify-mailbox")) }
        @if !of.mails { p { (t!("verify-no-mail")) } } @else {
            @if let Some(code) = of.waiting { (enter(of, code)) }
            form method="post" action=(action(of)) {
                (attempt::field(of.site))
                p { (t!("verify-mailbox-hint")) }
                p { b { (t!("verify-employer")) } }
                (address(of))
                p .acts {
                    button .go[of.waiting.is_none()] name="intent" value="mail" {
                        @if of.waiting.is_some() { (t!("verify-send-again")) } @else { (t!("verify-send")) }
                    }
                }
            }
        }
    }
}

fn address(of: &Section<'_>) -> Markup {
    let field = Field {
        name: "verify_address",
        label: t!("verify-address"),
        value: &of.typed.verify_address,
        kind: "email",
        hint: None,
        required: true,
        max: ADDRESS_MAX,
        autocomplete: "off",
    };
    field.render(of.errors)
}

/// The field for the code that was mailed.
fn enter(of: &Section<'_>, code: &mailbox_code::Model) -> Markup {
    let until = of.site.date_time(code.expires_at);
    let field = Field {
        name: "verify_code",
        label: t!("verify-code"),
        value: "",
        kind: "text",
        hint: Some(t!(
            "verify-code-hint",
            domain = code.domain.as_str(),
            until = until
        )),
        required: true,
        max: 6,
        autocomplete: "one-time-code",
    };
    html! {
        form method="post" action=(action(of)) {
            (attempt::field(of.site))
            (field.render(of.errors))
            p .acts { button .go name="intent" value="code" { (t!("verify-code-send")) } }
        }
    }
}

fn domain(of: &Section<'_>) -> Markup {
    let field = Field {
        name: "verify_domain",
        label: t!("verify-domain"),
        value: &of.typed.verify_domain,
        kind: "text",
        hint: Some(t!("verify-domain-hint")),
        required: true,
        max: ADDRESS_MAX,
        autocomplete: "off",
    };
    html! {
        h3 { (t!("verify-domain-heading")) }
        p { (t!("verify-domain-lead")) }
        p .url { (of.line) }
        ul {
            li { (t!("verify-way-file", file = FILE)) }
            li { (t!("verify-way-record")) }
            li { (t!("verify-way-link")) " " span .url { (of.page) } }
        }
        form method="post" action=(action(of)) {
            (attempt::field(of.site))
            (field.render(of.errors))
            p .acts { button .go name="intent" value="domain" { (t!("verify-check")) } }
        }
    }
}

fn action(of: &Section<'_>) -> String {
    of.site.href(&urls::ReceiptVerify {
        signed: of.receipt.signed.clone(),
    })
}

/// Why a domain can't stand for an organisation.
pub fn unfit(why: Unfit) -> String {
    match why {
        Unfit::NoDomain => t!("verify-unfit-none"),
        Unfit::Suffix => t!("verify-unfit-suffix"),
        Unfit::FreeMail => t!("verify-unfit-free"),
        Unfit::Disposable => t!("verify-unfit-disposable"),
    }
}

/// What is wrong in each of the three places, in one message.
pub fn what_is_missing(domain: &Domain, missing: &[(Way, Missing)]) -> String {
    let places = missing.iter().map(|(way, why)| {
        let place = match way {
            Way::File => t!("verify-place-file"),
            Way::Record => t!("verify-place-record"),
            Way::Link => t!("verify-place-link"),
        };
        let why = why_missing(why);
        t!("verify-place", place = place, why = why)
    });
    let places = places.collect::<Vec<_>>().join("; ");
    t!("verify-missing", domain = domain.as_str(), places = places)
}

fn why_missing(why: &Missing) -> String {
    match why {
        Missing::Status(status) => t!("verify-missing-status", status = i64::from(*status)),
        Missing::Elsewhere => t!("verify-missing-elsewhere"),
        Missing::NotInIt => t!("verify-missing-not-in-it"),
        Missing::Failed(Failed::Unknown) => t!("verify-missing-unknown"),
        Missing::Failed(Failed::TooSlow) => t!("verify-missing-slow"),
        Missing::Failed(Failed::TooLarge) => t!("verify-missing-large"),
        Missing::Failed(Failed::TooManyRedirects | Failed::BadRedirect) => t!("verify-missing-redirect"),
        Missing::Failed(Failed::NotPublic | Failed::NotAsked) => t!("verify-missing-not-asked"),
        Missing::Failed(Failed::Unreachable | Failed::Compressed) => t!("verify-missing-unreachable"),
    }
}
