//! What somebody stated is verified: by a mailbox, by a domain, by the editors. All through the pages.

use std::time::Duration;

use forthright::affiliation::entity::mailbox_code;
use forthright::audit;
use forthright::clock::{days, hours, minutes};
use forthright::comments::Status;
use forthright::mail::Mailer;
use forthright::settings::{self, Key};
use forthright::{router, upkeep};
use sea_orm::EntityTrait as _;

use crate::support::blog::{Blog, POST, TEXT};
use crate::support::verifying::{CODE, LINK, behind};
use crate::support::{Browser, Page, START};

const WORKS_AT_ACME: [(&str, &str); 3] = [
    ("affiliation_kind", "works_there"),
    ("affiliation_about", "Acme"),
    ("affiliation_year", ""),
];
const SELLS_ACME: [(&str, &str); 4] = [
    ("affiliation_you_are", "reseller"),
    ("affiliation_kind", "sells"),
    ("affiliation_about", "Acme"),
    ("affiliation_year", ""),
];

impl Blog {
    async fn check(&mut self, domain: &str) -> Page {
        self.at_verify(&[("intent", "domain"), ("verify_domain", domain)])
            .await
    }

    /// The line that the receipt says to publish.
    async fn line(&mut self) -> String {
        let lines = self.look().await.all("#verify p.url");
        lines.into_iter().next().unwrap()
    }

    async fn at_the_desk(&mut self, intent: &str) -> Page {
        let done = self.said_at_the_desk(intent).await;
        self.mara.get(&done.location()).await
    }

    async fn said_at_the_desk(&mut self, intent: &str) -> Page {
        let stated = self.stated().await;
        let done = self.attest(intent, &stated).await;
        assert_eq!(done.status, 303, "{}", done.body);
        done
    }

    /// The version that the desk's form is about.
    async fn desk_form(&mut self) -> String {
        let desk = format!("/admin/desk/{}", self.row().await.id);
        let form = format!("form[action='{desk}/verify'] [name=statement]");
        let page = self.mara.get(&desk).await;
        page.attr(&form, "value").expect("the desk offers to vouch")
    }

    /// What makes no sense about what is stated.
    async fn in_vain(&mut self, intent: &str) {
        let stated = self.stated().await;
        let page = self.attest(intent, &stated).await;
        assert_eq!(page.status, 409, "{}", page.body);
        page.shows("There is nothing to decide about this label any more");
    }

    async fn api(&self) -> serde_json::Value {
        let page = self.site.browser().get(&format!("/api/v1{POST}/comments")).await;
        let json: serde_json::Value = serde_json::from_str(&page.body).unwrap();
        json["items"][0]["affiliation"].clone()
    }

    async fn codes(&self) -> Vec<mailbox_code::Model> {
        let all = mailbox_code::Entity::find();
        all.all(self.site.app.db.read()).await.unwrap()
    }
}

#[tokio::test]
async fn a_mailbox_is_verified_by_its_code_and_leaves_only_its_domain() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    blog.look()
        .await
        .shows("Verify that you are at an organisation")
        .shows("This will be public: Dana K. · Acme, verified mailbox at")
        .shows("not proof of authority to speak")
        .shows("An employer can read a mailbox at work.");
    let mail = blog.mail("dana.k@acme.com").await;
    assert!(!mail.contains("Dana") && !mail.contains(TEXT), "{mail}");
    let stored = format!("{:?}", blog.codes().await);
    let code = behind(&mail, CODE);
    assert!(
        stored.contains("acme.com") && !stored.contains("dana") && !stored.contains(&code),
        "{stored}"
    );
    let page = blog.look().await;
    page.shows("Acme, verified mailbox at acme.com")
        .shows("On its way to an address at acme.com");
    assert!(page.attr("#verify details[open]", "class").is_some());

    let page = blog.enter(&format!(" {} {} ", &code[..3], &code[3..])).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let to = page.location();
    let receipt = blog.dana.get(to.split('#').next().unwrap()).await;
    receipt
        .shows("Verified by a mailbox at acme.com. That was on 3 March 2026; it counts until 3 March 2027.")
        .shows("You gave back the code");
    assert!(
        blog.heading()
            .await
            .contains("Dana K. · Acme, verified mailbox at acme.com")
    );
    assert!(blog.codes().await.is_empty());
    let statements = blog.statements().await;
    assert!(!format!("{statements:?}").contains("dana.k"));
    let api = blog.api().await;
    assert_eq!(api["verification"], "mailbox");
    assert_eq!(api["verified"]["domain"], "acme.com");
    assert_eq!(api["verified"]["until"], "2027-03-03T09:30:00Z");
}

