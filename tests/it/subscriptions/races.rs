//! What one reader does in several windows at one moment follows each other: whichever comes last counts, and
//! nothing breaks.

use forthright::subscriptions::{Channel, ChannelState};

use super::{ADDRESS, by_feed, by_mail, by_push, channels, confirmed, mailed, send, subscribers};
use crate::support::TestApp;

const OTHER: &str = "other@example.org";

/// A form, and where it is sent.
type Form = (String, Vec<(&'static str, String)>);

/// Somebody who is told by mail, and has named another mailbox that is not confirmed yet.
struct Dana {
    site: TestApp,
    manage: String,
    link: String,
}

impl Dana {
    async fn new() -> Self {
        let site = TestApp::set_up_with(|config| config.limits = false).await;
        let manage = confirmed(&site, ADDRESS).await;
        let fields = by_mail(OTHER);
        send(&mut site.browser(), &format!("{manage}/channel"), &fields).await;
        let link = mailed(&site).await;
        Self { site, manage, link }
    }

    fn switches(&self, fields: Vec<(&'static str, String)>) -> Form {
        (format!("{}/channel", self.manage), fields)
    }

    fn confirms(&self) -> Form {
        (self.link.clone(), Vec::new())
    }

    fn presses(&self, path: &str, fields: &[(&'static str, &str)]) -> Form {
        let fields = fields.iter().map(|(name, value)| (*name, (*value).to_owned()));
        (format!("{}{path}", self.manage), fields.collect())
    }

    async fn active(&self) -> Vec<(Channel, String)> {
        let all = channels(&self.site).await.into_iter();
        let active = all.filter(|(_, state, _)| *state == ChannelState::Active);
        active.map(|(channel, _, address)| (channel, address)).collect()
    }
}

/// Sends all of them before any is answered; what was answered, in their order.
async fn at_once(site: &TestApp, forms: Vec<Form>) -> Vec<u16> {
    let send_one = |(path, fields): Form| {
        let mut browser = site.browser();
        tokio::spawn(async move { send(&mut browser, &path, &fields).await.status })
    };
    let sending: Vec<_> = forms.into_iter().map(send_one).collect();
    let mut answered = Vec::new();
    for one in sending {
        answered.push(one.await.unwrap());
    }
    assert!(answered.iter().all(|status| *status < 500), "{answered:?}");
    answered
}

#[tokio::test]
async fn of_several_ways_at_one_moment_one_is_theirs() {
    let dana = Dana::new().await;
    let forms = vec![
        dana.switches(by_feed()),
        dana.switches(by_push(1)),
        dana.confirms(),
        dana.switches(by_push(2)),
        dana.switches(by_feed()),
    ];
    at_once(&dana.site, forms).await;
    assert_eq!(dana.active().await.len(), 1, "{:?}", channels(&dana.site).await);
}

#[tokio::test]
async fn a_link_that_is_pressed_several_times_at_one_moment_confirms_once() {
    let dana = Dana::new().await;
    let forms = vec![dana.confirms(), dana.confirms(), dana.confirms()];
    let mut answered = at_once(&dana.site, forms).await;
    answered.sort_unstable();
    assert_eq!(answered, [200, 200, 303]);
    assert_eq!(dana.active().await, [(Channel::Email, OTHER.to_owned())]);
}

#[tokio::test]
async fn stopping_and_confirming_at_one_moment_leaves_one_way_at_most() {
    let dana = Dana::new().await;
    let forms = vec![
        dana.presses("/stop", &[]),
        dana.confirms(),
        dana.presses("/stop", &[("intent", "go_on")]),
        dana.presses("/stop", &[("intent", "go_on")]),
    ];
    at_once(&dana.site, forms).await;
    assert!(dana.active().await.len() <= 1, "{:?}", channels(&dana.site).await);
}

#[tokio::test]
async fn who_is_forgotten_while_something_else_is_changed_is_forgotten() {
    let dana = Dana::new().await;
    let wishes = [
        ("topic", "everything:0"),
        ("often", "weekly"),
        ("language", "de"),
        ("time_zone", "UTC"),
    ];
    let forms = vec![
        dana.switches(by_feed()),
        dana.presses("/forget", &[("sure", "yes")]),
        dana.switches(by_push(1)),
        dana.presses("", &wishes),
        dana.confirms(),
    ];
    at_once(&dana.site, forms).await;
    assert!(subscribers(&dana.site).await.is_empty());
}

#[tokio::test]
async fn an_address_that_several_type_at_one_moment_waits_once() {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    let form = || ("/subscribe".to_owned(), by_mail(ADDRESS));
    let answered = at_once(&site, vec![form(), form(), form()]).await;
    assert_eq!(answered, [303, 303, 303]);
    let waits = (Channel::Email, ChannelState::Waiting, ADDRESS.to_owned());
    assert_eq!(channels(&site).await, [waits]);
    assert_eq!(subscribers(&site).await.len(), 1);
}
