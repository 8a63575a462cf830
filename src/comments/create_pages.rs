//! Sending a comment, or looking at it first. Whatever is refused comes back with what was typed.

use std::net::IpAddr;

use axum::extract::State;
use axum::http::header::USER_AGENT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};

use super::banned_pages;
use super::entity::commenter;
use super::envelope::Envelope;
use super::form::{Checked, CommentForm};
use super::form_views::{self, Form};
use super::pages::{answered, own_comment, remembered, signs_as, waits_for};
use super::receipt;
use super::remember;
use super::screen::{At, Surroundings};
use super::submission::{Again, Author, Reader as Sender, Submission};
use super::submit::{self, Outcome};
use super::thread::{By, Entry, Replies, Signs};
use super::ticket;
use crate::affiliation::label::label;
use crate::affiliation::read::Waits;
use crate::affiliation::remembered::Remembered;
use crate::affiliation::said::Said;
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::ids::CommentId;
use crate::people::Person;
use crate::people::session::Reader;
use crate::posts::discussion::Takes;
use crate::posts::read::{self, Commentable};
use crate::screening::own::Rules;
use crate::subscriptions::way::{Place, Way};
use crate::urls;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Refusal, Result};
use crate::web::form::{self, FieldErrors};
use crate::web::reader_token::{self, ReaderToken};
use crate::web::site::Site;

/// A request to comment, with everything around it.
pub(super) struct Sending {
    pub(super) app: App,
    pub(super) site: Site,
    pub(super) post: Commentable,
    pub(super) form: CommentForm,
    person: Option<Person>,
    known: Option<commenter::Model>,
    ip: IpAddr,
    user_agent: String,
    /// The question that it answers.
    answers: Option<Waits>,
    /// What the sender may say of themselves again.
    remembered: Option<Remembered>,
}

