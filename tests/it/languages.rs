//! The blog in other languages than English: whom a page speaks to, what follows the setting, what stays.

mod catalogues;
mod speaking;

use forthright::comments::entity::comment;
use forthright::people::Role;
use forthright::posts::entity::post;
use sea_orm::EntityTrait as _;

use crate::support::blog::{Blog, POST, stated};
use crate::support::{Browser, Page, TestApp};

/// Chooses a language on the page of the settings.
async fn choose(owner: &mut Browser, code: &str) {
    set(owner, "/admin/settings/blog", code).await;
}

/// Chooses one in the first form of `path`, and leaves the rest of it as it is.
async fn set(browser: &mut Browser, path: &str, code: &str) {
    let page = browser.fill_in(path, "main form", &[("language", code)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

async fn german() -> Blog {
    let mut blog = Blog::new().await;
    choose(&mut blog.mara, "de").await;
    blog
}

fn language(page: &Page) -> (Option<String>, Option<String>) {
    (page.attr("html", "lang"), page.attr("html", "dir"))
}

fn german_page() -> (Option<String>, Option<String>) {
    (Some("de".to_owned()), Some("ltr".to_owned()))
}

#[tokio::test]
async fn a_readers_pages_speak_the_language_of_the_blog() {
    let blog = german().await;
    let mut reader = blog.site.browser();
    let page = reader.get(POST).await;
    assert_eq!(language(&page), german_page());
    page.shows("3. März 2026").shows("Kommentar");
    page.hides("March").hides("Write a comment");
    assert_eq!(language(&reader.get("/").await), german_page());
    assert_eq!(language(&reader.get("/search?q=x").await), german_page());
    let refused = reader.post(&format!("{POST}/comments"), &[("body", "")]).await;
    assert_eq!((refused.status, language(&refused)), (422, german_page()));
    let missing = reader.get("/posts/nothing-here").await;
    assert_eq!((missing.status, language(&missing)), (404, german_page()));
}

#[tokio::test]
async fn another_language_changes_a_page_that_is_kept() {
    let mut blog = Blog::new().await;
    let mut reader = blog.site.browser();
    for _ in 0..2 {
        reader.get(POST).await.shows("3 March 2026");
    }
    choose(&mut blog.mara, "de").await;
    reader.get(POST).await.shows("3. März 2026");
    choose(&mut blog.mara, "en").await;
    reader.get(POST).await.shows("3 March 2026");
}

#[tokio::test]
async fn feeds_and_data_name_the_language() {
    let mut blog = german().await;
    blog.sent("Four hours against eleven.", &[]).await;
    blog.decide("approve", &[]).await;
    let mut reader = blog.site.browser();
    let feed = reader.get("/feed.xml").await;
    assert!(feed.body.contains("xml:lang=\"de\""), "{}", feed.body);
    let feed = reader.get("/rss.xml").await;
    assert!(feed.body.contains("<language>de</language>"), "{}", feed.body);
    let feed = reader.get("/feed.json").await;
    assert!(feed.body.contains("\"language\":\"de\""), "{}", feed.body);
    let page = reader.get(POST).await;
    let data = page.all("script[type='application/ld+json']").concat();
    assert!(data.contains("\"inLanguage\":\"de\""), "{data}");
}

#[tokio::test]
async fn a_post_keeps_a_language_of_its_own() {
    let mut blog = german().await;
    let callout = ("source", "> [!TIP]\n> Read it.");
    for (title, lang, words) in [
        ("In French", "fr-CA", "Astuce"),
        ("In the language of the blog", "", "Tipp"),
        ("In one that we do not speak", "nl", "Tip"),
    ] {
        blog.mara
            .write(title, &[callout, ("lang", lang)], &["publish"])
            .await;
        let path = format!("/posts/{}", forthright::text::slug(title));
        let page = blog.site.browser().get(&path).await;
        assert_eq!(
            page.attr("article.post", "lang").as_deref(),
            Some(lang).filter(|lang| !lang.is_empty())
        );
        assert_eq!(language(&page), german_page());
        assert_eq!(page.all(".markdown-alert-title"), [words], "{title}");
    }
}

#[tokio::test]
async fn our_words_within_posts_follow_the_setting() {
    let mut blog = Blog::new().await;
    let callout = ("source", "> [!NOTE]\n> Read it.");
    blog.mara.write("Two notes", &[callout], &["publish"]).await;
    let mut reader = blog.site.browser();
    let title = |page: &Page| page.all(".markdown-alert-title").concat();
    assert_eq!(title(&reader.get("/posts/two-notes").await), "Note");
    choose(&mut blog.mara, "de").await;
    blog.site.later(std::time::Duration::from_secs(1)).await;
    assert_eq!(title(&reader.get("/posts/two-notes").await), "Hinweis");
    let rows = post::Entity::find().all(blog.site.app.db.read()).await.unwrap();
    assert!(rows.iter().all(|row| row.renderer == forthright::text::RENDERER));
}

#[tokio::test]
async fn mail_and_receipt_speak_it_too() {
    let mut blog = german().await;
    blog.sent("Four hours against eleven.", &[("email", "dana@example.org")])
        .await;
    let receipt = blog.look().await;
    assert_eq!(language(&receipt), german_page());
    receipt.hides("Your comment");
    blog.site.later(std::time::Duration::from_secs(700)).await;
    let held = blog.site.mails();
    assert_eq!(held.len(), 1);
    assert!(!held[0].text.contains("You get this"), "{}", held[0].text);
    assert!(held[0].text.contains("Warum"), "{}", held[0].text);
    blog.decide("approve", &[]).await;
    blog.site.later(std::time::Duration::from_secs(60)).await;
    let told = blog.site.mails();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].subject.contains("veröffentlicht"), "{}", told[0].subject);
}

#[tokio::test]
async fn a_german_blog_has_a_french_moderator() {
    let mut blog = german().await;
    blog.site
        .add_person("Luc Martin", "luc@example.org", Role::Moderator)
        .await;
    let mut luc = blog.site.logged_in("luc@example.org").await;
    assert_eq!(language(&luc.get("/admin/desk").await), german_page());
    set(&mut luc, "/admin/account", "fr").await;
    blog.sent("Four hours against eleven.", &stated("sells", "Acme"))
        .await;
    let desk = luc.get("/admin/desk").await;
    assert_eq!(language(&desk).0.as_deref(), Some("fr"));
    // What readers see beside the name, and what the commenter will read, is in the language of the blog.
    let reasons = desk.all_attrs("button[value^='reject:']", "value").concat();
    let says = desk.text();
    assert!(says.contains("verkauft Acme"), "{says}");
    assert!(!reasons.contains("Off the subject"), "{reasons}");
    let question = desk.all("textarea[name=question]").concat();
    assert!(question.contains("Dana K."), "{question}");
    let usual = forthright::affiliation::questions::usual(german_language());
    assert_eq!(question, usual.replace("{name}", "Dana K."));
    // Refusals too are in the language of who is logged in, and readers' pages in that of the blog.
    assert_eq!(
        language(&luc.get("/admin/desk/999").await).0.as_deref(),
        Some("fr")
    );
    assert_eq!(language(&luc.get(POST).await), german_page());
    assert_eq!(language(&blog.mara.get("/admin/desk").await), german_page());
    blog.site.later(std::time::Duration::from_secs(700)).await;
    let mails = blog.site.mails();
    let to = |address: &str| mails.iter().find(|mail| mail.to == address).unwrap();
    assert!(to("mara@example.org").text.contains("Warum"));
    assert!(
        to("luc@example.org").text.contains("Pourquoi"),
        "{}",
        to("luc@example.org").text
    );
}

fn german_language() -> forthright::words::Language {
    forthright::words::Language::from_code("de").unwrap()
}

#[tokio::test]
async fn the_api_speaks_english_and_gives_labels_as_readers_see_them() {
    let mut blog = german().await;
    blog.sent("Four hours against eleven.", &stated("sells", "Acme"))
        .await;
    blog.decide("accept", &[]).await;
    let mut program = blog.site.admin().await;
    let answer = program.get("/posts?limit=0").await;
    let problem = answer.refuses(400, &["limit"]);
    assert!(problem.to_string().contains("whole number"), "{problem}");
    let comments = program.get(&format!("{POST}/comments")).await.is(200);
    assert!(comments.to_string().contains("verkauft Acme"), "{comments}");
}

#[tokio::test]
async fn the_usual_reasons_and_chips_follow_and_the_owners_words_stay() {
    let mut blog = german().await;
    let english = "Off the subject";
    blog.mara.get("/admin/settings/comments").await.hides(english);
    blog.sent("Buy mine.", &[]).await;
    blog.decide("reject", &[("reason", "off_topic")]).await;
    let row: comment::Model = blog.row().await;
    assert!(!row.decision_reason.is_empty());
    assert_ne!(row.decision_reason, "off_topic");
    assert_ne!(row.decision_reason, english);
    choose(&mut blog.mara, "en").await;
    blog.mara.get("/admin/settings/comments").await.shows(english);
}

#[tokio::test]
async fn nothing_of_the_language_is_stored_where_words_are_the_usual_ones() {
    let mut blog = german().await;
    let form = blog.mara.get("/admin/affiliation").await;
    for part in ["chips", "wording", "questions"] {
        let fields = form.form(&format!("form:has(input[value={part}])"));
        let mut fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        fields.push(("intent", "save"));
        let page = blog.mara.post("/admin/affiliation", &fields).await;
        assert_eq!(page.status, 303, "{part}: {}", page.body);
    }
    let settings = blog.site.app.site().await.unwrap().settings;
    assert_eq!(settings.affiliation, forthright::settings::Affiliation::default());
}

#[tokio::test]
async fn the_set_up_proposes_the_language_of_the_browser() {
    let site = TestApp::empty().await;
    let key = site.app.secrets.sign(forthright::secrets::Purpose::Setup, "");
    let mut owner = site.browser();
    owner
        .headers
        .push(("accept-language", "de-AT,de;q=0.9,en;q=0.5".to_owned()));
    let page = owner.get(&format!("/admin/setup?key={key}")).await;
    assert_eq!(language(&page), german_page());
    let chosen = page.attr("select[name=language] option[selected]", "value");
    assert_eq!(chosen.as_deref(), Some("de"));
    let names = page.all("select[name=language] option");
    assert_eq!(names, ["English", "Deutsch", "Español", "Français"]);
    let fields = [
        ("key", key.as_str()),
        ("blog_title", "Die dritte Kopie"),
        ("language", "fr"),
        ("email", "mara@example.org"),
        ("password", "short"),
        ("name", "Mara"),
    ];
    let refused = owner.post("/admin/setup", &fields).await;
    assert_eq!(
        (refused.status, language(&refused).0.as_deref()),
        (422, Some("fr"))
    );
    let mut fields = fields.to_vec();
    fields[4].1 = "correct horse battery staple";
    assert_eq!(owner.post("/admin/setup", &fields).await.status, 303);
    let page = site.browser().get("/").await;
    assert_eq!(language(&page).0.as_deref(), Some("fr"));
}

#[tokio::test]
async fn a_language_that_is_none_is_refused_beside_the_field() {
    let mut blog = Blog::new().await;
    for path in ["/admin/settings/blog", "/admin/account"] {
        let page = blog.mara.fill_in(path, "main form", &[("language", "tlh")]).await;
        assert_eq!(page.status, 422);
        assert_eq!(page.all("#language-error"), ["Please choose one of these."]);
    }
}