#[tokio::test]
async fn until_it_leaves_neither_code_nor_address_can_be_read_in_its_job() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    let fields = [("intent", "mail"), ("verify_address", "dana.k@acme.com")];
    let page = blog.at_verify(&fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let waiting = blog.site.rows().await["jobs"].join("\n");
    assert!(waiting.contains("comments.mail_code"), "{waiting}");
    assert!(
        !waiting.contains("dana.k") && !waiting.contains("acme.com"),
        "{waiting}"
    );
    // Asked again before it left, one mail goes out.
    assert_eq!(blog.at_verify(&fields).await.status, 303);
    blog.site.later(Duration::ZERO).await;
    let mut mails = blog.site.mails();
    mails.retain(|mail| mail.to == "dana.k@acme.com");
    assert_eq!(mails.len(), 1, "{mails:?}");
    let code = behind(&mails[0].text, CODE);
    assert!(!waiting.contains(&code), "{waiting}");
    assert_eq!(blog.enter(&code).await.status, 303);
    let after = blog.site.rows().await["jobs"].join("\n");
    assert!(!after.contains("comments.mail_code"), "{after}");
}

#[tokio::test]
async fn feeds_carry_the_verified_label() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    blog.verify("dana@acme.com").await;
    let feed = blog.site.browser().get(&format!("{POST}/feed.xml")).await;
    assert!(
        feed.body.contains("Acme, verified mailbox at acme.com"),
        "{}",
        feed.body
    );
}

#[tokio::test]
async fn five_wrong_codes_end_it() {
    let mut blog = Blog::published(&SELLS_ACME).await;
    let code = behind(&blog.mail("dana@acme.com").await, CODE);
    let wrong = if code == "111111" { "222222" } else { "111111" };
    for left in ["4 tries", "3 tries", "2 tries", "One try"] {
        let page = blog.enter(wrong).await;
        assert_eq!(page.status, 422);
        page.shows(&format!("{left} "));
    }
    blog.enter(wrong).await.shows("it was the last try");
    let page = blog.enter(&code).await;
    assert_eq!(page.status, 422);
    page.shows("No code waits any more");
    assert!(blog.heading().await.contains("says: reseller, sells Acme"));
}

#[tokio::test]
async fn a_code_lasts_an_hour_and_a_newer_one_ends_it() {
    let mut blog = Blog::published(&SELLS_ACME).await;
    let old = behind(&blog.mail("dana@acme.com").await, CODE);
    let newer = blog.mail("kim@borealis.org").await;
    let page = blog.enter(&old).await;
    assert_eq!(page.status, 422, "{}", page.body);
    blog.site.later(minutes(59)).await;
    assert_eq!(blog.codes().await.len(), 1);
    blog.site.later(minutes(2)).await;
    let page = blog.enter(&behind(&newer, CODE)).await;
    page.shows("No code waits any more");
    let link = behind(&newer, LINK);
    assert_eq!(blog.dana.get(&link).await.status, 410);
    let tx = blog.site.app.db.begin_write().await.unwrap();
    upkeep::daily::purge(&tx, blog.site.app.clock.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(blog.codes().await.is_empty());
}

#[tokio::test]
async fn opening_the_mailed_link_changes_nothing_and_its_button_acts_once() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    let mail = blog.mail("dana@acme.com").await;
    let link = behind(&mail, LINK);
    let mut scanner = blog.site.browser();
    for _ in 0..20 {
        let page = scanner.get(&link).await;
        page.shows("Do you read mail at acme.com?")
            .hides("Dana")
            .hides(TEXT);
        assert!(!page.body.contains("/receipts/"));
    }
    assert!(blog.heading().await.contains("says: works at Acme"));
    let page = scanner.post(&link, &[]).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page.shows("Verified mailbox at acme.com")
        .hides("Dana")
        .hides("/receipts/");
    assert!(
        blog.heading()
            .await
            .contains("Acme, verified mailbox at acme.com")
    );
    assert_eq!(scanner.post(&link, &[]).await.status, 410);
    assert_eq!(scanner.get(&link).await.status, 410);
    assert_eq!(scanner.get("/mailbox/1.x.y").await.status, 404);
    blog.enter(&behind(&mail, CODE)).await.shows("No code waits");
}

