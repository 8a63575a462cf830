//! The names that posts are filed under, kept in order by editors.

use forthright::clock::minutes;
use forthright::people::Role;
use forthright::subscriptions::Topic;
use forthright::subscriptions::entity::subscription;
use forthright::subscriptions::read::manage_link;
use sea_orm::EntityTrait as _;

use crate::support::subscribers::Wants;
use crate::support::{Browser, TestApp};

const POST: &str = "/posts/what-a-renewal-costs";

/// A post that was filed in haste.
async fn filed() -> (TestApp, Browser) {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let terms = [
        ("tags", "Lisencing, Backup"),
        ("audiences", "it managers"),
        ("subjects", "acme"),
    ];
    mara.write("What a renewal costs", &terms, &["publish"]).await;
    (site, mara)
}

#[tokio::test]
async fn a_tag_gets_another_name_and_its_old_addresses_lead_on() {
    let (site, mut mara) = filed().await;
    let mut reader = site.browser();
    reader.get("/tags/lisencing").await.shows("Lisencing");
    mara.get("/admin/posts").await.shows("Tags, audiences, subjects");
    let list = mara.get("/admin/terms").await;
    assert_eq!(
        list.all(".plain-list li"),
        [
            "Backup 1 post",
            "Lisencing 1 post",
            "it managers 1 post",
            "acme 1 post"
        ]
    );
    let place = list.attr(".plain-list li:nth-child(2) a", "href").unwrap();
    let form = mara.get(&place).await;
    form.shows("Readers find it at http://blog.example.org/tags/lisencing");
    assert_eq!(form.attr("#name", "value").as_deref(), Some("Lisencing"));
    mara.submit(&place, &[("name", "Licensing"), ("slug", "")])
        .await
        .shows("Saved.")
        .shows("Licensing");

    let page = reader.get(POST).await;
    page.shows("Licensing").hides("Lisencing");
    assert_eq!(page.attr(".filed a", "href").as_deref(), Some("/tags/licensing"));
    for (old, new) in [
        ("/tags/lisencing", "/tags/licensing"),
        ("/tags/lisencing/feed.xml", "/tags/licensing/feed.xml"),
        ("/tags/lisencing/feed.json", "/tags/licensing/feed.json"),
    ] {
        let moved = reader.get(old).await;
        assert_eq!((moved.status, moved.location().as_str()), (301, new));
        assert_eq!(reader.get(new).await.status, 200);
    }
    mara.get("/admin/audit")
        .await
        .shows("Tag, audience or subject renamed");

    mara.submit(&place, &[("name", "Licences"), ("slug", "lisencing")])
        .await;
    assert_eq!(reader.get("/tags/lisencing").await.status, 200);
    assert_eq!(reader.get("/tags/licensing").await.location(), "/tags/lisencing");
}

/// Such as who had the editor open meanwhile, or imports once more.
#[tokio::test]
async fn who_still_types_the_old_name_files_under_the_new_one() {
    let (site, mut mara) = filed().await;
    for (place, name) in [
        ("/admin/terms/tag/1", "Licensing"),
        ("/admin/terms/audience/1", "Über-managers"),
        ("/admin/terms/subject/1", "Borealis"),
    ] {
        mara.submit(place, &[("name", name), ("slug", "")]).await;
    }
    let typed = [
        ("tags", "Lisencing, Backup"),
        ("audiences", "IT managers"),
        ("subjects", "Acme"),
    ];
    mara.write("Another", &typed, &["publish"]).await;
    let list = mara.get("/admin/terms").await;
    assert_eq!(
        list.all(".plain-list li"),
        [
            "Backup 2 posts",
            "Licensing 2 posts",
            "Über-managers 2 posts",
            "Borealis 2 posts"
        ]
    );
    let old = site.browser().get("/about/acme").await;
    assert_eq!((old.status, old.location().as_str()), (301, "/about/borealis"));
}

#[tokio::test]
async fn capitals_alone_are_put_right_and_stay_so() {
    let (site, mut mara) = filed().await;
    let mut reader = site.browser();
    for (place, name) in [
        ("/admin/terms/audience/1", "IT managers"),
        ("/admin/terms/subject/1", "Acme"),
    ] {
        let slug = mara.get(place).await.attr("#slug", "value").unwrap();
        mara.submit(place, &[("name", name), ("slug", &slug)]).await;
    }
    reader.get("/for/it-managers").await.shows("For IT managers");
    reader.get("/about/acme").await.shows("About Acme");
    mara.write("Another", &[("audiences", "it managers")], &["publish"])
        .await;
    reader
        .get("/for/it-managers")
        .await
        .shows("For IT managers")
        .shows("2 posts");
}

