//! What is promised about a statement's privacy, sentence by sentence; each test says its own. That what
//! is not public stands in no public byte is `privacy.rs`.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use forthright::affiliation::entity::{mailbox_code, request, statement};
use forthright::clock::{days, hours, minutes};
use forthright::mail::Mailer;
use forthright::people::{Role, Scope};
use forthright::router::{Access, Method, table};
use forthright::upkeep;
use scraper::{ElementRef, Html, Selector};
use sea_orm::{IdenStatic as _, Iterable as _};
use serde_json::{Value, json};

use crate::privacy::{TYPED, answered, report};
use crate::support::blog::{Blog, POST, QUESTION, SLUG, TEXT, reseller, stated};
use crate::support::verifying::{CODE, behind};
use crate::support::{Browser, Page};

/// The words a person may type into a statement; everything else of it is chosen.
const LINES: [&str; 6] = [
    "affiliation_other",
    "affiliation_organisation",
    "affiliation_role",
    "affiliation_on_behalf_of",
    "affiliation_note",
    "affiliation_about",
];

/// What somebody could be reached or looked up by.
const REACHED: [&str; 9] = [
    "dana@acme",
    "dana＠acme",
    "see acme.com",
    "acme．com",
    "www.acme",
    "https://acme",
    "Call 555123",
    "22 33 44 55",
    "+47 22 33 44 55",
];

const REFUSED: &str = "Please leave out links, addresses, @ and long numbers";
const WARNING: &str = "Please leave out health, union, politics and religion.";

/// A post about nothing in particular: what a connection is with must be typed.
const BARE: &str = "/posts/bare";

/// The names of the fields that match, each once.
fn names(page: &Page, selector: &str) -> BTreeSet<String> {
    let selector = Selector::parse(selector).unwrap();
    let page = Html::parse_document(&page.body);
    let fields = page.select(&selector);
    fields
        .filter_map(|field| field.attr("name").map(str::to_owned))
        .collect()
}

/// Nothing asks for a salary, a number of shares, a document, an address or a telephone: these are all
/// the fields, and none takes a file.
#[tokio::test]
async fn a_statement_has_these_fields_and_no_file_is_taken() {
    let mut blog = Blog::asked().await;
    let chosen = [
        "affiliation_you_are",
        "affiliation_kind",
        "affiliation_year",
        "affiliation_capacity",
        "affiliation_visibility",
    ];
    let all: BTreeSet<String> = LINES
        .iter()
        .chain(&chosen)
        .map(|name| (*name).to_owned())
        .collect();
    for page in [blog.thread().await, blog.look().await] {
        assert_eq!(names(&page, "[name^=affiliation]"), all);
        assert!(page.all("input[type=file], form[enctype]").is_empty());
    }
    let typed = names(&blog.look().await, "input[type=text][name^=affiliation]");
    let lines = LINES.into_iter().filter(|name| *name != "affiliation_about");
    let year = "affiliation_year";
    assert_eq!(typed, lines.chain([year]).map(str::to_owned).collect());
}

/// Whatever somebody could be reached by is refused in every field that is typed into; the reason stands
/// beside the field, and what was typed is still there.
#[tokio::test]
async fn what_one_is_reached_by_is_refused_in_every_typed_field() {
    let blog = Blog::asked().await;
    blog.site.publish("bare", &[]).await;
    let answer = format!("{}/answer", blog.receipt);
    for bad in REACHED {
        let mut fields: Vec<(&str, &str)> = LINES.iter().map(|name| (*name, bad)).collect();
        fields.extend([("affiliation_you_are", "other"), ("affiliation_kind", "sells")]);
        let comment = [
            &[("name", "Dana K."), ("body", TEXT), ("intent", "send")],
            &fields[..],
        ]
        .concat();
        let mut dana = blog.site.browser();
        let commented = dana.post(&format!("{BARE}/comments"), &comment).await;
        commented.shows(TEXT);
        refused(&commented, &LINES, bad);
        let answered = blog.site.browser().post(&answer, &fields).await;
        refused(&answered, &LINES[..5], bad);
    }
    assert_eq!(blog.site.rows().await["affiliation_statements"].len(), 0);
}

