//! Acting where one reads: on the page of a post a moderator replies, asks, hides and edits beside every
//! comment, and comes back to it. Nobody else sees any of that.

use forthright::affiliation::RequestState;
use forthright::clock::minutes;
use forthright::comments::Status;
use forthright::people::Role;

use crate::support::blog::{Blog, POST, QUESTION, TEXT, reseller};
use crate::support::{Browser, Page};

/// The form that hides the first comment which has one.
const HIDE: &str = ".do form";

/// Presses the button of the first form that matches `selector`, and opens the page it leads to.
async fn press(browser: &mut Browser, page: &Page, selector: &str, button: &[(&str, &str)]) -> Page {
    let action = page.attr(selector, "action").expect("the form is there");
    let fields = page.form(selector);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .chain(button.iter().copied())
        .collect();
    let sent = browser.post(&action, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    assert!(sent.location().starts_with(POST), "{}", sent.location());
    let page = browser.get(sent.location().split('#').next().unwrap()).await;
    assert_eq!(page.status, 200);
    page
}

/// The address of the link with these words in the row below a comment.
fn link(page: &Page, errand: &str) -> String {
    let link = page.attr(&format!(".do a[href*='errand={errand}']"), "href");
    link.expect("the link is there")
}

#[tokio::test]
async fn who_moderates_has_acts_beside_a_comment_and_nobody_else_any() {
    let mut blog = Blog::published(&[]).await;
    let page = blog.mara.get(POST).await;
    assert_eq!(
        page.all(".do > a, .do button"),
        [
            "Reply to Dana K.",
            "Ask: Dana K.",
            "Hide: Dana K.",
            "Edit: Dana K.",
            "Pin: Dana K.",
            "Close replies: Dana K."
        ]
    );
    page.hides("At the desk");
    assert_eq!(page.headers["cache-control"], "private, no-store");

    let cleo = ("Cleo", "cleo@example.org");
    blog.site.add_person(cleo.0, cleo.1, Role::Author).await;
    let mut cleo = blog.site.logged_in(cleo.1).await;
    for page in [
        cleo.get(POST).await,
        blog.dana.get(POST).await,
        blog.site.browser().get(&format!("{POST}?done=3")).await,
    ] {
        assert_eq!(page.all(".do > a:not(.report)"), ["Reply to Dana K."]);
        assert!(page.all(".do form, .done").is_empty());
        page.hides("/admin/desk/").hides("version");
    }
}

#[tokio::test]
async fn an_author_has_them_under_own_posts() {
    let mut blog = Blog::new().await;
    blog.site
        .add_person("Cleo", "cleo@example.org", Role::Author)
        .await;
    let mut cleo = blog.site.logged_in("cleo@example.org").await;
    cleo.write("Mine alone", &[], &["publish"]).await;
    let comment = blog.site.say("mine-alone", "Dana K.", TEXT, &[]).await;
    cleo.approve(&comment, &[]).await;
    let page = cleo.get("/posts/mine-alone").await;
    assert_eq!(page.all(".do form").len(), 2);
    assert_eq!(blog.mara.get("/posts/mine-alone").await.all(".do form").len(), 2);
}

#[tokio::test]
async fn hiding_is_one_press_and_undone_from_the_same_place() {
    let mut blog = Blog::published(&[]).await;
    let page = blog.mara.get(POST).await;
    let hidden = press(&mut blog.mara, &page, HIDE, &[("decision", "hide")]).await;
    let id = blog.row().await.id;
    assert_eq!(blog.row().await.status, Status::Hidden);
    assert_eq!(hidden.all(&format!("#c{id}.done")), ["Hidden.Undo"]);
    hidden.hides(TEXT);
    blog.thread().await.hides(TEXT);

    let back = press(&mut blog.mara, &hidden, ".done form", &[]).await;
    assert_eq!(blog.row().await.status, Status::Published);
    back.shows(TEXT);
    assert_eq!(back.all(".done"), ["Taken back."]);
    assert!(back.all(".done form").is_empty());
    blog.thread().await.shows(TEXT);
}

#[tokio::test]
async fn what_was_hidden_is_told_where_it_stood() {
    let mut blog = Blog::published(&[]).await;
    blog.sent("Two said this.", &[]).await;
    blog.decide("approve", &[]).await;
    let page = blog.mara.get(POST).await;
    let row = blog.row().await;
    let version = row.version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("decision", "hide"),
        ("back", "start"),
    ];
    let done = blog.mara.post(&format!("/admin/desk/{}", row.id), &fields).await;
    assert!(done.location().ends_with(&format!("#c{}", row.id)));
    assert_eq!(page.all("article.c").len(), 2);
    let page = blog.mara.get(&done.location()).await;
    assert_eq!(page.all("article.c + .done"), ["Hidden.Undo"]);

    // The line of a comment elsewhere says nothing here.
    blog.mara.write("Elsewhere", &[], &["publish"]).await;
    let (_, query) = done
        .location()
        .split_once('?')
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let page = blog.mara.get(&format!("/posts/elsewhere?{query}")).await;
    assert!(page.all(".done").is_empty());
}

