//! Mails to one reader, who chose or wrote something: what asks whether an address is theirs, what became of their
//! comment, what the team asks, and codes. Each says the same as text and as HTML.

use std::collections::BTreeSet;
use std::time::Duration;

use forthright::mail::Message;
use scraper::{Html, Selector};

use super::SOON;
use super::letters::keep;
use crate::subscriptions::following::{replied, who_follows_by_mail};
use crate::subscriptions::{ADDRESS, by_mail, confirmed, send};
use crate::support::TestApp;
use crate::support::blog::{Blog, QUESTION, TEXT};
use crate::support::verifying::{CODE, behind};

const SECOND: Duration = Duration::from_secs(1);

/// Where links begin whose end is signed.
const SIGNED: [&str; 5] = [
    "/confirm/",
    "/invitation/",
    "/mailbox/",
    "/preferences/",
    "/receipts/",
];

/// The one mail to `address`. What is drawn for its links depends on all that was drawn before, so that they
/// are `signed` here.
fn to(site: &TestApp, address: &str) -> Message {
    let mut mails = site.mails();
    mails.retain(|mail| mail.to == address);
    assert_eq!(mails.len(), 1, "{mails:?}");
    let mail = mails.remove(0);
    says_the_same(&mail);
    Message {
        text: unsigned(&mail.text),
        html: mail.html.as_deref().map(unsigned),
        ..mail
    }
}

/// The same for all that was drawn.
pub fn unsigned(text: &str) -> String {
    let is_signature = |c: char| c.is_ascii_alphanumeric() || "._-:,%".contains(c);
    let mut text = text.to_owned();
    for way in SIGNED {
        let mut parts = text.split(way);
        let first = parts.next().unwrap_or_default().to_owned();
        text = parts.fold(first, |before, part| {
            format!("{before}{way}signed{}", part.trim_start_matches(is_signature))
        });
    }
    text
}

/// Every link of either part stands in the other, and above the foot every word of the text in the HTML.
fn says_the_same(mail: &Message) {
    let html = Html::parse_document(mail.html.as_deref().expect("it has both parts"));
    let links = Selector::parse("a").unwrap();
    let shown: BTreeSet<&str> = html.select(&links).filter_map(|link| link.attr("href")).collect();
    let words = mail.text.split_whitespace();
    let told: BTreeSet<&str> = words.filter(|word| word.starts_with("http://")).collect();
    assert_eq!(shown, told, "{mail:?}");

    let main = Selector::parse("main").unwrap();
    let main: String = html.select(&main).flat_map(|main| main.text()).collect();
    let (said, _) = mail.text.split_once("\n-- \n").expect("a foot stands below");
    for line in said.lines() {
        let words = line.trim_start_matches(['>', '-']);
        let words = words.split("http://").next().unwrap_or_default().trim();
        assert!(main.contains(words), "{words} is not in {main}");
    }
}

#[tokio::test]
async fn what_asks_whether_a_subscription_is_wanted() {
    let site = TestApp::set_up().await;
    send(&mut site.browser(), "/subscribe", &by_mail(ADDRESS)).await;
    site.later(SECOND).await;
    let mail = to(&site, ADDRESS);
    assert_eq!(
        mail.text,
        "Somebody, probably you, typed this address at The Third Copy and wants to hear of:\n\n\
         - Every post\n\n\
         If that is you, confirm it here within seven days:\n\
         http://blog.example.org/subscribe/confirm/signed\n\n\
         If it is not, do nothing: no more mail comes, and the address is forgotten by itself.\n\n\
         -- \nThe Third Copy\nhttp://blog.example.org/\n"
    );
    keep("asks", &mail);
}

#[tokio::test]
async fn what_asks_at_another_address_and_what_says_that_mail_comes_already() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let other = [("channel", "email"), ("email", "other@example.org")];
    dana.submit(&format!("{manage}/channel"), &other).await;
    site.later(SECOND).await;
    keep("asks-elsewhere", &to(&site, "other@example.org"));

    send(&mut dana, "/subscribe", &by_mail(ADDRESS)).await;
    site.later(SECOND).await;
    keep("comes-already", &to(&site, ADDRESS));
}