/// Takes a comment in, or shows it first.
#[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
pub async fn create(
    urls::Comments { slug }: urls::Comments,
    State(app): State<App>,
    site: Site,
    reader: Reader,
    token: ReaderToken,
    ClientIp(ip): ClientIp,
    headers: HeaderMap,
    form::Form(form): form::Form<CommentForm>,
) -> Result<Response> {
    let post = read::commentable(app.db.read(), &slug, app.clock.now())
        .await?
        .ok_or(Refusal::NotFound)?;
    if form.is_preview() {
        app.limits.preview(ip)?;
    } else {
        app.limits.comment(ip, post.id)?;
    }
    let known = remember::find(app.db.read(), token.0.as_deref())
        .await?
        .filter(|_| !form.forgets());
    let user_agent = headers
        .get(USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let person = reader.0.filter(|person| person.byline.is_some());
    let sending = Sending {
        app,
        site,
        post,
        form,
        person,
        known,
        ip,
        user_agent,
        answers: None,
        remembered: None,
    };
    sending.answer().await
}

impl Sending {
    async fn answer(mut self) -> Result<Response> {
        if !self.takes().comments() {
            return Ok(self.closed());
        }
        let parent = match self.form.parent() {
            Ok(None) => None,
            Ok(Some(id)) => match answered(&self.app, &self.site, self.post.id, id).await? {
                Some(parent) if parent.replies != Replies::Open => return Ok(self.replies_closed()),
                Some(parent) => Some(parent),
                None => return Ok(self.without_parent()),
            },
            Err(_) => return Ok(self.without_parent()),
        };
        if let Some(parent) = &parent {
            let own = own_comment(&self.app, &self.form.receipt).await?;
            self.answers = waits_for(&self.app, parent.id, self.known.as_ref(), own.as_ref()).await?;
        }
        // Who is asked answers; what they said before is not put into their mouth.
        let known = self.known.as_ref().filter(|_| self.answers.is_none());
        self.remembered = remembered(&self.app, &self.site, known, &self.subjects()).await?;
        match self
            .form
            .check(self.person.is_some())
            .map(|checked| self.said_again(checked))
        {
            Err(errors) => Ok(self.again(parent.as_ref(), &errors)),
            Ok(checked) if self.form.is_preview() => Ok(self.preview(parent.as_ref(), checked)),
            Ok(checked) => self.unless_banned(parent.as_ref(), checked).await,
        }
    }

    /// With what is said again, unless something else was stated.
    fn said_again(&self, checked: Checked) -> Checked {
        let again = self.confirmed().map(|remembered| remembered.statement.clone());
        Checked {
            statement: checked.statement.or(again),
            ..checked
        }
    }

    /// What is said again: what was offered, if the tick is still there and nothing else was stated.
    fn confirmed(&self) -> Option<&Remembered> {
        let ticked = |remembered: &&Remembered| self.form.affiliation_again == remembered.id.to_string();
        self.remembered
            .as_ref()
            .filter(ticked)
            .filter(|_| !self.form.statement().is_touched())
    }

    /// The team is never banned. Who is not told of a ban gets a receipt like everybody.
    async fn unless_banned(self, parent: Option<&Entry>, checked: Checked) -> Result<Response> {
        let met = match self.person {
            Some(_) => None,
            None => banned_pages::met(&self.app, self.ip, self.known.as_ref(), &checked).await?,
        };
        match met {
            Some(met) if !met.silent => Ok(self.banned(parent, met)),
            met => {
                let parent = parent.map(|parent| parent.id);
                self.send(parent, checked, met.is_some()).await
            }
        }
    }

    async fn send(self, parent: Option<CommentId>, checked: Checked, banned: bool) -> Result<Response> {
        let submission = self.submission(parent, checked, banned).await?;
        let (entropy, now) = (self.app.secrets.entropy.clone(), self.app.clock.now());
        let outcome = self
            .app
            .db
            .write_grouped(move |tx| {
                let (submission, entropy) = (submission.clone(), entropy.clone());
                Box::pin(async move { submit::submit(tx, submission, &entropy, now).await })
            })
            .await?;
        match outcome {
            Outcome::Received {
                comment,
                nonce,
                token,
                ..
            } => {
                let receipt = receipt::link(&self.app.secrets, comment, &nonce);
                let redirect = Redirect::to(&self.site.href(&receipt));
                Ok(match token {
                    Some(token) => (reader_token::keep(&self.app, &token), redirect).into_response(),
                    None if self.form.forgets() => (reader_token::drop(&self.app), redirect).into_response(),
                    None => redirect.into_response(),
                })
            }
            Outcome::AlreadyReceived => Err(Refusal::AlreadyReceived.into()),
            Outcome::ParentGone => Ok(self.without_parent()),
            Outcome::RepliesClosed => Ok(self.replies_closed()),
            Outcome::Closed => Ok(self.closed()),
            Outcome::TooEarly { at } => self.too_early(parent, at).await,
        }
    }

    async fn submission(
        &self,
        parent: Option<CommentId>,
        checked: Checked,
        banned: bool,
    ) -> Result<Submission> {
        let envelope = Envelope {
            secrets: &self.app.secrets,
            ip: self.ip,
            user_agent: &self.user_agent,
            finds_repeats: self.app.config.limits,
        };
        let author = self.author(&checked, banned).await?;
        Ok(Submission {
            answers: self.answers.as_ref().map(|waits| waits.asked),
            again: self.confirmed().map(|remembered| Again {
                statement: remembered.id,
                is_verified: remembered.is_verified,
            }),
            ..envelope.submission(&self.post, parent, author, checked, &self.site.settings)
        })
    }

    async fn author(&self, checked: &Checked, banned: bool) -> Result<Author> {
        let signing = self
            .person
            .as_ref()
            .and_then(|person| Some((person.id, person.byline.as_ref()?)));
        Ok(match signing {
            Some((person, byline)) => Author::Team {
                person,
                byline: byline.id,
                name: byline.name.clone(),
            },
            None => Author::Reader(Box::new(Sender {
                details: checked.details.clone(),
                known: self.known.clone(),
                remember: self.form.remembers(),
                follow: self.follow(&checked.details.email),
                honeypot: !self.form.subject_line.is_empty(),
                banned,
                surroundings: self.surroundings(checked).await?,
            })),
        })
    }

    /// Where they want to hear of replies; without mail nobody can be told.
    fn follow(&self, email: &str) -> Option<Place> {
        let wanted = self.form.follows() && self.app.mailer.is_on() && !email.is_empty();
        wanted.then(|| Place::of(Way::Email(email.to_owned()), &self.app.secrets))
    }

    async fn surroundings(&self, checked: &Checked) -> Result<Surroundings> {
        let at = At {
            post: self.post.id,
            rules: Rules::of(&self.site.settings),
            fast: self.came_too_soon(checked),
        };
        Ok(Surroundings::of(self.app.db.read(), &checked.text, &checked.details, at).await?)
    }

    fn came_too_soon(&self, checked: &Checked) -> bool {
        let now = self.app.clock.now();
        ticket::came_too_soon(&self.app.secrets, &self.form.ticket, &checked.text, now)
    }

    fn subjects(&self) -> Vec<String> {
        self.post
            .subjects
            .iter()
            .map(|subject| subject.name.clone())
            .collect()
    }

    fn preview(&self, parent: Option<&Entry>, checked: Checked) -> Response {
        let wording = Wording::of(&self.site.settings);
        let comment = Entry {
            name: signs_as(self.person.as_ref()).map_or(checked.details.name, str::to_owned),
            website: checked.details.website,
            html: checked.text.html,
            by: self.by(),
            label: checked
                .statement
                .and_then(|said| label(&Said::unsent(said, false), self.terms(&wording))),
            ..Entry::unsent(self.app.clock.now())
        };
        let none = FieldErrors::default();
        let subjects = self.subjects();
        form_views::preview(
            &self.site,
            &self.post,
            parent,
            &comment,
            &self.form(&subjects, &none),
        )
        .into_response()
    }

    fn terms<'a>(&self, wording: &'a Wording) -> Terms<'a> {
        let now = self.app.clock.now();
        Terms { wording, now }
    }

    fn by(&self) -> By {
        let Some(byline) = self.person.as_ref().and_then(|person| person.byline.clone()) else {
            return By::Reader;
        };
        let is_author = self.post.bylines.iter().any(|author| author.id == byline.id);
        let signs = Signs {
            slug: byline.slug,
            organisation: byline.organisation,
            interests: byline.interests,
        };
        if is_author {
            By::Author(signs)
        } else {
            By::Moderator(signs)
        }
    }

    fn form<'a>(&'a self, subjects: &'a [String], errors: &'a FieldErrors) -> Form<'a> {
        Form {
            site: &self.site,
            slug: &self.post.slug,
            subjects,
            values: &self.form,
            errors,
            signs_as: signs_as(self.person.as_ref()),
            answers: self.answers.as_ref(),
            remembered: self.remembered.as_ref(),
            discussion: self.post.discussion,
        }
    }

    pub(super) fn again(&self, parent: Option<&Entry>, errors: &FieldErrors) -> Response {
        let subjects = self.subjects();
        let page = form_views::again(&self.site, &self.post, parent, &self.form(&subjects, errors));
        (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
    }

    pub(super) fn takes(&self) -> Takes {
        let after = self.site.settings.close_after_days;
        self.post.discussion.takes(after, self.app.clock.now())
    }
}
