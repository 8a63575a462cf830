//! The owner's own rules: what each looks for, what it does, what it would have done before it is saved, and who
//! is trusted.

use std::fmt::Write as _;

use forthright::clock::{days, minutes};
use forthright::comments::Status;
use forthright::comments::entity::comment;
use forthright::people::Role;

use crate::support::Page;
use crate::support::blog::{Blog, POST, TEXT};

pub const NEW: &str = "/admin/desk/rules/new";
pub const LIST: &str = "/admin/desk/rules";

/// A rule of one condition, as its form is sent.
pub fn rule<'a>(kind: &'a str, lines: &'a str, number: &'a str, does: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("kind", kind),
        ("lines", lines),
        ("number", number),
        ("whole", "0"),
        ("does", does),
        ("reason", "No offers, please."),
        ("question", "Where do you stand, {name}?"),
        ("intent", "save"),
    ]
}

pub async fn save(blog: &mut Blog, rule: &[(&str, &str)]) {
    let page = blog.mara.post(NEW, rule).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

/// Nothing waits but what a rule holds; who is new does not either.
pub async fn open() -> Blog {
    let mut blog = Blog::new().await;
    set(&mut blog, "first_comment", "off").await;
    let fields = [
        ("title", "The Third Copy"),
        ("time_zone", "UTC"),
        ("hold", "suspicious"),
        ("edit_window_minutes", "15"),
        ("hide_after_reports", "3"),
    ];
    assert_eq!(
        blog.mara.post("/admin/settings/comments", &fields).await.status,
        303
    );
    blog
}

pub async fn set(blog: &mut Blog, built_in: &str, does: &str) {
    let seen = format!("{built_in}-{does}");
    let fields = [
        ("intent", "treat"),
        ("built_in", built_in),
        ("does", does),
        ("seen", &seen),
    ];
    assert_eq!(blog.mara.post(LIST, &fields).await.status, 303);
}

/// A comment from a browser of its own.
pub async fn say(blog: &mut Blog, body: &str, fields: &[(&str, &str)]) -> comment::Model {
    blog.dana = blog.site.browser();
    said(blog, body, fields).await
}

/// A comment from the same browser.
async fn said(blog: &mut Blog, body: &str, fields: &[(&str, &str)]) -> comment::Model {
    blog.site.app.clock.advance(minutes(11));
    let named = fields.iter().any(|(name, _)| *name == "name");
    let name = [("name", "Dana K.")];
    let fields = [
        if named { &[][..] } else { &name },
        &[("body", body), ("intent", "send")],
        fields,
    ]
    .concat();
    let page = blog.dana.post(&format!("{POST}/comments"), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.receipt = page.location();
    blog.row().await
}

/// Whether a rule of the site spoke of the comment, and with which words.
fn spoke(comment: &comment::Model) -> Option<&str> {
    let mut reasons = comment.reasons.0.iter();
    let own = reasons.find(|reason| reason.rule.starts_with("own:"))?;
    Some(own.matched.as_str())
}

#[tokio::test]
async fn words_are_looked_for_in_every_field() {
    for (kind, lines, fires, matched, silent) in [
        (
            "text",
            "crypto\nforex",
            ("body", "Buy FOREX today."),
            "forex",
            ("body", "Cryptography, plainly."),
        ),
        (
            "name",
            "casino",
            ("name", "Casino Dan"),
            "casino",
            ("name", "Dan"),
        ),
        (
            "email_domain",
            "mail.example",
            ("email", "d@x.mail.example"),
            "mail.example",
            ("email", "d@gmail.example"),
        ),
        (
            "website",
            "shop.example",
            ("website", "https://shop.example/a"),
            "shop.example",
            ("website", "https://workshop.example"),
        ),
        (
            "link",
            "shop.example",
            ("body", "See https://www.shop.example/x"),
            "shop.example",
            ("body", "See https://acme.com"),
        ),
        (
            "organisation",
            "Acme",
            ("affiliation_organisation", "Acme Ltd"),
            "Acme",
            ("affiliation_organisation", "Acmeist"),
        ),
    ] {
        let mut blog = open().await;
        save(&mut blog, &rule(kind, lines, "", "hold")).await;
        for (field, found) in [(fires, Some(matched)), (silent, None)] {
            let body = if field.0 == "body" { field.1 } else { TEXT };
            let stated = [field, ("affiliation_you_are", "reseller")];
            let fields = if field.0 == "body" {
                &[][..]
            } else if kind == "organisation" {
                &stated[..]
            } else {
                &stated[..1]
            };
            let comment = say(&mut blog, body, fields).await;
            assert_eq!(spoke(&comment), found, "{kind}: {field:?}");
            if found.is_some() {
                assert_eq!(comment.status, Status::Pending, "{kind}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_no_word_is_looked_at_too() {
    let german = "Wir haben das im eigenen Regal gemessen, vier Stunden gegen elf, und die Rechnung stimmt.";
    for (kind, lines, number, fires, silent) in [
        (
            "links_from",
            "",
            "2",
            "See https://a.example and https://b.example",
            "See https://a.example",
        ),
        ("language", "English", "", german, TEXT),
        (
            "language",
            "en, de",
            "",
            "Esto lo hemos medido en nuestra propia estantería, cuatro horas contra once, y la cuenta sale.",
            german,
        ),
        ("capitals", "", "30", "WE MEASURED THIS on our own shelf", TEXT),
    ] {
        let mut blog = open().await;
        save(&mut blog, &rule(kind, lines, number, "hold")).await;
        let comment = say(&mut blog, fires, &[]).await;
        assert!(spoke(&comment).is_some(), "{kind}");
        let comment = say(&mut blog, silent, &[]).await;
        assert_eq!(spoke(&comment), None, "{kind}");
    }
}

#[tokio::test]
async fn names_that_look_like_others_and_the_teams_own() {
    for (kind, fires, silent) in [
        ("like_in_thread", "Dana K.", "Eli M."),
        ("like_byline", "Mara L1ndqvist", "Mara Lindqvist"),
        ("byline_name", "mara lindqvist", "Mara L1ndqvist"),
    ] {
        let mut blog = open().await;
        save(&mut blog, &rule(kind, "", "", "hold")).await;
        let first = say(&mut blog, "The first word.", &[("name", "D\u{430}na K.")]).await;
        if first.status == Status::Pending {
            blog.press_on(first.id, first.version, "approve", &[]).await;
        }
        assert!(
            spoke(&say(&mut blog, TEXT, &[("name", fires)]).await).is_some(),
            "{kind}"
        );
        assert_eq!(
            spoke(&say(&mut blog, TEXT, &[("name", silent)]).await),
            None,
            "{kind}"
        );
    }
}

#[tokio::test]
async fn the_age_of_a_post_and_every_condition_at_once() {
    let mut blog = open().await;
    let both = [
        ("kind", "text"),
        ("lines", "renewal"),
        ("number", ""),
        ("whole", "0"),
        ("kind", "old_post"),
        ("lines", ""),
        ("number", "90"),
        ("does", "hold"),
        ("intent", "save"),
    ];
    save(&mut blog, &both).await;
    let page = blog.mara.get(LIST).await;
    page.shows("Holds a comment whose text says one of: renewal; on a post older than 90 days.");
    assert_eq!(spoke(&say(&mut blog, "A renewal, so soon.", &[]).await), None);
    blog.site.app.clock.advance(days(91));
    assert!(spoke(&say(&mut blog, "A renewal, at last.", &[]).await).is_some());
    assert_eq!(
        spoke(&say(&mut blog, "Something else, at last.", &[]).await),
        None
    );
}

#[tokio::test]
async fn the_strongest_rule_wins_and_the_receipt_says_why() {
    let mut blog = open().await;
    save(&mut blog, &rule("text", "offer", "", "hold")).await;
    save(&mut blog, &rule("text", "cheap", "", "reject")).await;
    save(&mut blog, &rule("text", "casino", "", "spam")).await;
    save(&mut blog, &rule("text", "shelf", "", "tell")).await;
    let held = say(&mut blog, "An offer.", &[]).await;
    assert_eq!(held.status, Status::Pending);
    blog.desk()
        .await
        .shows("whose text says one of: offer")
        .shows("A rule of this site");

    let rejected = say(&mut blog, "A cheap offer.", &[]).await;
    assert_eq!(rejected.status, Status::Rejected);
    blog.look()
        .await
        .shows("Your comment was not published")
        .shows("No offers, please.");
    blog.mara
        .get("/admin/desk?view=rejected")
        .await
        .shows("A cheap offer.");
    let page = blog.press_on(rejected.id, rejected.version, "approve", &[]).await;
    assert_eq!(page.status, 303, "a person decides otherwise: {}", page.body);
    blog.look().await.hides("No offers, please.");

    let spam = say(&mut blog, "A cheap casino offer.", &[]).await;
    assert_eq!(spam.status, Status::Spam);
    blog.look().await.shows("Waiting to be read");
    assert_eq!(say(&mut blog, "On a shelf.", &[]).await.status, Status::Published);
}

#[tokio::test]
async fn a_rule_asks_and_holds_nothing() {
    let mut blog = open().await;
    save(&mut blog, &rule("text", "shelf", "", "ask")).await;
    let comment = say(&mut blog, TEXT, &[]).await;
    assert_eq!(comment.status, Status::Published);
    blog.look().await.shows("Where do you stand, Dana K.?");
    blog.mara
        .get(&format!("/admin/desk/{}", comment.id))
        .await
        .shows("Asked by a rule.");
}

#[tokio::test]
async fn whoever_signs_for_the_team_is_never_held() {
    let mut blog = open().await;
    for does in ["hold", "reject", "spam"] {
        save(&mut blog, &rule("text", "shelf", "", does)).await;
    }
    let fields = [("body", TEXT), ("intent", "send")];
    let page = blog.mara.post(&format!("{POST}/comments"), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let all = blog.site.all_comments().await;
    assert_eq!(all[0].status, Status::Published);
    assert!(all[0].reasons.0.is_empty());
}

/// Six comments, of which three name a shelf; of those, one is published and one is in the trash.
async fn past() -> Blog {
    let mut blog = Blog::new().await;
    for (number, word) in ["shelf", "rack", "shelf", "rack", "shelf", "rack"]
        .iter()
        .enumerate()
    {
        let comment = say(&mut blog, &format!("Number {number}: a {word}."), &[]).await;
        let decision = match number {
            0 => "trash",
            2 | 3 => "approve",
            _ => continue,
        };
        let page = blog.press_on(comment.id, comment.version, decision, &[]).await;
        assert_eq!(page.status, 303);
    }
    blog
}

pub fn rehearsal(page: &Page) -> String {
    page.all("#rehearsal").concat()
}

/// Presses the button below what a rule would have stopped.
pub async fn all_the_same(blog: &mut Blog, page: &Page, intent: &str) {
    let form = page.form("#rehearsal form");
    let mut fields: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    fields.push(("intent", intent));
    let page = blog.mara.post(LIST, &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

#[tokio::test]
async fn a_rule_is_rehearsed_on_what_came_last() {
    let mut blog = past().await;
    let shelf = rule("text", "shelf", "", "hold");
    let tried = [&shelf[..7], &[("intent", "rehearse")]].concat();
    let page = blog.mara.post(NEW, &tried).await;
    assert_eq!(page.status, 200);
    let told = rehearsal(&page);
    assert!(
        told.contains("Would have held 2 of the last 5 comments, of which you published 1."),
        "{told}"
    );
    let (first, second) = (told.find("Number 2").unwrap(), told.find("Number 4").unwrap());
    assert!(first < second, "what was published comes first");
    assert!(
        !told.contains("Number 0"),
        "what is in the trash is not looked at"
    );
    blog.mara.get(LIST).await.shows("There are none yet.");

    let page = blog.mara.post(NEW, &shelf).await;
    assert_eq!(
        page.status, 200,
        "asked first, because something published would have been held"
    );
    page.shows("Save it all the same");
    let seen = page.attr("input[name=seen]", "value").unwrap();
    let other = rule("text", "rack", "", "hold");
    let page = blog
        .mara
        .post(NEW, &[&other[..], &[("seen", &seen)]].concat())
        .await;
    assert_eq!(page.status, 200, "what was seen is another rule");
    save(&mut blog, &[&shelf[..], &[("seen", &seen)]].concat()).await;
    blog.mara
        .get(LIST)
        .await
        .shows("Holds a comment whose text says one of: shelf.");
}

#[tokio::test]
async fn a_rehearsal_knows_who_was_new_and_who_was_trusted_then() {
    let mut blog = open().await;
    let remembered = [("remember", "yes")];
    say(&mut blog, "The first one.", &remembered).await;
    said(&mut blog, "The second one.", &remembered).await;
    said(&mut blog, "The third one.", &remembered).await;
    for (kind, found) in [("first", 1), ("not_trusted", 1), ("trusted", 2)] {
        let tried = [&rule(kind, "", "", "hold")[..7], &[("intent", "rehearse")]].concat();
        let told = rehearsal(&blog.mara.post(NEW, &tried).await);
        assert!(
            told.contains(&format!("held {found} of the last 3")),
            "{kind}: {told}"
        );
    }
}

#[tokio::test]
async fn nonsense_comes_back_as_it_was_typed() {
    let mut blog = Blog::new().await;
    for (kind, lines, number, does, message) in [
        ("text", "  ", "", "hold", "Please give at least one"),
        (
            "links_from",
            "",
            "many",
            "hold",
            "Please give a number from 1 to 50.",
        ),
        ("language", "Klingon", "", "hold", "“Klingon” is no language"),
        (
            "",
            "words without a kind",
            "",
            "hold",
            "Please choose what is looked at",
        ),
        ("text", "a", "", "explode", "explode"),
    ] {
        let page = blog.mara.post(NEW, &rule(kind, lines, number, does)).await;
        assert_eq!(page.status, 422, "{kind} {does}");
        if does == "hold" {
            page.shows(message);
        }
        let typed = page.all("#lines-0").concat();
        assert_eq!(typed.trim(), lines.trim(), "{kind}");
        assert_eq!(page.attr("#number-0", "value").as_deref(), Some(number));
    }
    let no_reason = [
        &rule("text", "a", "", "reject")[..5],
        &[("reason", ""), ("intent", "save")],
    ]
    .concat();
    let page = blog.mara.post(NEW, &no_reason).await;
    assert_eq!(page.status, 422);
    page.shows("it is all that its author will read");
    let trust = [("intent", "trust"), ("trust_after", "0")];
    let page = blog.mara.post(LIST, &trust).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attr("#trust_after", "value").as_deref(), Some("0"));
    for act in ["explode", "before-x", "off"] {
        assert_eq!(
            blog.mara
                .post(LIST, &[("intent", act), ("rule", "x")])
                .await
                .status,
            422,
            "{act}"
        );
    }
    blog.mara.get(LIST).await.shows("There are none yet.");
    assert_eq!(blog.mara.get("/admin/desk/rules/77").await.status, 404);
}

#[tokio::test]
async fn a_rule_is_changed_moved_switched_off_removed_and_put_back() {
    let mut blog = open().await;
    save(&mut blog, &rule("text", "shelf", "", "hold")).await;
    save(&mut blog, &rule("text", "rack", "", "hold")).await;
    let held = say(&mut blog, TEXT, &[]).await;
    let act = async |blog: &mut Blog, id: i64, intent: &str| {
        let fields = [("intent", intent), ("rule", &id.to_string())];
        assert_eq!(blog.mara.post(LIST, &fields).await.status, 303, "{intent}");
    };
    let order = async |blog: &mut Blog| blog.mara.get(LIST).await.all("ol.ruled > li > p:first-child");
    act(&mut blog, 3, "before-2").await;
    assert!(order(&mut blog).await[0].contains("rack"));
    act(&mut blog, 2, "off").await;
    assert_eq!(spoke(&say(&mut blog, TEXT, &[]).await), None);
    act(&mut blog, 2, "on").await;
    let changed = rule("text", "cupboard", "", "hold");
    assert_eq!(blog.mara.post("/admin/desk/rules/2", &changed).await.status, 303);
    assert_eq!(spoke(&say(&mut blog, TEXT, &[]).await), None);
    act(&mut blog, 2, "remove").await;
    assert_eq!(order(&mut blog).await.len(), 1);
    assert_eq!(blog.mara.get("/admin/desk/rules/2").await.status, 404);
    let why = blog.mara.get(&format!("/admin/desk/{}", held.id)).await;
    why.shows("A rule of this site, for a comment whose text says one of: cupboard");
    act(&mut blog, 2, "off").await;
    assert_eq!(order(&mut blog).await.len(), 2);
    let history = blog.mara.get("/admin/audit").await;
    for line in ["Rule made", "Rule changed", "Rule removed", "Rule put back"] {
        history.shows(line);
    }
}

#[tokio::test]
async fn built_in_rules_do_what_the_owner_says() {
    let mut blog = open().await;
    let clown = "Only a clown signs that.";
    assert_eq!(say(&mut blog, clown, &[]).await.status, Status::Pending);
    for (does, status, speaks) in [
        ("tell", Status::Published, true),
        ("spam", Status::Spam, true),
        ("off", Status::Published, false),
        ("hold", Status::Pending, true),
    ] {
        set(&mut blog, "tone", does).await;
        let comment = say(&mut blog, clown, &[]).await;
        assert_eq!(comment.status, status, "{does}");
        assert_eq!(
            comment.reasons.0.iter().any(|reason| reason.rule == "tone"),
            speaks,
            "{does}"
        );
    }
    blog.mara.get(LIST).await.shows("of the last");
}

/// What it would have done is shown first, also for what it did not look at while it was off.
#[tokio::test]
async fn a_built_in_rule_that_would_have_stopped_what_is_published_asks_first() {
    let mut blog = open().await;
    set(&mut blog, "tone", "off").await;
    for text in ["Only a clown signs that.", "Two clowns.", "They sign it."] {
        assert_eq!(say(&mut blog, text, &[]).await.status, Status::Published);
    }
    let wish = |does| [("intent", "treat"), ("built_in", "tone"), ("does", does)];
    assert_eq!(blog.mara.post(LIST, &wish("tell")).await.status, 303);
    let page = blog.mara.post(LIST, &wish("spam")).await;
    assert_eq!(page.status, 200);
    let told = rehearsal(&page);
    assert!(
        told.contains("taken 2 of the last 3 comments for spam, of which you published 2."),
        "{told}"
    );
    assert!(
        told.contains("Two clowns.") && !told.contains("They sign it."),
        "{told}"
    );
    assert_eq!(
        say(&mut blog, "A third clown.", &[]).await.status,
        Status::Published,
        "nothing was set"
    );

    let form = page.form("#rehearsal form");
    let mut fields: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    fields.push(("intent", "treat"));
    let other = [&fields[..], &[("does", "hold")]].concat();
    let other: Vec<(&str, &str)> = other
        .into_iter()
        .filter(|field| *field != ("does", "spam"))
        .collect();
    assert_eq!(
        blog.mara.post(LIST, &other).await.status,
        200,
        "what was seen is something else"
    );
    assert_eq!(blog.mara.post(LIST, &fields).await.status, 303);
    assert_eq!(say(&mut blog, "A fourth clown.", &[]).await.status, Status::Spam);
    // What it does already needs no second look, and neither does what stops nothing.
    assert_eq!(blog.mara.post(LIST, &wish("spam")).await.status, 303);
    assert_eq!(blog.mara.post(LIST, &wish("off")).await.status, 303);
}

#[tokio::test]
async fn moderators_read_the_rules_and_authors_do_not() {
    let mut blog = Blog::new().await;
    blog.site
        .add_person("Ann", "ann@example.org", Role::Moderator)
        .await;
    blog.site.add_person("Wim", "wim@example.org", Role::Author).await;
    let mut ann = blog.site.logged_in("ann@example.org").await;
    let page = ann.get(LIST).await;
    page.shows("Only the owner changes rules.").hides("New rule");
    assert!(page.all("main form").is_empty());
    let offer = rule("text", "offer", "", "spam");
    assert_eq!(ann.post(NEW, &offer).await.status, 403);
    assert_eq!(
        ann.post(LIST, &[("intent", "off"), ("rule", "1")]).await.status,
        403
    );
    let mut wim = blog.site.logged_in("wim@example.org").await;
    assert_eq!(wim.get(LIST).await.status, 403);
    save(&mut blog, &offer).await;
}

/// The status of another comment of the same remembered person.
async fn next(blog: &mut Blog, number: u32) -> comment::Model {
    let mut text = String::from("A calm remark, number");
    write!(text, " {number}.").unwrap();
    said(blog, &text, &[("remember", "yes"), ("remembered", "yes")]).await
}

#[tokio::test]
async fn trust_is_earned_lost_and_given_back() {
    let mut blog = open().await;
    set(&mut blog, "first_comment", "hold").await;
    let two = [("intent", "trust"), ("trust_after", "2")];
    assert_eq!(blog.mara.post(LIST, &two).await.status, 303);
    for number in 1..=2 {
        let comment = next(&mut blog, number).await;
        assert_eq!(comment.status, Status::Pending, "{number}");
        let page = blog.mara.get(&format!("/admin/desk/{}", comment.id)).await;
        page.shows(&format!("{} more to be trusted.", 3 - number));
        blog.decide("approve", &[]).await;
    }
    let trusted = next(&mut blog, 3).await;
    assert_eq!(trusted.status, Status::Published);
    blog.mara
        .get(&format!("/admin/desk/{}", trusted.id))
        .await
        .shows("Trusted here.");

    blog.site.app.clock.advance(minutes(1));
    let done = blog.press_on(trusted.id, trusted.version, "spam", &[]).await;
    let fourth = next(&mut blog, 4).await;
    assert_eq!(fourth.status, Status::Pending, "lost");
    assert!(fourth.reasons.0.iter().any(|reason| reason.rule == "not_trusted"));
    blog.undo(&done).await;
    assert_eq!(next(&mut blog, 5).await.status, Status::Published, "given back");

    blog.press_on(fourth.id, fourth.version, "reject", &[]).await;
    assert_eq!(
        next(&mut blog, 6).await.status,
        Status::Pending,
        "lost by a rejection"
    );
    blog.decide("approve", &[]).await;
    assert_eq!(
        next(&mut blog, 7).await.status,
        Status::Pending,
        "one is not enough"
    );
    blog.decide("approve", &[]).await;
    assert_eq!(next(&mut blog, 8).await.status, Status::Published, "earned anew");
}

#[tokio::test]
async fn a_typed_name_or_address_and_an_affiliation_earn_no_trust() {
    let mut blog = open().await;
    set(&mut blog, "first_comment", "hold").await;
    let stated = [
        ("email", "dana@acme.com"),
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "uses"),
        ("affiliation_about", "Borealis"),
    ];
    say(
        &mut blog,
        "The first one.",
        &[&stated[..], &[("remember", "yes")]].concat(),
    )
    .await;
    blog.decide("approve", &[]).await;
    // The very same person, for all that is typed, without the token.
    let row = say(&mut blog, "The second one.", &stated).await;
    assert_eq!(row.status, Status::Pending);
    assert!(row.reasons.0.iter().any(|reason| reason.rule == "first_comment"));
}

#[tokio::test]
async fn a_verified_affiliation_buys_no_trust() {
    let mut blog = open().await;
    set(&mut blog, "first_comment", "hold").await;
    let stated = [
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "uses"),
        ("affiliation_about", "Borealis"),
        ("affiliation_organisation", "Kestrel Systems"),
        ("remember", "yes"),
    ];
    say(&mut blog, "The first one.", &stated).await;
    let seen = blog.stated().await;
    let page = blog.attest("vouch", &seen).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let second = said(&mut blog, "The second one.", &[("remember", "yes")]).await;
    assert_eq!(second.status, Status::Pending);
    assert!(
        second
            .reasons
            .0
            .iter()
            .any(|reason| reason.rule == "first_comment")
    );
}
