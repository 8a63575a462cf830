//! Six readers choose six ways; two posts and twenty comments later each has what was chosen and nothing else.

use std::time::Duration;

use forthright::clock::{hours, minutes};
use forthright::comments::entity::comment::Model as Comment;
use forthright::deliveries::State;

use super::{SOON, blog};
use crate::subscriptions::answered;
use crate::support::mails::link;
use crate::support::receiver::{Posted, Receiver};
use crate::support::{Browser, TestApp, pushed};

const PUSH: &str = "https://push.example/send/dan";
const HOOK: &str = "https://hooks.example/in";

struct Readers {
    site: TestApp,
    owner: Browser,
    push: Receiver,
    hook: Receiver,
    /// Where the private feed is.
    feed: String,
    /// What a reader said who wants to hear of replies to it.
    asked: Comment,
}

async fn choose(browser: &mut Browser, fields: &[(&str, &str)]) {
    let page = browser.post("/subscribe", fields).await;
    assert!(matches!(page.status, 200 | 303), "{fields:?}: {}", page.body);
}

/// Presses the button behind the link that was mailed to `address`.
async fn confirm(site: &TestApp, address: &str) {
    site.later(Duration::from_secs(1)).await;
    let mails = site.mails();
    let mail = mails.iter().find(|mail| mail.to == address);
    let mail = mail.unwrap_or_else(|| panic!("no mail to {address} in {mails:?}"));
    let link = link(&mail.text, "/subscribe/confirm/");
    let page = site.browser().submit(&link, &[]).await;
    page.shows("Confirmed");
}

impl Readers {
    async fn new() -> Self {
        let site = blog().await;
        let (push, hook) = (
            site.receiver("push.example").await,
            site.receiver("hooks.example").await,
        );
        hook.echo();
        let owner = site.owner().await;
        let mut readers = Self {
            asked: site
                .say(
                    "three-renewals",
                    "Fay",
                    "Who saw it, too?",
                    &[("email", "fay@mail.example"), ("follow", "yes")],
                )
                .await,
            site,
            owner,
            push,
            hook,
            feed: String::new(),
        };
        readers.by_mail().await;
        readers.by_others().await;
        readers.site.later(hours(2)).await;
        readers.hook.taken();
        readers.push.taken();
        readers.site.mails();
        readers
    }

    /// Everything at once; one audience once a day; replies to what one said.
    async fn by_mail(&mut self) {
        let audience = format!("audience:{}", self.site.audience("IT managers").await.0);
        for (topic, often, email) in [
            ("everything:0", "at_once", "ada@mail.example"),
            (audience.as_str(), "daily", "ben@mail.example"),
        ] {
            let fields = [
                ("topic", topic),
                ("often", often),
                ("channel", "email"),
                ("email", email),
            ];
            choose(&mut self.site.browser(), &fields).await;
            confirm(&self.site, email).await;
        }
        let asked = self.asked.clone();
        self.owner.approve(&asked, &[]).await;
        self.site.later(hours(1)).await;
        confirm(&self.site, "fay@mail.example").await;
    }

    /// A tag in a feed of one's own; a subject by the browser; a thread by a program.
    async fn by_others(&mut self) {
        let tag = format!("tag:{}", self.site.tag("Licensing").await.0);
        let mut cleo = self.site.browser();
        let fields = [("topic", tag.as_str()), ("often", "at_once"), ("channel", "feed")];
        let page = cleo.submit("/subscribe", &fields).await;
        let own = page
            .all_attrs("a[href], input[value]", "href")
            .into_iter()
            .chain(page.all_attrs("input", "value"))
            .find(|address| address.contains("/subscriptions/"))
            .unwrap();
        self.feed = own.trim_start_matches("http://blog.example.org").to_owned();
        let keys = [
            ("push_endpoint", PUSH),
            ("push_p256dh", pushed::P256DH),
            ("push_auth", pushed::AUTH),
        ];
        let push = [
            &[("topic", "subject:1"), ("often", "at_once"), ("channel", "push")],
            keys.as_slice(),
        ];
        choose(&mut self.site.browser(), &push.concat()).await;
        answered(&self.site, &self.push).await;
        let hook = [
            ("topic", "thread:1"),
            ("often", "never"),
            ("channel", "webhook"),
            ("webhook_url", HOOK),
        ];
        choose(&mut self.site.browser(), &hook).await;
    }

