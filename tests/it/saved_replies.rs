//! What a moderator often replies: their own list, and its way into the field of a reply.

use forthright::comments::Status;
use forthright::ids::{CommentId, PostId};
use forthright::people::Role;

use crate::support::comments::new;
use crate::support::{Browser, Page, START, TestApp};

const PAGE: &str = "/admin/desk/replies";

struct Desk {
    site: TestApp,
    mara: Browser,
    post: PostId,
}

impl Desk {
    /// A comment waits, and Mara has saved two replies.
    async fn new() -> (Self, CommentId) {
        let site = TestApp::set_up().await;
        let mara = site.owner().await;
        let post = site.add_post("licences", "What licences cost").await;
        let comment = new(
            post,
            None,
            "Osei {post}",
            "Where is the price list?",
            Status::Pending,
            START,
        );
        let id = site.insert(comment).await.id;
        let mut desk = Self { site, mara, post };
        let rows = [
            ("Thanks", "Thank you, {name}."),
            ("Prices", "They stand in the table of “{post}”, {name}."),
        ];
        assert_eq!(desk.save("save", &rows).await.status, 303);
        (desk, id)
    }

    async fn save(&mut self, intent: &str, rows: &[(&str, &str)]) -> Page {
        let mut fields = vec![("intent", intent)];
        fields.extend(
            rows.iter()
                .flat_map(|(title, text)| [("title", *title), ("text", *text)]),
        );
        self.mara.post(PAGE, &fields).await
    }

    async fn decide(&mut self, id: CommentId, decision: &str, reply: &str) -> Page {
        let fields = [
            ("version", "1"),
            ("decision", decision),
            ("reply", reply),
            ("question", "Who asks?"),
        ];
        self.mara.post(&format!("/admin/desk/{id}"), &fields).await
    }
}

fn titles(page: &Page) -> Vec<String> {
    page.all(".saved [value^=use_reply]")
}

#[tokio::test]
async fn a_saved_reply_is_put_into_the_field_and_sent() {
    let (mut desk, id) = Desk::new().await;
    let page = desk.mara.get("/admin/desk").await;
    assert_eq!(titles(&page), ["1 Thanks", "2 Prices"]);

    let page = desk.decide(id, "use_reply-1", "").await;
    let filled = "They stand in the table of “What licences cost”, Osei {post}.";
    assert_eq!(page.all(&format!("#r{id}")), [filled]);
    assert!(page.attr("details[open] #r1", "id").is_some(), "the fold is open");
    assert!(
        page.attr("details[open] [name=question]", "id").is_none(),
        "the question is not"
    );
    assert_eq!(desk.site.all_comments().await[0].status, Status::Pending);

    let page = desk.decide(id, "use_reply-0", "See 7.2.").await;
    assert!(
        page.body.contains("See 7.2.\n\nThank you, Osei {post}."),
        "below what was typed"
    );
    assert_eq!(desk.decide(id, "approve", filled).await.status, 303);
    assert_eq!(desk.site.all_comments().await[1].source, filled);
}

#[tokio::test]
async fn the_list_is_kept_in_order_and_is_nobody_elses() {
    let (mut desk, _) = Desk::new().await;
    let rows = [
        ("Thanks", "Thank you, {name}."),
        ("Prices", "In the table."),
        ("", ""),
    ];
    assert_eq!(desk.save("up-1", &rows).await.status, 303);
    let page = desk.mara.get(PAGE).await;
    assert_eq!(page.attr("#title-0", "value").as_deref(), Some("Prices"));
    assert_eq!(page.all("#text-1"), ["Thank you, {name}."]);

    let wrong = desk.save("save", &[("Only a name", "")]).await;
    assert_eq!(wrong.status, 422);
    wrong
        .shows("Please write the text of this reply.")
        .shows("Nothing was saved yet");

    desk.site
        .add_person("Cleo Marsh", "cleo@example.org", Role::Editor)
        .await;
    let mut cleo = desk.site.logged_in("cleo@example.org").await;
    assert!(titles(&cleo.get("/admin/desk").await).is_empty());
    assert!(
        cleo.get(PAGE)
            .await
            .attr("#title-0", "value")
            .is_some_and(|title| title.is_empty())
    );
    assert_eq!(
        desk.save("remove-0", &[("Prices", "In the table.")]).await.status,
        303
    );
    let empty = desk.mara.get("/admin/desk").await;
    assert!(titles(&empty).is_empty());
    empty.shows("Edit your saved replies");
    assert_eq!(desk.site.all_comments().await[0].post_id, desk.post);
}