#[tokio::test]
async fn a_name_that_another_has_is_refused_with_what_was_typed() {
    let (_site, mut mara) = filed().await;
    for (name, slug, field) in [
        ("Backup", "", "name"),
        ("backup", "else", "name"),
        ("Licensing", "backup", "name"),
        ("Licensing, terms", "", "name"),
        ("—", "", "name"),
        ("A name of more than forty letters is too long here", "", "name"),
        ("Licensing", "—", "slug"),
    ] {
        let page = mara
            .post("/admin/terms/tag/1", &[("name", name), ("slug", slug)])
            .await;
        assert_eq!(
            (page.status, page.all(&format!("#{field}-error")).len()),
            (422, 1),
            "{name} {slug}"
        );
        assert_eq!(page.attr("#name", "value").as_deref(), Some(name));
    }
    mara.get("/admin/terms").await.shows("Lisencing");
    for path in ["/admin/terms/tag/99", "/admin/terms/colour/1"] {
        assert_eq!(mara.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn who_edits_only_their_own_renames_nothing() {
    let (site, _) = filed().await;
    site.add_person("Jonas", "jonas@example.org", Role::Author).await;
    let mut jonas = site.logged_in("jonas@example.org").await;
    assert_eq!(jonas.get("/admin/terms").await.status, 403);
    let wish = [("name", "Mine"), ("slug", "mine")];
    assert_eq!(jonas.post("/admin/terms/tag/1", &wish).await.status, 403);
    jonas.get("/admin/posts").await.hides("/admin/terms");
}

#[tokio::test]
async fn a_tag_is_merged_into_another_after_a_page_that_says_what_happens() {
    let (site, mut mara) = filed().await;
    let mut reader = site.browser();
    mara.write("Two that cost", &[("tags", "Lisencing")], &["publish"])
        .await;
    let refused = mara
        .post("/admin/terms/tag/1", &[("name", "backup"), ("slug", "")])
        .await;
    assert_eq!(refused.status, 422);
    let ask = refused.attr(".note.wrong a", "href").unwrap();
    assert_eq!(ask, "/admin/terms/tag/1/into/2");
    let page = mara.get(&ask).await;
    page.shows("Merge “Lisencing” into “Backup”")
        .shows("2 posts go from “Lisencing” to “Backup”")
        .shows("http://blog.example.org/tags/lisencing leads to http://blog.example.org/tags/backup")
        .shows("Nobody subscribed to “Lisencing”");
    reader.get("/tags/lisencing").await.shows("Two that cost");

    mara.submit(&ask, &[]).await.shows("Saved.");
    let list = mara.get("/admin/terms").await;
    assert_eq!(list.all(".plain-list li")[0], "Backup 2 posts");
    list.hides("Lisencing");
    let tags = reader.get(POST).await.all(".filed a[href^='/tags/']");
    assert_eq!(tags, ["Backup"], "what stood under both stands there once");
    let mut listed = reader.get("/tags/backup").await;
    listed.shows("What a renewal costs").shows("Two that cost");
    for (old, new) in [
        ("/tags/lisencing", "/tags/backup"),
        ("/tags/lisencing/feed.xml", "/tags/backup/feed.xml"),
        ("/tags/lisencing/rss.xml", "/tags/backup/rss.xml"),
        ("/tags/lisencing/feed.json", "/tags/backup/feed.json"),
    ] {
        let moved = reader.get(old).await;
        assert_eq!((moved.status, moved.location().as_str()), (301, new));
    }
    mara.get("/admin/audit")
        .await
        .shows("Tag, audience or subject merged into another");

    mara.write("A third", &[("tags", "Lisencing")], &["publish"])
        .await;
    listed = reader.get("/tags/backup").await;
    listed.shows("A third").shows("3 posts");
}

#[tokio::test]
async fn who_types_a_merged_name_means_the_other_whatever_its_address_was() {
    let (site, mut mara) = filed().await;
    let apart = [("name", "Terms"), ("slug", "conditions")];
    mara.submit("/admin/terms/tag/1", &apart).await;
    mara.submit("/admin/terms/tag/1/into/2", &[]).await;
    mara.write("Another", &[("tags", "terms")], &["publish"]).await;
    let list = mara.get("/admin/terms").await;
    assert_eq!(list.all(".plain-list li")[0], "Backup 2 posts");
    let mut reader = site.browser();
    for old in ["/tags/lisencing", "/tags/conditions"] {
        let moved = reader.get(old).await;
        assert_eq!((moved.status, moved.location().as_str()), (301, "/tags/backup"));
    }
}

#[tokio::test]
async fn who_chose_either_of_two_merged_tags_hears_of_what_is_left_once() {
    let (site, mut mara) = filed().await;
    let (old, kept) = (
        Topic::Tag(site.tag("Lisencing").await),
        Topic::Tag(site.tag("Backup").await),
    );
    let one = site.subscribe(Wants::mail("one@mail.example", &[old])).await;
    site.subscribe(Wants::mail("both@mail.example", &[kept, old]))
        .await;
    site.subscribe(Wants::mail("kept@mail.example", &[kept])).await;
    site.later(minutes(1)).await;
    site.mails();
    mara.get("/admin/terms/tag/1/into/2")
        .await
        .shows("2 readers who subscribed to “Lisencing” hear of “Backup” instead.");
    mara.submit("/admin/terms/tag/1/into/2", &[]).await;

    let chosen = subscription::Entity::find()
        .all(site.app.db.read())
        .await
        .unwrap();
    let chosen: Vec<Topic> = chosen.iter().map(subscription::Model::is).collect();
    assert_eq!(chosen, [kept; 3]);
    let own = manage_link(&site.app.secrets, one, "nonce-of-one@mail.example").to_string();
    site.browser().get(&own).await.shows("Backup").hides("Lisencing");
    mara.write("News of backups", &[("tags", "Backup")], &["publish"])
        .await;
    site.later(minutes(1)).await;
    let mut mailed: Vec<String> = site.mails().into_iter().map(|mail| mail.to).collect();
    mailed.sort_unstable();
    assert_eq!(
        mailed,
        ["both@mail.example", "kept@mail.example", "one@mail.example"]
    );
}

#[tokio::test]
async fn audiences_and_subjects_are_merged_too_and_a_site_is_kept() {
    let (site, mut mara) = filed().await;
    let typed = [
        ("audiences", "IT leads"),
        ("subjects", "Acme Inc | organisation | acme.example"),
    ];
    mara.write("Another", &typed, &["publish"]).await;
    mara.get("/admin/terms/subject/2/into/1")
        .await
        .shows("What commenters said of their connection with “Acme Inc” stays");
    for place in ["/admin/terms/audience/2/into/1", "/admin/terms/subject/2/into/1"] {
        mara.submit(place, &[]).await.shows("Saved.");
    }
    let mut reader = site.browser();
    for (old, new) in [
        ("/for/it-leads", "/for/it-managers"),
        ("/about/acme-inc", "/about/acme"),
    ] {
        let moved = reader.get(old).await;
        assert_eq!((moved.status, moved.location().as_str()), (301, new));
        reader
            .get(new)
            .await
            .shows("What a renewal costs")
            .shows("Another");
    }
    let rules = mara.get("/admin/affiliation/rules").await;
    assert!(rules.body.contains("acme.example"), "{}", rules.body);
}

#[tokio::test]
async fn what_is_gone_or_the_same_is_merged_into_nothing_and_only_editors_merge() {
    let (site, mut mara) = filed().await;
    for path in [
        "/admin/terms/tag/1/into/1",
        "/admin/terms/tag/1/into/9",
        "/admin/terms/tag/9/into/1",
        "/admin/terms/colour/1/into/2",
    ] {
        assert_eq!(mara.get(path).await.status, 404, "{path}");
        mara.post(path, &[]).await;
    }
    mara.get("/admin/terms").await.shows("Lisencing").shows("Backup");

    site.add_person("Jonas", "jonas@example.org", Role::Author).await;
    let mut jonas = site.logged_in("jonas@example.org").await;
    let place = "/admin/terms/tag/1/into/2";
    assert_eq!(jonas.get(place).await.status, 403);
    assert_eq!(jonas.post(place, &[]).await.status, 403);
    mara.get("/admin/terms").await.shows("Lisencing");

    mara.submit(place, &[]).await;
    let again = mara.submit(place, &[]).await;
    again.shows("Backup").hides("Lisencing");
}