    /// One about Acme for IT managers, filed under Licensing; and one that is about and for something else.
    async fn two_posts(&mut self) {
        self.owner.write("What licences cost", &[], &["publish"]).await;
        let other = [
            ("tags", "Printing"),
            ("audiences", "Office managers"),
            ("subjects", ""),
        ];
        self.owner.write("Printing less", &other, &["publish"]).await;
        self.site.later(SOON).await;
    }

    /// Twelve in the thread that is followed, two of them replies to Fay, four on each of the new posts; half
    /// an hour apart, so that nobody is told of several at once.
    async fn twenty_comments(&mut self) {
        let asked = self.asked.id.to_string();
        let reply = [("parent", asked.as_str())];
        let threads = [
            ("three-renewals", 12),
            ("what-licences-cost", 4),
            ("printing-less", 4),
        ];
        for (slug, count) in threads {
            for number in 0..count {
                let is_reply = slug == "three-renewals" && number < 2;
                let body = format!("Remark {number} on {slug}.");
                let more = if is_reply { reply.as_slice() } else { &[] };
                let comment = self.site.say(slug, "Gil", &body, more).await;
                self.owner.approve(&comment, &[]).await;
                self.site.later(minutes(30)).await;
            }
        }
    }
}

fn types(taken: &[Posted]) -> Vec<String> {
    let of = |posted: &Posted| posted.json()["type"].as_str().unwrap().to_owned();
    taken.iter().map(of).collect()
}

#[tokio::test]
async fn six_readers_each_get_what_they_chose_and_nothing_else() {
    let mut all = Readers::new().await;
    all.two_posts().await;
    all.twenty_comments().await;
    all.site.later(hours(24)).await;

    let mails = all.site.mails();
    let subjects = |address: &str| -> Vec<String> {
        let own = mails.iter().filter(|mail| mail.to == address);
        own.map(|mail| mail.subject.clone()).collect()
    };
    let mut ada = subjects("ada@mail.example");
    ada.sort();
    assert_eq!(
        ada,
        [
            "Printing less · for IT managers who sign a renewal this year",
            "What licences cost · for IT managers who sign a renewal this year"
        ]
    );
    let ben: Vec<_> = mails
        .iter()
        .filter(|mail| mail.to == "ben@mail.example")
        .collect();
    assert_eq!(ben.len(), 1, "{ben:?}");
    assert!(ben[0].text.contains("What licences cost") && !ben[0].text.contains("Printing less"));
    assert_eq!(subjects("fay@mail.example"), ["Gil on “Three renewals”"; 2]);
    let others = mails.iter().filter(|mail| !mail.to.starts_with("mara@"));
    assert_eq!(others.count(), 5, "{mails:?}");

    let pushed: Vec<_> = all.push.taken().iter().map(pushed::opened).collect();
    assert_eq!(pushed.len(), 1, "{pushed:?}");
    assert_eq!(pushed[0]["title"], "What licences cost");
    assert_eq!(types(&all.hook.taken()), ["comment.published"; 12]);
    let feed = all.site.browser().get(&all.feed).await;
    assert_eq!(feed.status, 200, "{}", all.feed);
    assert_eq!(feed.body.matches("<entry>").count(), 1, "{}", feed.body);
    assert!(feed.body.contains("What licences cost"));

    let sent = all.site.deliveries().await;
    assert!(sent.iter().all(|one| one.state == State::Sent), "{sent:?}");
    // Ben has the post and the letter that carried it.
    assert_eq!(sent.len(), 2 + 2 + 2 + 1 + 12 + 1);
    let page = all.owner.get("/admin/deliveries").await;
    assert_eq!(
        page.all("tbody tr")[..2],
        [
            "Printing lessE-mail, Sent: 1",
            "What licences costE-mail, Sent: 2Private feed, Sent: 1Push, Sent: 1"
        ]
    );
    assert_eq!(page.all("tbody tr").len(), 2 + sent.len());
    for address in ["ada@mail.example", PUSH, HOOK] {
        page.hides(address);
    }
}