#[tokio::test]
async fn some_addresses_prove_nothing() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    for (address, why) in [
        ("dana@gmail.com", "Anyone can have a mailbox there"),
        ("dana@yahoo.co.uk", "Anyone can have a mailbox there"),
        ("dana@mailinator.com", "made to be thrown away"),
        ("dana@github.io", "Others register their own names below"),
        ("dana@acme.internal", "no domain of the public internet"),
        ("dana", "does not look like an e-mail address"),
    ] {
        let page = blog
            .at_verify(&[("intent", "mail"), ("verify_address", address)])
            .await;
        assert_eq!(page.status, 422, "{address}");
        page.shows(why);
        assert_eq!(page.attr("#verify_address", "value").as_deref(), Some(address));
    }
    assert!(blog.site.mails().is_empty() && blog.codes().await.is_empty());
}

#[tokio::test]
async fn codes_are_mailed_so_often_and_no_more() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    for _ in 0..3 {
        blog.mail("dana@acme.com").await;
    }
    let fields = [("intent", "mail"), ("verify_address", "dana@acme.com")];
    assert_eq!(blog.at_verify(&fields).await.status, 429);
    // From another network it is still the same address.
    blog.dana = blog.site.browser();
    assert_eq!(blog.at_verify(&fields).await.status, 429);
    blog.site.later(hours(1)).await;
    blog.mail("dana@acme.com").await;
}

#[tokio::test]
async fn without_mail_the_section_says_so() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    let mut app = blog.site.app.clone();
    app.mailer = Mailer::Off;
    let mut dana = Browser::new(router::router(&app), "");
    dana.get(&blog.receipt)
        .await
        .shows("This site sends no mail, so a mailbox can’t be verified here.")
        .shows("By your organisation’s domain");
    let path = format!("{}/verify", blog.receipt);
    let fields = [("intent", "mail"), ("verify_address", "dana@acme.com")];
    assert_eq!(dana.post(&path, &fields).await.status, 422);
    blog.look().await.shows("Mail me a code");
}

#[tokio::test]
async fn where_nothing_is_stated_nothing_is_verified() {
    let mut blog = Blog::published(&[]).await;
    blog.look().await.hides("Verify that you are");
    let fields = [("intent", "mail"), ("verify_address", "dana@acme.com")];
    assert_eq!(blog.at_verify(&fields).await.status, 303);
    assert!(blog.site.mails().is_empty());
    let declined = [
        ("affiliation_kind", "declined"),
        ("affiliation_about", ""),
        ("affiliation_year", ""),
    ];
    let mut blog = Blog::published(&declined).await;
    blog.look().await.hides("Verify that you are");
}

#[tokio::test]
async fn a_domain_is_verified_by_a_file_a_record_or_a_link() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    let line = blog.line().await;
    assert!(line.starts_with("forthright-verify="), "{line}");
    let file = format!("# who speaks for us\n  {line}  \n");
    blog.site
        .another_site("acme.com", &[("/.well-known/forthright.txt", &file)])
        .await;
    let page = blog.check("https://www.acme.com/about").await;
    assert_eq!(page.status, 303, "{}", page.body);
    let to = page.location();
    let receipt = blog.dana.get(to.split('#').next().unwrap()).await;
    receipt
        .shows("Verified by the domain acme.com.")
        .shows("The line stands in the file on the domain.");
    assert!(blog.heading().await.contains("Acme, verified at acme.com"));
    assert_eq!(blog.api().await["verification"], "domain");

    blog.site.text_record("borealis.org", &line);
    let to = blog.check("borealis.org").await.location();
    assert!(to.contains("verify=record"), "{to}");
    assert!(blog.heading().await.contains("Acme, verified at borealis.org"));

    let permalink = format!("http://blog.example.org{POST}/comments/{}", blog.row().await.id);
    let link = format!("<p><a rel='me nofollow' href='{permalink}'>Our Dana</a>");
    blog.site
        .another_site("kestrel.net", &[("/", "location: https://www.kestrel.net/home")])
        .await;
    blog.site
        .another_site("www.kestrel.net", &[("/home", &link)])
        .await;
    let to = blog.check("kestrel.net").await.location();
    assert!(to.contains("verify=link"), "{to}");
}