#[tokio::test]
async fn hiding_what_has_changed_since_changes_nothing() {
    let mut blog = Blog::published(&[]).await;
    let page = blog.mara.get(POST).await;
    let action = page.attr(HIDE, "action").unwrap();
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    let fields = page.form(HIDE);
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    fields.push(("decision", "hide"));
    assert_eq!(blog.mara.post(&action, &fields).await.status, 409);
    assert_eq!(blog.row().await.status, Status::Published);
    // Nor does who may not moderate here.
    blog.site
        .add_person("Cleo", "cleo@example.org", Role::Author)
        .await;
    let mut cleo = blog.site.logged_in("cleo@example.org").await;
    assert_eq!(cleo.post(&action, &fields).await.status, 404);
    assert_eq!(blog.dana.post(&action, &fields).await.status, 401);
}

#[tokio::test]
async fn asking_opens_the_question_and_leads_back_to_the_comment() {
    let mut blog = Blog::published(&[]).await;
    let page = blog.mara.get(POST).await;
    let desk = blog.mara.get(link(&page, "ask").split('#').next().unwrap()).await;
    assert_eq!(desk.attr("form.decide", "data-errand").as_deref(), Some("ask"));
    assert_eq!(desk.all(".tools > details[open] > summary"), ["Ask w"]);
    let asked = press(
        &mut blog.mara,
        &desk,
        "form.decide",
        &[("decision", "publish_ask")],
    )
    .await;
    assert_eq!(asked.all(".done"), ["Asked.Undo"]);
    // One question about a comment is enough, and one's own reply is not asked about.
    assert!(asked.all(".do a[href*='errand=ask']").is_empty());
    assert_eq!(asked.all(".do a[href*='errand=edit']").len(), 2);
    let undone = press(&mut blog.mara, &asked, ".done form", &[]).await;
    assert_eq!(undone.all("article.c").len(), 1);
}

/// Presses a button of the desk that leads back to the page, which says what was done, and takes it back there.
async fn undone_on_the_page(blog: &mut Blog, decision: &str, more: &[(&str, &str)], said: &str) {
    let done = blog.press(decision, &[more, &[("back", "start")]].concat()).await;
    assert_eq!(done.status, 303, "{decision}: {}", done.body);
    assert!(done.location().starts_with(POST), "{}", done.location());
    let page = blog.mara.get(&done.location()).await;
    assert_eq!(page.all(".done"), [format!("{said}Undo")], "{decision}");
    let back = press(&mut blog.mara, &page, ".done form", &[]).await;
    assert_eq!(back.all(".done"), ["Taken back."], "{decision}");
}

#[tokio::test]
async fn whatever_leads_back_to_the_page_is_told_and_undone_there() {
    let mut blog = Blog::published(&reseller()).await;
    let noted = "Noted at Dana K.’s comment.";
    undone_on_the_page(&mut blog, "note", &[("note", "Watch this one.")], noted).await;
    let reason = [("label_reason", "Nobody of that name.")];
    undone_on_the_page(
        &mut blog,
        "redact_label",
        &reason,
        "The label of Dana K. is gone.",
    )
    .await;
    undone_on_the_page(&mut blog, "trash", &[], "Put Dana K. into the trash.").await;
    undone_on_the_page(&mut blog, "spam", &[], "Marked Dana K. as spam.").await;
    let id = blog.row().await.id;
    for (kind, decision, said) in [
        ("label", "label_fine", "The label of Dana K. stays."),
        ("insult", "reports_seen", "Seen: the comment of Dana K. stays."),
    ] {
        let report = format!("{POST}/comments/{id}/report");
        let fields = [("kind", kind), ("reason", "Look at this.")];
        let reported = blog.site.browser().post(&report, &fields).await;
        assert_eq!(reported.status, 303, "{}", reported.body);
        undone_on_the_page(&mut blog, decision, &[], said).await;
    }
    assert_eq!(blog.row().await.status, Status::Published);
    assert!(blog.heading().await.contains("reseller"));
}

