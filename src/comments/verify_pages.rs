//! The part of a receipt in which somebody verifies what they stated: by a code to a mailbox, by their
//! organisation's domain. The mailed link is `mailbox_pages.rs`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use url::Url;

use super::entity::comment::Model;
use super::receipt_page::ReceiptPage;
use super::receipt_pages::{Typed, back, draw, open};
use super::verify_form::VerifyForm;
use super::verify_views::{self, Section, unfit, what_is_missing};
use super::{mailbox_notify, verify};
use crate::affiliation::domain_proof::{self, Asked};
use crate::affiliation::domains::Domain;
use crate::affiliation::label::{Label, label};
use crate::affiliation::mailbox::{self, Entered};
use crate::affiliation::read::Standing;
use crate::affiliation::said::{Said, Verified};
use crate::affiliation::verify::{LASTS, Proof};
use crate::affiliation::wording::{Terms, Wording};
use crate::affiliation::{Verification, code};
use crate::app::App;
use crate::audit::Actor;
use crate::people;
use crate::posts;
use crate::web::attempt::Attempt;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

/// The address of the forms leads to the receipt, where they stand.
pub async fn show(urls::ReceiptVerify { signed }: urls::ReceiptVerify, site: Site) -> Redirect {
    Redirect::to(&back(&site, signed))
}

/// Mails a code, takes one, asks a domain, or takes a verification back.
pub async fn act(
    urls::ReceiptVerify { signed }: urls::ReceiptVerify,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    attempt: Attempt,
    Form(form): Form<VerifyForm>,
) -> Result<Response> {
    app.limits.receipt(ip)?;
    let comment = *open(&app, &site, &signed).await?;
    if !verify::is_possible(app.db.read(), &comment).await? {
        return Ok(Redirect::to(&back(&site, signed)).into_response());
    }
    let doing = Doing {
        app: &app,
        site: &site,
        attempt: &attempt,
        comment: &comment,
        signed: &signed,
    };
    let done = match form.intent.as_str() {
        "mail" => doing.mail(&form, ip).await?,
        "code" => doing.enter(&form).await?,
        "domain" => doing.ask(&form, ip).await?,
        "revoke" => doing.revoke().await?,
        _ => return Err(Refusal::Unreadable.into()),
    };
    match done {
        Ok(to_receipt) => Ok(to_receipt.into_response()),
        Err(errors) => again(&app, &site, signed, comment, form, errors).await,
    }
}

/// Where to go, or what was wrong.
type Outcome = std::result::Result<Redirect, FieldErrors>;

/// Somebody on their receipt, doing something.
struct Doing<'a> {
    app: &'a App,
    site: &'a Site,
    attempt: &'a Attempt,
    comment: &'a Model,
    signed: &'a str,
}

impl Doing<'_> {
    /// The code is mailed by a job, which alone holds the address until then, sealed.
    async fn mail(&self, form: &VerifyForm, from: std::net::IpAddr) -> Result<Outcome> {
        let (app, id) = (self.app, self.comment.id);
        let (address, domain) = match address(&form.verify_address, app.mailer.is_on()) {
            Ok(read) => read,
            Err(message) => return Ok(wrong("verify_address", message)),
        };
        let registered = domain.registered();
        let registered = registered.as_ref().map_or(domain.as_str(), Domain::as_str);
        app.limits.code(from, registered, &address)?;
        let (code, now) = (app.secrets.entropy.code(), app.clock.now());
        let tx = self.attempt.begin(app).await?;
        mailbox::wait(&tx, &app.secrets, id, &domain, &code, now).await?;
        mailbox_notify::mail(&tx, &app.secrets, id, (&address, &code), now).await?;
        let to = self.attempt.led_to(&tx, self.leads_to("sent")).await?;
        tx.commit().await?;
        Ok(Ok(to))
    }

    async fn enter(&self, form: &VerifyForm) -> Result<Outcome> {
        let (app, now) = (self.app, self.app.clock.now());
        let subjects = verify::subjects(app.db.read(), self.comment.post_id).await?;
        let tx = self.attempt.begin(app).await?;
        let entered = mailbox::enter(&tx, &app.secrets, self.comment.id, &form.verify_code, now).await?;
        let (done, message) = match entered {
            Entered::Right(domain) => {
                let proof = Proof {
                    method: Verification::Mailbox,
                    domain,
                };
                verify::verify(&tx, self.comment.id, &proof, &subjects, Actor::Commenter, now).await?;
                ("mailbox", None)
            }
            Entered::Wrong(0) => ("", Some(t!("verify-code-gone"))),
            Entered::Wrong(left) => ("", Some(t!("verify-code-wrong", left = left))),
            Entered::NoneWaits => ("", Some(t!("verify-code-none"))),
        };
        // Committed also when it is wrong: every try counts.
        let to = self.attempt.led_to(&tx, self.leads_to(done)).await?;
        tx.commit().await?;
        Ok(message.map_or(Ok(to), |message| wrong("verify_code", message)))
    }

    async fn ask(&self, form: &VerifyForm, from: std::net::IpAddr) -> Result<Outcome> {
        let app = self.app;
        let domain = match Domain::typed(&form.verify_domain) {
            Ok(domain) => domain.registered().unwrap_or(domain),
            Err(why) => return Ok(wrong("verify_domain", unfit(why))),
        };
        app.limits.domain_check(from, domain.as_str())?;
        let line = domain_proof::line(&app.secrets, self.comment.id, &self.comment.nonce);
        let page = self.page().await?;
        let asked = Asked {
            domain: &domain,
            line: &line,
            page: &page,
        };
        let way = match domain_proof::look(&app.outgoing, asked).await {
            Ok(way) => way,
            Err(missing) => return Ok(wrong("verify_domain", what_is_missing(&domain, &missing))),
        };
        let proof = Proof {
            method: Verification::Domain,
            domain: domain.as_str().to_owned(),
        };
        let (now, subjects) = (
            app.clock.now(),
            verify::subjects(app.db.read(), self.comment.post_id).await?,
        );
        let tx = self.attempt.begin(app).await?;
        verify::verify(&tx, self.comment.id, &proof, &subjects, Actor::Commenter, now).await?;
        let to = self.attempt.led_to(&tx, self.leads_to(&code(&way))).await?;
        tx.commit().await?;
        Ok(Ok(to))
    }

    async fn revoke(&self) -> Result<Outcome> {
        let app = self.app;
        let tx = self.attempt.begin(app).await?;
        verify::revoke(&tx, self.comment.id, Actor::Commenter, app.clock.now()).await?;
        mailbox::forget(&tx, self.comment.id).await?;
        let to = self.attempt.led_to(&tx, self.leads_to("")).await?;
        tx.commit().await?;
        Ok(Ok(to))
    }

    fn leads_to(&self, done: &str) -> String {
        let receipt = back(self.site, self.signed.to_owned());
        if done.is_empty() {
            receipt
        } else {
            format!("{receipt}?verify={done}#verify")
        }
    }

    /// The comment's own address, to which the organisation's page may link.
    async fn page(&self) -> Result<Url> {
        let post = posts::read::name(self.app.db.read(), self.comment.post_id).await?;
        let slug = post.map(|post| post.slug).unwrap_or_default();
        Ok(page(self.site, slug, self.comment))
    }
}