#[tokio::test]
async fn a_domain_that_does_not_say_so_proves_nothing() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    let line = blog.line().await;
    let others = [
        ("/.well-known/forthright.txt", "forthright-verify=another"),
        ("/", "location: https://kestrel.net/"),
    ];
    blog.site.another_site("acme.com", &others).await;
    blog.site
        .another_site("kestrel.net", &[("/", &format!("<p>{line}"))])
        .await;
    let page = blog.check("acme.com").await;
    assert_eq!(page.status, 422);
    page.shows("Nothing of the kind was found at acme.com")
        .shows("file: it does not say so")
        .shows("text record: it does not say so")
        .shows("front page: it leads to another domain");
    blog.check("nobody.org").await.shows("the name is not known");
    for suffix in ["github.io", "co.uk", "localhost", "127.0.0.1"] {
        assert_eq!(blog.check(suffix).await.status, 422, "{suffix}");
    }
    assert!(blog.heading().await.contains("says: works at Acme"));
}

#[tokio::test]
async fn domains_are_asked_so_often_and_no_more() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    for _ in 0..20 {
        assert_eq!(blog.check("acme.com").await.status, 422);
        blog.site.app.clock.advance(Duration::from_secs(4));
    }
    assert_eq!(blog.check("acme.com").await.status, 429);
}

#[tokio::test]
async fn editors_vouch_for_what_was_named_and_take_it_back() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    let desk = blog.at_the_desk("vouch").await;
    desk.shows("The editors vouch for it.").hides("Vouch for Acme");
    assert!(blog.heading().await.contains("Acme, confirmed by the editors"));
    blog.look().await.shows("The editors vouch for it.");
    let desk = blog.at_the_desk("revoke").await;
    desk.shows("Vouch for Acme");
    assert!(blog.heading().await.contains("says: works at Acme"));
    let history = blog.mara.get("/admin/audit").await;
    history
        .shows("Vouched for a statement")
        .shows("Verification taken back");

    let mut nameless = Blog::published(&SELLS_ACME).await;
    nameless.in_vain("vouch").await;
    assert!(nameless.heading().await.contains("says: reseller"));
}

#[tokio::test]
async fn official_needs_a_verification_the_claim_and_an_editor() {
    let official = [&WORKS_AT_ACME[..], &[("affiliation_capacity", "official")]].concat();
    let mut blog = Blog::published(&official).await;
    blog.in_vain("official").await;
    assert!(!blog.heading().await.contains("Official"));
    blog.verify("dana@acme.com").await;
    assert!(
        blog.heading()
            .await
            .contains("Acme, verified mailbox at acme.com")
    );
    let desk = blog.at_the_desk("official").await;
    desk.shows("Confirmed as official.");
    assert!(blog.heading().await.contains("Dana K. · Official: Acme"));
    assert_eq!(blog.api().await["verified"]["official"], true);

    let mut personal = Blog::published(&WORKS_AT_ACME).await;
    personal.verify("dana@acme.com").await;
    personal.in_vain("official").await;
    assert!(!personal.heading().await.contains("Official"));
}

#[tokio::test]
async fn nonsense_takes_no_verification_away() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    blog.verify("dana@acme.com").await;
    let stated = blog.stated().await;
    for intent in ["", "foo", "Revoke", "revoke "] {
        assert_eq!(blog.attest(intent, &stated).await.status, 422, "{intent}");
        assert_eq!(
            blog.at_verify(&[("intent", intent)]).await.status,
            422,
            "{intent}"
        );
    }
    assert_eq!(blog.stated().await, stated);
    assert!(blog.heading().await.contains("verified mailbox at acme.com"));
}

#[tokio::test]
async fn nobody_vouches_for_or_revokes_what_they_did_not_see() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    let seen = blog.desk_form().await;
    blog.verify("dana@acme.com").await;
    for (intent, stated) in [("vouch", seen.as_str()), ("revoke", &seen), ("revoke", "0")] {
        let page = blog.attest(intent, stated).await;
        assert_eq!(page.status, 409, "{intent}");
        page.shows("Someone has decided on it")
            .shows("Verified by a mailbox at acme.com.");
    }
    assert!(blog.heading().await.contains("verified mailbox at acme.com"));
    let seen = blog.desk_form().await;
    assert_eq!(blog.attest("revoke", &seen).await.status, 303);
    assert_eq!(blog.attest("revoke", &seen).await.status, 409);
}