fn refused(page: &Page, names: &[&str], typed: &str) {
    assert_eq!(page.status, 422, "{typed}: {}", page.body);
    for name in names {
        let reason = page.all(&format!("#{name}-error")).concat();
        assert!(reason.starts_with(REFUSED), "{typed} in {name}: {reason}");
        let value = page.attr(&format!("#{name}"), "value");
        assert_eq!(value.as_deref(), Some(typed), "{name}");
    }
}

/// A program is refused the same things, field by field.
#[tokio::test]
async fn what_one_is_reached_by_is_refused_to_programs_too() {
    let site = Blog::new().await.site;
    for bad in REACHED {
        let comment = json!({ "name": "Dana K.", "body_markdown": TEXT, "affiliation": {
            "you_are": "other", "other": bad, "organisation": bad, "role": bad, "on_behalf_of": bad,
            "note": bad, "connections": [{ "kind": "sells", "about": bad }],
        }});
        let path = format!("{POST}/comments");
        let answer = site.program().post(&path, comment).await;
        let errors = answer.is(422)["errors"].clone();
        let fields = errors.as_array().unwrap().iter();
        let fields: BTreeSet<&str> = fields.filter_map(|error| error["field"].as_str()).collect();
        assert_eq!(fields.len(), LINES.len(), "{bad}: {fields:?}");
    }
}

/// Where somebody types, they are asked to leave out health, union, politics and religion: in the same
/// fold as the field, or in the open where it is.
#[tokio::test]
async fn the_warning_stands_where_people_type() {
    let mut blog = Blog::asked().await;
    blog.site.publish("bare", &[]).await;
    let id = blog.row().await.id;
    let preview = [("name", "Dana K."), ("body", TEXT), ("intent", "preview")];
    let mut pages = vec![
        blog.thread().await,
        blog.look().await,
        blog.send("send", &[]).await,
        blog.dana.get(&format!("{POST}/comments/{id}/reply")).await,
        blog.dana.get(BARE).await,
        blog.dana.post(&format!("{BARE}/comments"), &preview).await,
        blog.dana.post(&format!("{POST}/comments"), &preview).await,
    ];
    blog.answer(&reseller()).await;
    pages.push(blog.look().await);
    let bare = blog.site.say("bare", "Eli", "Nothing about it.", &[]).await;
    blog.press_on(bare.id, bare.version, "publish_ask", &[("question", QUESTION)])
        .await;
    blog.receipt =
        forthright::comments::receipt::link(&blog.site.app.secrets, bare.id, &bare.nonce).to_string();
    pages.push(blog.look().await);
    for (number, page) in pages.iter().enumerate() {
        assert_eq!(
            unwarned(page),
            Vec::<String>::new(),
            "page {number}: {}",
            page.body
        );
    }
}

/// The lines to type into that have no warning beside them; at least one has.
fn unwarned(page: &Page) -> Vec<String> {
    let html = Html::parse_document(&page.body);
    let select = |selector: &str| Selector::parse(selector).unwrap();
    let hints = select("p.hint");
    let warned: Vec<_> = html
        .select(&hints)
        .filter(|hint| hint.text().collect::<String>().contains(WARNING))
        .map(fold)
        .collect();
    assert!(!warned.is_empty(), "{}", page.body);
    let lines = select("input[type=text][name^=affiliation]");
    html.select(&lines)
        .filter(|line| !warned.contains(&fold(*line)))
        .filter_map(|line| line.attr("name").map(str::to_owned))
        .collect()
}