#[tokio::test]
async fn what_became_of_a_comment_and_a_question_about_it() {
    let mut blog = Blog::with_comment(&[("email", ADDRESS)]).await;
    blog.decide("publish_ask", &[("question", QUESTION), ("place", "private")])
        .await;
    blog.site.later(SOON).await;
    let mail = to(&blog.site, ADDRESS);
    let expected = format!(
        "Hello, your comment on “What a renewal really costs” is now published.\n\n\
         Mara Lindqvist asks you:\n> {QUESTION}\n\n\
         One tap is enough, and you see what readers will see before you send it. “None” and “rather not say” are \
         answers too.\n\n\
         See the comment, answer, edit, withdraw or erase it, with this link of your own:\n\
         http://blog.example.org/receipts/signed\n\n\
         This is the only mail about this comment, because the address has not been confirmed yet. To hear of \
         replies too, confirm that it is yours:\nhttp://blog.example.org/confirm/signed\n\n\
         -- \nYou get this because this address was left with a comment on The Third Copy. If that was not you, \
         there is nothing to do.\nhttp://blog.example.org/\n"
    );
    assert_eq!(mail.text, expected);
    let html = mail.html.as_deref().unwrap();
    assert!(!html.contains("Dana") && !html.contains(TEXT), "{html}");
    keep("comment-asked", &mail);
}

#[tokio::test]
async fn what_asks_whether_replies_are_wanted() {
    let mut blog = Blog::with_comment(&[("email", ADDRESS), ("follow", "yes")]).await;
    blog.decide("approve", &[]).await;
    blog.site.later(SOON).await;
    keep("comment-published", &to(&blog.site, ADDRESS));
}

#[tokio::test]
async fn an_answer_of_the_team_with_the_way_out_that_its_reader_chose() {
    let (mut blog, _) = who_follows_by_mail().await;
    let words = "Thank you, **well** said.\n\nIs <b>that</b> all?\nFor now.";
    let mail = replied(&mut blog, words).await.remove(0);
    says_the_same(&mail);
    let html = unsigned(mail.html.as_deref().unwrap());
    assert!(html.contains(">Stop everything</a>"), "{html}");
    assert!(!html.contains("<b>"), "{html}");
    let mail = Message {
        text: unsigned(&mail.text),
        html: Some(html),
        ..mail
    };
    keep("comment-answered", &mail);
}

#[tokio::test]
async fn a_code_for_a_mailbox() {
    let works_there = [("affiliation_kind", "works_there"), ("affiliation_about", "Acme")];
    let mut blog = Blog::published(&works_there).await;
    let address = "dana.k@acme.com";
    let fields = [("intent", "mail"), ("verify_address", address)];
    assert_eq!(blog.at_verify(&fields).await.status, 303);
    blog.site.later(Duration::ZERO).await;
    let mail = to(&blog.site, address);
    let code = behind(&mail.text, CODE);
    let always = |text: &str| text.replace(&code, "123456");
    let mail = Message {
        subject: always(&mail.subject),
        text: always(&mail.text),
        html: mail.html.as_deref().map(always),
        ..mail
    };
    assert_eq!(
        mail.text,
        "Somebody commented on “What a renewal really costs” at The Third Copy and says that they read this \
         mailbox.\n\n\
         If it was you, type this code on your receipt: 123456\n\n\
         Or open this page and press its button: http://blog.example.org/mailbox/signed\n\n\
         “Verified mailbox at acme.com” will then stand beside your comment, with the day. Your address is stored \
         nowhere. The code is good for an hour.\n\n\
         If it was not you, do nothing: then nothing happens.\n\n\
         -- \nThe Third Copy\nhttp://blog.example.org/\n"
    );
    keep("code", &mail);
}
