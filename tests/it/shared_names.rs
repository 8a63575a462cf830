//! Names that several write under: how they sign, who may sign with them, what was done with them.

use forthright::people::Role;

use crate::posts::write;
use crate::support::{Browser, TestApp};

/// A blog with a shared name, an editor and an author; the address of the name's page.
async fn shared() -> (TestApp, Browser, String) {
    let site = TestApp::set_up().await;
    site.add_person("Eli Sand", "eli@example.org", Role::Editor).await;
    site.add_person("Noor Haddad", "noor@example.org", Role::Author)
        .await;
    let mut owner = site.owner().await;
    let add = [("intent", "byline"), ("byline_name", "The Night Desk")];
    let page = owner.submit("/admin/people", &add).await;
    let names = page.all_attrs("main a[href*='/admin/names/']", "href");
    assert_eq!(names.len(), 1);
    (site, owner, names[0].clone())
}

fn signing<'a>(organisation: &'a str, interests: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("intent", "byline"),
        ("name", "The Night Desk"),
        ("title", "Night shift"),
        ("organisation", organisation),
        ("bio", "Whoever is awake."),
        ("interests", interests),
    ]
}

#[tokio::test]
async fn an_editor_says_how_a_shared_name_signs_and_its_history_tells() {
    let (site, _, name) = shared().await;
    let mut eli = site.logged_in("eli@example.org").await;
    let own = eli.get("/admin/byline").await;
    assert_eq!(own.all("main a[href*='/admin/names/']"), ["The Night Desk"]);
    assert_eq!(own.attr("#name", "autocomplete").as_deref(), Some("name"));
    let fields = eli.get(&name).await;
    assert_eq!(fields.attr("#name", "value").as_deref(), Some("The Night Desk"));
    assert_eq!(
        fields.attr("#name", "autocomplete").as_deref(),
        Some("off"),
        "a browser knows its person, and not the name of several"
    );
    eli.submit(&name, &signing("The Third Copy", "Holds Acme."))
        .await
        .shows("Saved.");
    let page = eli.submit(&name, &signing("The Third Copy", "None.")).await;
    page.shows("Signature changed")
        .shows("Shared name added")
        .shows("Eli Sand");
    page.shows("Interests stated before").shows("Holds Acme.");

    let mut writer = site.owner().await;
    let id = name.rsplit('/').next().unwrap().to_owned();
    let fields = [("intent", "publish"), ("byline", id.as_str())];
    write(&mut writer, &fields).await;
    let post = site.browser().get("/posts/what-a-renewal-really-costs").await;
    post.shows("The Night Desk")
        .shows("Night shift")
        .shows("The Third Copy");
    site.browser()
        .get("/by/the-night-desk")
        .await
        .shows("Whoever is awake.");
}

#[tokio::test]
async fn what_was_typed_wrongly_comes_back() {
    let (_site, mut owner, name) = shared().await;
    let mut fields = signing("The Third Copy", "");
    fields[1] = ("name", " ");
    let page = owner.post(&name, &fields).await;
    assert_eq!(page.status, 422);
    assert_eq!(
        page.attr("input[name=organisation]", "value").as_deref(),
        Some("The Third Copy")
    );
    assert_eq!(
        page.attr("input[name=name]", "aria-invalid").as_deref(),
        Some("true")
    );
}

#[tokio::test]
async fn an_owner_alone_says_who_may_sign_with_it() {
    let (site, mut owner, name) = shared().await;
    let mut noor = site.logged_in("noor@example.org").await;
    let page = owner.get(&name).await;
    assert_eq!(
        page.all("label.check"),
        ["Noor Haddad"],
        "editors sign with any name"
    );
    let person = page.attr("input[name=person]", "value").unwrap();
    let may = [("intent", "signers"), ("person", person.as_str())];
    let mut eli = site.logged_in("eli@example.org").await;
    assert_eq!(eli.post(&name, &may).await.status, 403);
    noor.get("/admin/posts/new").await.hides("The Night Desk");

    let saved = owner.submit(&name, &may).await;
    saved.shows("Who may sign with a shared name changed");
    assert_eq!(saved.all("input[name=person][checked]").len(), 1);
    noor.get("/admin/posts/new").await.shows("The Night Desk");
    let read = eli.get(&name).await;
    assert_eq!(
        (read.all("label.check").len(), read.all("main ul bdi").len()),
        (0, 1)
    );

    owner.submit(&name, &[("intent", "signers")]).await;
    noor.get("/admin/posts/new").await.hides("The Night Desk");
    owner
        .get("/admin/audit")
        .await
        .shows("Who may sign with a shared name changed");
}

#[tokio::test]
async fn the_page_is_for_editors_and_for_shared_names_alone() {
    let (site, mut owner, name) = shared().await;
    let mut noor = site.logged_in("noor@example.org").await;
    assert_eq!(noor.get(&name).await.status, 403);
    assert_eq!(noor.post(&name, &signing("x", "")).await.status, 403);
    assert_eq!(site.browser().get(&name).await.status, 401);
    assert_eq!(
        noor.get("/admin/byline")
            .await
            .all("main a[href*='/admin/names/']")
            .len(),
        0
    );
    for path in ["/admin/names/1", "/admin/names/999", "/admin/names/x"] {
        assert_eq!(owner.get(path).await.status, 404, "{path}");
    }
}