/// The innermost fold or form around an element.
fn fold(of: ElementRef<'_>) -> String {
    let mut around = of.ancestors().filter_map(ElementRef::wrap);
    let fold = around.find(|element| matches!(element.value().name(), "details" | "form"));
    format!("{:?}", fold.unwrap().id())
}

/// Every line the program logs, kept.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// Listens to this thread from now on, as long as the guard lives.
    fn listen(&self) -> tracing::subscriber::DefaultGuard {
        let log = self.clone();
        let listener = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::DEBUG)
            .with_writer(move || log.clone())
            .finish();
        tracing::subscriber::set_default(listener)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

const MAILBOX: &str = "quetzalnimbus@acme.com";
const LOCAL: &str = "quetzalnimbus";

impl Blog {
    /// Has a code mailed to the mailbox; the code.
    async fn code(&mut self) -> String {
        let mail = self.mail(MAILBOX).await;
        behind(&mail, CODE)
    }

    /// Runs the daily purge from now on.
    async fn keep_in_order(&self) {
        let tx = self.site.app.db.begin_write().await.unwrap();
        let now = self.site.app.clock.now();
        upkeep::daily::schedule(&tx, now).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// A mailbox is used once, and of it only the domain and the day stay: the rest of the address is in no
/// byte of the database and in no line of the log, whatever became of the code.
#[tokio::test]
async fn of_a_mailbox_only_domain_and_day_stay() {
    let log = Log::default();
    let _listening = log.listen();
    let mut blog = Blog::published(&stated("works_there", "Acme")).await;
    blog.keep_in_order().await;
    let mut steps = Vec::new();
    let code = blog.code().await;
    steps.push(("mailed", blog.site.stored().await));
    for _ in 0..5 {
        assert_eq!(blog.enter("000000").await.status, 422);
    }
    steps.push(("refused", blog.site.stored().await));
    assert_eq!(blog.enter(&code).await.status, 422, "its tries are used up");
    let code = blog.code().await;
    assert_eq!(blog.enter(&code).await.status, 303);
    steps.push(("verified", blog.site.stored().await));
    assert_eq!(blog.enter(&code).await.status, 422, "a code is used once");
    blog.code().await;
    blog.site.later(hours(2)).await;
    steps.push(("expired", blog.site.stored().await));
    blog.site.later(days(2)).await;
    steps.push(("forgotten", blog.site.stored().await));
    let wrong = [("intent", "mail"), ("verify_address", "quetzalnimbus@gmail.com")];
    assert_eq!(blog.at_verify(&wrong).await.status, 422);
    steps.push(("unfit", blog.site.stored().await));
    for (step, stored) in steps {
        assert!(!stored.contains(LOCAL), "{step}");
    }
    let kept = blog.site.rows().await;
    assert!(kept["mailbox_codes"].is_empty(), "{:?}", kept["mailbox_codes"]);
    let verified = kept["affiliation_statements"].last().unwrap();
    assert!(verified.contains("acme.com"), "{verified}");
    assert!(!log.text().contains(LOCAL), "{}", log.text());
}

/// Nor does it stay when no mail goes out.
#[tokio::test]
async fn of_a_mailbox_that_can_not_be_reached_nothing_stays() {
    let log = Log::default();
    let _listening = log.listen();
    let mut blog = Blog::published(&stated("works_there", "Acme")).await;
    blog.site.app.mailer = Mailer::smtp("smtp://127.0.0.1:1", "Blog <blog@example.org>").unwrap();
    let router = forthright::router::router(&blog.site.app);
    let mut dana = Browser::new(router, "");
    let fields = [("intent", "mail"), ("verify_address", MAILBOX)];
    let page = dana.post(&format!("{}/verify", blog.receipt), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.site.later(Duration::ZERO).await;
    assert!(
        log.text().contains("a code could not be mailed"),
        "{}",
        log.text()
    );
    assert!(!log.text().contains(LOCAL), "{}", log.text());
    assert!(!blog.site.stored().await.contains(LOCAL));
    // It is tried as long as the code is good.
    for _ in 0..8 {
        blog.site.later(minutes(10)).await;
    }
    blog.keep_in_order().await;
    blog.site.later(days(1)).await;
    let rows = blog.site.rows().await;
    assert!(rows["mailbox_codes"].is_empty(), "{rows:?}");
    let jobs = rows["jobs"].join("\n");
    assert!(!jobs.contains("comments.mail_code"), "{jobs}");
    assert!(!log.text().contains(LOCAL), "{}", log.text());
}

/// What was typed and not accepted is gone ninety days after the decision, whichever that was, and from
/// every byte: also what a rule had quoted of it.
#[tokio::test]
async fn what_was_not_accepted_is_in_no_byte_after_ninety_days() {
    let typed = [&TYPED[..], &reseller()].concat();
    let mut blogs = Vec::new();
    for decision in ["without_label", "chips_only"] {
        let mut blog = answered(&typed).await;
        blog.decide(decision, &[]).await;
        blogs.push((decision, blog));
    }
    let mut blog = answered(&typed).await;
    blog.decide("accept", &[]).await;
    blog.send("withdraw", &[]).await;
    blogs.push(("withdrawn", blog));

    let mut blog = answered(&typed).await;
    blog.decide("accept", &[]).await;
    blog.answer(&stated("uses", "Acme")).await;
    blog.decide("accept", &[]).await;
    blogs.push(("replaced", blog));

    let mut blog = answered(&typed).await;
    blog.decide("accept", &[]).await;
    report(&blog).await;
    blog.decide("redact_label", &[("label_reason", "Not so.")]).await;
    blogs.push(("redacted", blog));

    let disguised = [("affiliation_organisation", "Zanzibar\u{202e}quagga")];
    for decision in ["reject", "spam", "without_label"] {
        let mut blog = Blog::with_comment(&disguised).await;
        blog.decide(decision, &[]).await;
        blogs.push((decision, blog));
    }
    for (name, blog) in &blogs {
        blog.keep_in_order().await;
        blog.site.later(days(89)).await;
        assert!(
            blog.site.stored().await.contains("Zanzibarquagga"),
            "{name}: too soon"
        );
        blog.site.later(days(2)).await;
        let left = blog.site.stored().await;
        for (_, word) in TYPED {
            assert!(!left.contains(word), "{name}: {word} is left");
        }
    }
}

/// A rule that holds a claim to work at a subject quotes the subject, and nothing that was typed beside it.
#[tokio::test]
async fn a_rule_quotes_no_organisation_that_is_no_subject() {
    let both = [
        stated("works_there", "Zanzibarquagga"),
        stated("works_there", "acme"),
    ]
    .concat();
    let blog = Blog::with_comment(&both).await;
    let reasons = blog.row().await.reasons.0;
    let claim = reasons.iter().find(|reason| reason.rule == "unverified_claim");
    assert_eq!(claim.unwrap().matched, "Acme");
}

/// What an export calls otherwise than its column.
const CALLED: [(&str, &str); 5] = [
    ("created_at", "sent_at"),
    ("quote", "own_words"),
    ("official_at", "confirmed_official_at"),
    ("redacted_because", "taken_down_because"),
    ("moved_at", "state_since"),
];

/// The numbers by which rows find each other.
const NUMBERS: [&str; 7] = [
    "id",
    "commenter_id",
    "asked_by",
    "byline_id",
    "reply_id",
    "statement_id",
    "answer_id",
];

/// Everything that is stored of a statement, of a question and of a verification is in its person's own
/// export.
#[tokio::test]
async fn the_export_leaves_no_column_out() {
    let mut blog = Blog::asked().await;
    blog.answer(&stated("works_there", "Acme")).await;
    blog.code().await;
    let export = blog.dana.get(&format!("{}/export", blog.receipt)).await;
    let export: Value = serde_json::from_str(&export.body).unwrap();
    let columns = |all: Vec<&'static str>| all.into_iter().filter(|name| !NUMBERS.contains(name));
    let stored = [
        (
            "affiliation_statements",
            columns(statement::Column::iter().map(|c| c.as_str()).collect()),
        ),
        (
            "affiliation_questions",
            columns(request::Column::iter().map(|c| c.as_str()).collect()),
        ),
        (
            "mailbox_codes",
            columns(mailbox_code::Column::iter().map(|c| c.as_str()).collect()),
        ),
    ];
    for (part, columns) in stored {
        for column in columns {
            let called = CALLED.iter().find(|(name, _)| *name == column);
            let name = called.map_or(column, |(_, name)| name);
            assert!(
                export[part][0].get(name).is_some(),
                "{part} has no {name}: {export}"
            );
        }
    }
}

/// What moderators are told of somebody is found out when it is shown: looking at it writes nothing.
#[tokio::test]
async fn looking_at_the_desk_stores_nothing() {
    let mut blog = Blog::new().await;
    let fields = [("email", "dana@acme.com"), ("remember", "yes")];
    for text in [TEXT, "And the second invoice of Acme was higher, as we say."] {
        let page = blog.comment(text, &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
    let mut program = blog.site.admin().await;
    program.get("/moderation/queue").await.is(200);
    let before = seen(&blog).await;
    let id = blog.row().await.id;
    for path in ["/admin/desk", "/admin/desk?view=waiting", "/admin/audit"] {
        assert_eq!(blog.mara.get(path).await.status, 200, "{path}");
    }
    blog.mara
        .get(&format!("/admin/desk/{id}"))
        .await
        .shows("dana@acme.com");
    for path in ["/moderation/queue", "/moderation/audit", "/affiliation/requests"] {
        program.get(path).await.is(200);
    }
    assert_eq!(seen(&blog).await, before);
}

/// Every row, but for who is logged in.
async fn seen(blog: &Blog) -> std::collections::BTreeMap<String, Vec<String>> {
    let mut rows = blog.site.rows().await;
    for of_the_team in ["sessions", "api_tokens"] {
        assert!(rows.remove(of_the_team).is_some());
    }
    rows
}

/// What is not public is given to no program whose token may not see it.
#[tokio::test]
async fn no_program_without_the_scope_reads_what_is_not_public() {
    let mut blog = answered(&TYPED).await;
    blog.desk().await.shows("Zanzibarquagga");
    blog.site
        .add_person("Cai", "cai@example.org", Role::Contributor)
        .await;
    let mut may = blog.site.program_of("mara@example.org", Scope::Read).await;
    let queue = may.get("/moderation/queue").await.is(200);
    assert!(queue.to_string().contains("Zanzibarquagga"), "{queue}");
    let mut nobody = blog.site.program();
    nobody
        .browser
        .headers
        .push(("authorization", "Bearer nonsense".to_owned()));
    let contributor = blog.site.program_of("cai@example.org", Scope::Admin).await;
    for mut program in [blog.site.program(), nobody, contributor] {
        for path in api_reads(&blog).await {
            let page = program.browser.get(&path).await;
            for (_, word) in TYPED {
                assert!(!page.body.contains(word), "{word} in {path}: {}", page.body);
            }
        }
    }
}

/// What can be asked of the API about the post, filled in.
async fn api_reads(blog: &Blog) -> Vec<String> {
    let comment = blog.row().await.id.to_string();
    let reads = table()
        .into_iter()
        .filter(|route| route.access == Access::Api && route.method == Method::Get);
    let fill =
        |route: forthright::router::Route| route.pattern.replace("{slug}", SLUG).replace("{id}", &comment);
    let paths: Vec<String> = reads.map(fill).collect();
    assert!(paths.len() >= 6, "{paths:?}");
    paths
}
