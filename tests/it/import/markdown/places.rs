//! What a file is by its place, the addresses it had, and what links lead to.

use jiff::civil::date;
use url::Url;

use forthright::import::markdown::config::Config;
use forthright::import::markdown::fields::Front;
use forthright::import::markdown::index::{Entry, Index, Target};
use forthright::import::markdown::permalink::addresses;
use forthright::import::markdown::place::{Place, place};
use forthright::import::markdown::{Generator, Skipped};
use forthright::posts::{Kind, Status};

fn stands(path: &str, generator: Generator) -> Result<Place, Skipped> {
    place(path, Some(&Front::default()), generator)
}

#[test]
fn a_file_is_what_its_place_says() {
    use Generator::{Hugo, Jekyll, Unknown, Zola};
    let kind = |path: &str, generator| stands(path, generator).map(|place| (place.kind, place.slug));
    let post = |slug: &str| Ok((Kind::Post, slug.to_owned()));
    let page = |slug: &str| Ok((Kind::Page, slug.to_owned()));
    assert_eq!(kind("_posts/2024-03-01-Ink_Pots.md", Jekyll), post("ink-pots"));
    assert_eq!(kind("about.md", Jekyll), page("about"));
    assert_eq!(kind("_pages/about.md", Jekyll), page("about"));
    assert_eq!(kind("_layouts/x.md", Jekyll), Err(Skipped::Plumbing));
    assert_eq!(kind("content/posts/ink/index.md", Hugo), post("ink"));
    assert_eq!(kind("content/about.fr.md", Hugo), page("about"));
    assert_eq!(kind("content/posts/_index.md", Hugo), Err(Skipped::List));
    assert_eq!(kind("archetypes/default.md", Hugo), Err(Skipped::Plumbing));
    assert_eq!(kind("content/2024-03-01_ink.md", Zola), post("ink"));
    assert_eq!(kind("2024-03-01-ink.markdown", Unknown), post("ink"));
    assert_eq!(place("README.md", None, Unknown), Err(Skipped::NoHead));
    assert_eq!(
        kind("_posts/2024-03-01-ink.html", Jekyll),
        Err(Skipped::NotMarkdown)
    );
    assert!(stands("_drafts/ink.md", Jekyll).unwrap().among_drafts);
}

fn old(path: &str, front: &Front, config: &Config) -> Vec<String> {
    let place = place(path, Some(front), config.generator).unwrap();
    addresses(&place, front, place.day.or(Some(date(2024, 3, 1))), config)
}

#[test]
fn old_addresses_are_made_as_the_old_program_made_them() {
    let jekyll = Config {
        generator: Generator::Jekyll,
        ..Config::default()
    };
    let mut front = Front::default();
    let found = old("_posts/2024-03-01-ink.md", &front, &jekyll);
    assert_eq!(found, ["/2024/03/01/ink", "/2024/03/01/ink.html"]);
    let patterned = Config {
        permalinks: [(String::new(), "/w/:year/:title/".to_owned())].into(),
        site: Url::parse("https://a.example/blog/").ok(),
        ..jekyll.clone()
    };
    assert_eq!(
        old("_posts/2024-03-01-ink.md", &front, &patterned)[0],
        "/blog/w/2024/ink"
    );
    front.address = "/own/".to_owned();
    front.aliases = vec!["/older.html".to_owned(), "https://else.example/x".to_owned()];
    assert_eq!(
        old("_posts/2024-03-01-ink.md", &front, &jekyll),
        ["/own", "/older.html"]
    );

    let hugo = Config {
        generator: Generator::Hugo,
        ..Config::default()
    };
    let mut front = Front {
        aliases: vec!["before".to_owned()],
        ..Front::default()
    };
    assert_eq!(
        old("content/posts/Ink Pots.md", &front, &hugo),
        ["/posts/ink-pots", "/posts/ink-pots.html", "/posts/before"]
    );
    front.slug = "pots".to_owned();
    assert_eq!(old("content/posts/ink/index.md", &front, &hugo)[0], "/posts/pots");
}

#[test]
fn a_link_leads_to_a_text_a_file_or_nowhere() {
    let config = Config {
        site: Url::parse("https://www.old.example").ok(),
        ..Config::default()
    };
    let mut index = Index::default();
    index.add(Entry {
        path: "content/posts/ink/index.md".to_owned(),
        kind: Kind::Post,
        slug: "ink".to_owned(),
        status: Status::Published,
        addresses: vec!["/posts/ink".to_owned()],
    });
    let files = ["content/posts/ink/pot.jpg", "static/a b.png"]
        .map(str::to_owned)
        .into();
    let leads = |address: &str| index.target("content/posts/ink/index.md", address, &files, &config);
    let page = |page: &str| Target::Page(page.to_owned());
    assert_eq!(leads("/posts/ink/#top"), page("/posts/ink#t-top"));
    assert_eq!(leads("http://old.example/posts/ink"), page("/posts/ink"));
    assert_eq!(leads("@/posts/ink/index.md"), page("/posts/ink"));
    assert_eq!(leads("index.md"), page("/posts/ink"));
    assert_eq!(
        leads("pot.jpg"),
        Target::File("content/posts/ink/pot.jpg".to_owned())
    );
    assert_eq!(leads("/a%20b.png"), Target::File("static/a b.png".to_owned()));
    assert_eq!(leads("/b.png"), Target::MissingFile("/b.png".to_owned()));
    assert_eq!(leads("/gone/"), Target::Lost("/gone/".to_owned()));
    assert_eq!(leads("../../../../etc/pass.txt"), Target::Outside);
    for elsewhere in [
        "#a",
        "mailto:a@b.example",
        "https://else.example/posts/ink",
        "//else.example/",
    ] {
        assert_eq!(leads(elsewhere), Target::Elsewhere, "{elsewhere}");
    }
    assert_eq!(index.named("posts/ink"), Some("/posts/ink"));
}