#[tokio::test]
async fn what_the_team_says_of_a_verification_is_told_and_taken_back() {
    let official = [&WORKS_AT_ACME[..], &[("affiliation_capacity", "official")]].concat();
    let mut blog = Blog::published(&official).await;
    let unverified = blog.heading().await;
    let done = blog.said_at_the_desk("vouch").await;
    blog.mara
        .get(&done.location())
        .await
        .shows("The editors vouch for Dana K.");
    blog.undo(&done).await;
    assert_eq!(blog.heading().await, unverified);

    blog.verify("dana@acme.com").await;
    let mailbox = blog.heading().await;
    let done = blog.said_at_the_desk("official").await;
    blog.mara
        .get(&done.location())
        .await
        .shows("Confirmed that Dana K. speaks for the organisation.");
    assert!(blog.heading().await.contains("Official: Acme"));
    blog.undo(&done).await;
    assert_eq!(blog.heading().await, mailbox);

    let done = blog.said_at_the_desk("revoke").await;
    blog.mara
        .get(&done.location())
        .await
        .shows("The verification of Dana K. was taken back.");
    assert_eq!(blog.heading().await, unverified);
    blog.undo(&done).await;
    assert_eq!(blog.heading().await, mailbox);
    blog.look()
        .await
        .shows("That was on 3 March 2026; it counts until 3 March 2027.");
}

#[tokio::test]
async fn a_proof_that_was_taken_away_comes_back_from_the_history() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    blog.verify("dana@acme.com").await;
    blog.at_the_desk("revoke").await;
    blog.site.later(hours(5)).await;
    let line = format!("/admin/undo/{}", blog.newest_line("affiliation.unverified").await);
    let history = blog.mara.get("/admin/audit").await;
    assert!(history.all_attrs("table form", "action").contains(&line));
    assert_eq!(blog.mara.post(&line, &[]).await.status, 303);
    assert!(blog.heading().await.contains("verified mailbox at acme.com"));
    assert_eq!(blog.mara.post(&line, &[]).await.status, 409);

    // Not once something else has been stated.
    blog.at_the_desk("revoke").await;
    let line = format!("/admin/undo/{}", blog.newest_line("affiliation.unverified").await);
    assert_eq!(blog.send("withdraw", &[]).await.status, 303);
    let history = blog.mara.get("/admin/audit").await;
    assert!(!history.all_attrs("table form", "action").contains(&line));
    assert_eq!(blog.mara.post(&line, &[]).await.status, 409);
    assert_eq!(blog.heading().await, "Dana K.");
}

#[tokio::test]
async fn only_who_decides_there_vouches() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    blog.site
        .add_person("Cai", "cai@example.org", forthright::people::Role::Contributor)
        .await;
    let path = format!("/admin/desk/{}/verify", blog.row().await.id);
    let mut cai = blog.site.logged_in("cai@example.org").await;
    assert_eq!(cai.post(&path, &[("intent", "vouch")]).await.status, 403);
    assert_ne!(blog.dana.post(&path, &[("intent", "vouch")]).await.status, 303);
    assert!(blog.heading().await.contains("says: works at Acme"));
}

#[tokio::test]
async fn after_twelve_months_it_counts_as_unverified_also_in_memory() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    blog.verify("dana@acme.com").await;
    let feed = format!("{POST}/feed.xml");
    let pages = [POST, &feed, "/comments/feed.xml"];
    let mut reader = blog.site.browser();
    for page in pages {
        assert!(reader.get(page).await.body.contains("verified mailbox"), "{page}");
    }
    blog.site.app.clock.advance(days(365) - minutes(1));
    for page in pages {
        assert!(reader.get(page).await.body.contains("verified mailbox"), "{page}");
    }
    blog.site.app.clock.advance(minutes(1));
    for page in pages {
        let page = reader.get(page).await;
        assert!(!page.body.contains("verified mailbox") && page.body.contains("works at Acme"));
    }
    assert_eq!(blog.api().await["verification"], "none");
    blog.look().await.shows("Nothing of it is verified.");
    blog.verify("dana@acme.com").await;
    assert!(blog.heading().await.contains("verified mailbox"));
}

#[tokio::test]
async fn the_person_takes_a_verification_back() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    blog.verify("dana@acme.com").await;
    let page = blog.at_verify(&[("intent", "revoke")]).await;
    assert_eq!((page.status, page.location()), (303, blog.receipt.clone()));
    assert!(blog.heading().await.contains("says: works at Acme"));
    let lines = audit::entity::Entity::find()
        .all(blog.site.app.db.read())
        .await
        .unwrap();
    let said: Vec<_> = lines.iter().map(|line| line.action.as_str()).collect();
    assert!(said.contains(&"affiliation.verified") && said.contains(&"affiliation.unverified"));
    assert!(
        !format!("{lines:?}").contains("acme.com"),
        "the history holds what was typed"
    );
}