#[tokio::test]
async fn a_change_and_a_second_look_are_told_and_undone_on_the_page() {
    let mut blog = Blog::published(&[]).await;
    let change = [("body", "We measured this twice.")];
    let sent = blog.dana.post(&format!("{}/edit", blog.receipt), &change).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let edit = blog.desk().await.attr("[name=edit]", "value").unwrap();
    let edit = [("edit", edit.as_str())];
    undone_on_the_page(&mut blog, "accept_edit", &edit, "Accepted what Dana K. changed.").await;
    undone_on_the_page(&mut blog, "decline_edit", &edit, "Kept Dana K.’s text as it is.").await;
    assert_eq!(blog.row().await.source, TEXT);

    blog.decide("hide", &[]).await;
    let why = [("appeal", "The figures are in the report.")];
    let asked = blog.dana.post(&format!("{}/appeal", blog.receipt), &why).await;
    assert_eq!(asked.status, 303, "{}", asked.body);
    let stands = "The decision about Dana K. stands.";
    undone_on_the_page(&mut blog, "keep_decision", &[], stands).await;
}

#[tokio::test]
async fn what_is_done_about_a_question_is_told_and_undone_on_the_page() {
    let mut blog = Blog::asked().await;
    let gone = "The question to Dana K. was taken back.";
    undone_on_the_page(&mut blog, "take_question_back", &[], gone).await;
    assert_eq!(blog.requests().await, [RequestState::Requested]);
    blog.answer(&[reseller(), vec![("affiliation_organisation", "Kestrel Systems")]].concat())
        .await;
    let more = [("question", "Do you sell it as well?")];
    undone_on_the_page(&mut blog, "clarify", &more, "Dana K. was asked once more.").await;
    assert_eq!(blog.requests().await, [RequestState::Answered]);
}

#[tokio::test]
async fn the_way_back_survives_a_look_and_a_refusal() {
    let mut blog = Blog::published(&[]).await;
    for (decision, question) in [("preview_question", QUESTION), ("publish_ask", " ")] {
        let fields = [("back", "start"), ("question", question), ("place", "public")];
        let page = blog.press(decision, &fields).await;
        assert_eq!(
            page.attr("form.decide [name=back]", "value").as_deref(),
            Some("start")
        );
    }
    // Anything but a page of the thread leads to the desk.
    let done = blog
        .press("keep", &[("back", "//evil.example"), ("reply", "Welcome.")])
        .await;
    assert!(done.location().starts_with("/admin/desk?"), "{}", done.location());
    let done = blog
        .press("keep", &[("back", "after-1"), ("reply", "Welcome.")])
        .await;
    let id = blog.row().await.id;
    assert!(done.location().starts_with(&format!("{POST}?after=1&done=")));
    assert!(done.location().ends_with(&format!("#c{id}")));
}