fn page(site: &Site, slug: String, comment: &Model) -> Url {
    site.links.url(&urls::Comment { slug, id: comment.id })
}

fn wrong(field: &'static str, message: String) -> Outcome {
    let mut errors = FieldErrors::default();
    errors.add(field, message);
    Err(errors)
}

/// The address and its domain, or why no code goes there.
fn address(typed: &str, mails: bool) -> std::result::Result<(String, Domain), String> {
    if !mails {
        return Err(t!("verify-no-mail"));
    }
    let address = people::email(typed).ok_or_else(|| t!("field-email-wrong"))?;
    let domain = Domain::of_address(&address).map_err(unfit)?;
    Ok((address, domain))
}

/// The receipt with what was typed.
async fn again(
    app: &App,
    site: &Site,
    signed: String,
    comment: Model,
    form: VerifyForm,
    errors: FieldErrors,
) -> Result<Response> {
    let typed = Typed {
        verify: form,
        errors,
        ..Typed::default()
    };
    let page = draw(app, site, signed, comment, typed).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The section of the receipt `page`; empty where there is nothing to verify.
pub(super) async fn section(
    app: &App,
    site: &Site,
    signed: &str,
    page: &ReceiptPage,
    standing: &Standing,
    typed: &Typed,
) -> Result<Markup> {
    let now = app.clock.now();
    if !standing.can_be_verified || page.comment.status.is_put_away() {
        return Ok(maud::html! {});
    }
    let waiting = mailbox::waiting(app.db.read(), page.comment.id, now).await?;
    let domain = waiting.as_ref().map(|code| code.domain.clone());
    let own_page = self::page(site, page.post.slug.clone(), &page.comment);
    let section = Section {
        site,
        receipt: &urls::Receipt {
            signed: signed.to_owned(),
        },
        name: &page.comment.name,
        verified: standing.verified.as_ref(),
        example: example(app, site, standing, domain),
        waiting: waiting.as_ref(),
        mails: app.mailer.is_on(),
        line: &domain_proof::line(&app.secrets, page.comment.id, &page.comment.nonce),
        page: own_page.as_str(),
        typed: &typed.verify,
        done: &typed.done.verify,
        errors: &typed.errors,
    };
    Ok(verify_views::section(&section))
}

/// What will be public, in the very words.
fn example(app: &App, site: &Site, standing: &Standing, domain: Option<String>) -> Option<Label> {
    let (_, statement, _) = standing.statement.as_ref()?;
    let now = app.clock.now();
    let verified = Verified {
        method: Verification::Mailbox,
        domain: domain.unwrap_or_else(|| t!("verify-example-domain")),
        at: now,
        until: now.plus(LASTS),
        official: false,
    };
    let said = Said {
        verified: Some(verified),
        ..Said::unsent(statement.clone(), true)
    };
    let wording = &Wording::of(&site.settings);
    label(&said, Terms { wording, now })
}