#[tokio::test]
async fn the_same_organisation_stays_verified_and_another_does_not() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    blog.verify("dana@acme.com").await;
    let answer = format!("{}/answer", blog.receipt);
    let more = [&WORKS_AT_ACME[..], &[("affiliation_you_are", "engineer")]].concat();
    assert_eq!(blog.dana.post(&answer, &more).await.status, 303);
    blog.decide("accept", &[]).await;
    assert!(
        blog.heading()
            .await
            .contains("Acme, verified mailbox at acme.com")
    );
    let other = [
        ("affiliation_kind", "works_there"),
        ("affiliation_about", "Borealis"),
        ("affiliation_year", ""),
    ];
    assert_eq!(blog.dana.post(&answer, &other).await.status, 303);
    blog.decide("accept", &[]).await;
    assert!(
        blog.heading().await.contains("says: works at Borealis"),
        "{}",
        blog.heading().await
    );
}

#[tokio::test]
async fn a_claim_that_is_proved_no_longer_waits() {
    let mut blog = Blog::published(&[]).await;
    let answer = format!("{}/answer", blog.receipt);
    assert_eq!(blog.dana.post(&answer, &WORKS_AT_ACME).await.status, 303);
    assert!(!blog.heading().await.contains("Acme"));
    blog.verify("dana@borealis.org").await;
    assert!(
        !blog.heading().await.contains("Acme"),
        "another domain proves nothing"
    );
    blog.verify("dana@acme.com").await;
    assert!(
        blog.heading()
            .await
            .contains("Acme, verified mailbox at acme.com")
    );
}

#[tokio::test]
async fn a_comment_held_for_its_claim_alone_is_published_when_that_is_proved() {
    let mut blog = Blog::with_comment(&[("remember", "yes")]).await;
    blog.decide("approve", &[]).await;
    let tx = blog.site.app.db.begin_write().await.unwrap();
    settings::change::change(&tx, Key::Hold, "suspicious", START)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let quiet = "The manual says four hours, and that is what we saw.";
    blog.sent(quiet, &[&WORKS_AT_ACME[..], &[("remember", "yes")]].concat())
        .await;
    let row = blog.row().await;
    let rules: Vec<_> = row.reasons.0.iter().map(|reason| reason.rule.as_str()).collect();
    assert_eq!(
        (row.status, rules.as_slice()),
        (Status::Pending, &["unverified_claim"][..])
    );
    blog.verify("dana@acme.com").await;
    assert_eq!(blog.row().await.status, Status::Published);
    assert!(
        blog.heading()
            .await
            .contains("Acme, verified mailbox at acme.com")
    );
}

#[tokio::test]
async fn a_comment_held_for_more_stays_held() {
    let mut blog = Blog::with_comment(&WORKS_AT_ACME).await;
    blog.verify("dana@acme.com").await;
    assert_eq!(blog.row().await.status, Status::Pending);
    let desk = blog.mara.get("/admin/desk").await;
    desk.shows("Verified by a mailbox at acme.com.");
    blog.decide("approve", &[]).await;
    assert!(
        blog.heading()
            .await
            .contains("Acme, verified mailbox at acme.com")
    );
}

#[tokio::test]
async fn everything_of_it_is_in_the_export_and_goes_with_the_comment() {
    let mut blog = Blog::published(&WORKS_AT_ACME).await;
    blog.verify("dana@acme.com").await;
    blog.mail("dana@acme.com").await;
    let export = blog.dana.get(&format!("{}/export", blog.receipt)).await;
    let stored: serde_json::Value = serde_json::from_str(&export.body).unwrap();
    let last = stored["affiliation_statements"]
        .as_array()
        .unwrap()
        .last()
        .unwrap();
    assert_eq!(last["verification"], "mailbox");
    assert_eq!(last["verified_domain"], "acme.com");
    assert_eq!(last["verified_at"], START.rfc3339());
    assert_eq!(last["readers_see"]["label"], "Acme, verified mailbox at acme.com");
    let first = &stored["affiliation_statements"][0];
    assert_eq!(first["connections"], last["connections"]);
    assert!(first["readers_see"].is_null(), "another version took its place");
    assert_eq!(stored["mailbox_codes"][0]["domain"], "acme.com");
    let path = format!("{}/erase", blog.receipt);
    assert_eq!(blog.dana.post(&path, &[("sure", "yes")]).await.status, 303);
    assert!(blog.codes().await.is_empty() && blog.statements().await.is_empty());
}
