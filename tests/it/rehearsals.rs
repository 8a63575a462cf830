//! What a rehearsal says is what the rule then does: of whom a rule asks, what one that was off would have found,
//! and what nobody can know.

use forthright::comments::Status;
use forthright::comments::insert::NewComment;
use forthright::screening::spam::{Judgement, Stage};

use crate::rules::{LIST, NEW, all_the_same, open, rehearsal, rule, save, say, set};
use crate::support::Page;
use crate::support::blog::{Blog, TEXT};
use crate::support::comments::new;

async fn treat(blog: &mut Blog, built_in: &str, does: &str) -> Page {
    let fields = [("intent", "treat"), ("built_in", built_in), ("does", does)];
    blog.mara.post(LIST, &fields).await
}

#[tokio::test]
async fn a_rule_that_asks_counts_those_it_would_ask() {
    let mut blog = open().await;
    save(&mut blog, &rule("text", "rack", "", "ask")).await;
    save(&mut blog, &rule("text", "cheap", "", "reject")).await;
    let stated = [("affiliation_you_are", "reseller")];
    for (text, more, status) in [
        ("One shelf.", &[][..], Status::Published),
        ("Another shelf, which I sell.", &stated[..], Status::Published),
        ("A third shelf.", &[("subject_line", "x")][..], Status::Spam),
        ("A cheap shelf.", &[][..], Status::Rejected),
        ("A shelf in a rack.", &[][..], Status::Published),
    ] {
        assert_eq!(say(&mut blog, text, more).await.status, status, "{text}");
    }
    assert_eq!(blog.requests().await.len(), 1, "of the rack");

    let shelf = rule("text", "shelf", "", "ask");
    let tried = [&shelf[..7], &[("intent", "rehearse")]].concat();
    let told = rehearsal(&blog.mara.post(NEW, &tried).await);
    assert!(
        told.contains("Would have asked about 1 of the last 5 comments"),
        "{told}"
    );
    assert!(told.contains("One shelf."), "{told}");
    // The rule that asked already counts its own.
    let own = [&rule("text", "rack", "", "ask")[..7], &[("intent", "rehearse")]].concat();
    let told = rehearsal(&blog.mara.post("/admin/desk/rules/2", &own).await);
    assert!(told.contains("asked about 1 of the last 5"), "{told}");
}

/// What was decided later says nothing about what a rule asked when the comment came.
#[tokio::test]
async fn a_rule_that_asks_counts_what_a_person_called_spam_later() {
    let mut blog = open().await;
    say(&mut blog, "One shelf.", &[]).await;
    blog.decide("spam", &[]).await;
    let shelf = rule("text", "shelf", "", "ask");
    let tried = [&shelf[..7], &[("intent", "rehearse")]].concat();
    let told = rehearsal(&blog.mara.post(NEW, &tried).await);
    assert!(told.contains("asked about 1 of the last 1"), "{told}");
}

#[tokio::test]
async fn a_built_in_rule_that_was_off_is_judged_anew() {
    let claim = [("affiliation_kind", "works_there"), ("affiliation_about", "Acme")];
    let disguise = [
        ("affiliation_you_are", "reseller"),
        ("affiliation_organisation", "The Third Copy"),
    ];
    for (code, more) in [
        ("unverified_claim", &claim[..]),
        ("disguised_organisation", &disguise[..]),
        ("repeated_text", &[][..]),
    ] {
        let mut blog = open().await;
        set(&mut blog, code, "off").await;
        if code != "repeated_text" {
            set(&mut blog, "repeated_text", "tell").await;
        }
        for fields in [&[][..], more] {
            let row = say(&mut blog, TEXT, fields).await;
            assert_eq!(row.status, Status::Published, "{code}");
        }
        let page = treat(&mut blog, code, "hold").await;
        assert_eq!(page.status, 200, "{code}");
        let told = rehearsal(&page);
        assert!(
            told.contains("Would have held 1 of the last 2 comments, of which you published 1."),
            "{code}: {told}"
        );
        assert_eq!(
            told.contains("can’t be known from the past"),
            code == "disguised_organisation",
            "{told}"
        );
        all_the_same(&mut blog, &page, "treat").await;
        let row = say(&mut blog, TEXT, more).await;
        assert!(row.reasons.0.iter().any(|reason| reason.rule == code), "{code}");
    }
}

#[tokio::test]
async fn what_was_judged_as_spam_is_rehearsed_by_that_judgement() {
    for (code, stage) in [("looks_like_spam", Stage::Holds), ("perhaps_spam", Stage::Notes)] {
        let mut blog = open().await;
        set(&mut blog, code, "off").await;
        let post = say(&mut blog, "A calm remark.", &[]).await.post_id;
        let now = blog.site.app.clock.now();
        let likely = NewComment {
            spam: Some(Judgement {
                score: 990,
                likely: true,
                stage,
                ..Judgement::default()
            }),
            ..new(post, None, "Bot", "Cheap watches.", Status::Published, now)
        };
        blog.site.insert(likely).await;
        let told = rehearsal(&treat(&mut blog, code, "hold").await);
        assert!(
            told.contains("held 1 of the last 2") && told.contains("Cheap watches."),
            "{code}: {told}"
        );
    }
}

#[tokio::test]
async fn what_cannot_be_known_is_said_instead_of_nothing() {
    let mut blog = open().await;
    set(&mut blog, "honeypot", "off").await;
    say(&mut blog, TEXT, &[("subject_line", "x")]).await;
    let page = treat(&mut blog, "honeypot", "spam").await;
    assert_eq!(page.status, 200);
    let told = rehearsal(&page);
    assert!(
        told.contains("can’t be known from the past") && !told.contains("Would have"),
        "{told}"
    );
    all_the_same(&mut blog, &page, "treat").await;
    let spam = say(&mut blog, "Buy.", &[("subject_line", "x")]).await;
    assert_eq!(spam.status, Status::Spam);
    // It is on, and what it found from then on is known.
    assert_eq!(treat(&mut blog, "honeypot", "hold").await.status, 303);
}

#[tokio::test]
async fn an_own_rule_is_rehearsed_when_it_is_switched_on_again() {
    let mut blog = open().await;
    save(&mut blog, &rule("text", "shelf", "", "hold")).await;
    let switch = |to| [("intent", to), ("rule", "2")];
    assert_eq!(blog.mara.post(LIST, &switch("off")).await.status, 303);
    assert_eq!(
        blog.mara.post(LIST, &switch("on")).await.status,
        303,
        "it would have stopped nothing"
    );
    assert_eq!(blog.mara.post(LIST, &switch("off")).await.status, 303);
    assert_eq!(say(&mut blog, TEXT, &[]).await.status, Status::Published);
    let page = blog.mara.post(LIST, &switch("on")).await;
    assert_eq!(page.status, 200);
    let told = rehearsal(&page);
    assert!(
        told.contains("Would have held 1 of the last 1 comments, of which you published 1."),
        "{told}"
    );
    assert_eq!(
        say(&mut blog, "Not a shelf yet.", &[]).await.status,
        Status::Published
    );
    all_the_same(&mut blog, &page, "on").await;
    assert_eq!(say(&mut blog, "A shelf.", &[]).await.status, Status::Pending);
}