#[tokio::test]
async fn a_reply_from_the_page_is_the_teams_published_and_told() {
    let mut blog = Blog::new().await;
    let email = [("email", "dana@mail.example")];
    blog.sent(TEXT, &email).await;
    blog.decide("approve", &[]).await;
    blog.site.later(minutes(1)).await;
    blog.site.mails();
    let id = blog.row().await.id;
    let form = blog.mara.get(&format!("{POST}/comments/{id}/reply")).await;
    form.shows("Mara Lindqvist");
    assert!(form.all("[name=name]").is_empty());
    let fields = [
        ("parent", id.to_string()),
        ("body", "Thank you, Dana.".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (*a, b.as_str())).collect();
    let sent = blog.mara.post(&format!("{POST}/comments"), &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let reply = blog.site.last_comment().await;
    assert_eq!(
        (reply.status, reply.byline_id.is_some()),
        (Status::Published, true)
    );
    let thread = blog.thread().await;
    let heading = thread.all(&format!("#c{} h3", reply.id)).concat();
    assert!(heading.starts_with("Mara Lindqvist Author"), "{heading}");
    // The post is not Cleo's.
    blog.site
        .add_person("Cleo", "cleo@example.org", Role::Moderator)
        .await;
    let mut cleo = blog.site.logged_in("cleo@example.org").await;
    cleo.post(&format!("{POST}/comments"), &fields).await;
    let heading = blog
        .thread()
        .await
        .all(&format!("#c{} h3", blog.site.last_comment().await.id));
    assert!(heading.concat().starts_with("Cleo Moderator"), "{heading:?}");
}

#[tokio::test]
async fn a_cut_takes_words_out_answers_and_comes_back() {
    let mut blog = Blog::published(&[]).await;
    let page = blog.mara.get(POST).await;
    let desk = blog
        .mara
        .get(link(&page, "edit").split('#').next().unwrap())
        .await;
    assert_eq!(desk.all(".tools > details[open] > summary"), ["Edit e"]);
    assert_eq!(desk.all("textarea[name=body]"), [TEXT]);
    let fields = [
        ("decision", "cut"),
        ("back", "start"),
        ("body", "We measured this on our own shelf."),
    ];
    for (body, why) in [
        (TEXT, "Nothing has been taken out yet."),
        ("We measured nothing.", "Words can only be taken out"),
    ] {
        let page = blog.press("cut", &[("back", "start"), ("body", body)]).await;
        assert_eq!(page.status, 422);
        page.shows(why);
        assert_eq!(page.all("textarea[name=body]"), [body]);
    }
    let cut = [
        ("body", "We measured this on our own […] four"),
        ("cut_reply", "No figures, please."),
    ];
    let done = blog.press("cut", &[&cut[..], &fields[1..2]].concat()).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let page = blog.mara.get(&done.location()).await;
    page.shows("We measured this on our own […] four […]")
        .shows("No figures, please.");
    let undone = press(&mut blog.mara, &page, ".done form", &[]).await;
    undone.shows(TEXT).hides("No figures, please.");
}

#[tokio::test]
async fn at_the_desk_a_cut_approves() {
    let mut blog = Blog::with_comment(&[]).await;
    let desk = blog.desk().await;
    desk.shows("Cut and approve");
    let fields = [("body", "We measured this"), ("cut_reply", "Thank you.")];
    let done = blog.press("cut", &fields).await;
    assert_eq!(done.status, 303, "{}", done.body);
    assert_eq!(blog.row().await.status, Status::Published);
    blog.thread()
        .await
        .shows("We measured this […]")
        .shows("Thank you.");
    let desk = blog.mara.get(&done.location()).await;
    desk.shows("Approved Dana K.");
}

#[tokio::test]
async fn at_the_desk_a_cut_answers_and_asks_in_one_submit() {
    let mut blog = Blog::with_comment(&[]).await;
    blog.desk().await.shows("Cut, publish and ask");
    let cut = [("body", "We measured this"), ("cut_reply", "Thank you.")];
    let page = blog
        .press("cut_ask", &[&cut[..], &[("question", " ")]].concat())
        .await;
    assert_eq!(page.status, 422);
    assert_eq!(page.all("textarea[name=body]"), ["We measured this"]);
    assert_eq!(page.all("details[open] textarea[name=cut_reply]"), ["Thank you."]);
    assert_eq!(page.all("details[open] textarea[name=question]").len(), 1);
    assert_eq!(blog.row().await.status, Status::Pending);

    let done = blog
        .press("cut_ask", &[&cut[..], &[("question", QUESTION)]].concat())
        .await;
    assert_eq!(done.status, 303, "{}", done.body);
    blog.thread()
        .await
        .shows("We measured this […]")
        .shows("Thank you.")
        .shows(QUESTION);
    let desk = blog.mara.get(&done.location()).await;
    desk.shows("Approved Dana K., sent your reply and asked.");
    assert_eq!(blog.requests().await, [RequestState::Requested]);

    blog.undo(&done).await;
    assert_eq!(blog.row().await.source, TEXT);
    assert_eq!(blog.row().await.status, Status::Pending);
    blog.thread().await.hides("Thank you.").hides(QUESTION);
}
