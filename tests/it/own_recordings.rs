//! Recordings of the blog's own: told by their content, served in parts, played on the page by the browser.

use forthright::people::Scope;
use forthright::urls::Media;

use crate::posts::{write, written};
use crate::support::media::{address, png, upload};
use crate::support::recordings::{m4a, mp4, wav};
use crate::support::{Browser, Page, TestApp};

const LIST: &str = "/admin/media";
const POST: &str = "/posts/what-a-renewal-really-costs";
const CAPTIONS: &[u8] = b"WEBVTT\n\n00:00.000 --> 00:02.000\nWelcome.\n";

async fn kept(browser: &mut Browser, name: &str, bytes: &[u8]) -> String {
    let page = upload(browser, LIST, &[(name, bytes)], &[]).await;
    assert_eq!(page.status, 200, "{name}: {}", page.text());
    address(&page)
}

fn header<'a>(page: &'a Page, name: &str) -> &'a str {
    page.headers.get(name).map_or("", |value| value.to_str().unwrap())
}

async fn part(site: &TestApp, address: &str, range: &str) -> Page {
    let mut browser = site.browser();
    browser.headers.push(("range", range.to_owned()));
    browser.get(address).await
}

#[tokio::test]
async fn each_recording_is_told_by_its_content_and_shown_as_such() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let ogg = [&b"OggS"[..], &[0; 24], b"OpusHead"].concat();
    let cases: [(&str, Vec<u8>, &str); 7] = [
        ("talk.txt", mp4(640, 360, false), "video/mp4"),
        ("talk.mp4", m4a(), "audio/mp4"),
        (
            "talk",
            b"\x1a\x45\xdf\xa3\x8b\x42\x82\x84webm".to_vec(),
            "video/webm",
        ),
        ("talk.exe", b"ID3\x04\0\0\0\0\0\0".to_vec(), "audio/mpeg"),
        ("talk.jpg", ogg, "audio/ogg"),
        ("talk.svg", wav(), "audio/wav"),
        ("talk.html", CAPTIONS.to_vec(), "text/vtt; charset=utf-8"),
    ];
    for (name, bytes, kind) in cases {
        let address = kept(&mut mara, name, &bytes).await;
        let file = site.browser().get(&address).await;
        assert_eq!(
            (file.status, header(&file, "content-type")),
            (200, kind),
            "{name}"
        );
        assert_eq!(file.bytes, bytes, "{name} is kept as it is");
        assert_eq!(header(&file, "x-content-type-options"), "nosniff");
        assert_eq!(header(&file, "accept-ranges"), "bytes");
        assert!(header(&file, "content-security-policy").ends_with("; sandbox allow-same-origin"));
        assert_eq!(header(&file, "content-disposition"), "", "{name}");
    }
}

#[tokio::test]
async fn what_only_says_that_it_is_a_recording_stays_a_download() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    for (name, bytes) in [
        ("page.mp4", &b"<!doctype html><script>alert(1)</script>"[..]),
        (
            "drawing.webm",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        ),
        ("old.mov", b"\0\0\0\x14ftypqt  \0\0\0\0qt  "),
        ("broken.mp4", b"\0\0\0\x14ftypisom\0\0\0\0isom\0\0\0\x10moov"),
        ("notes.vtt", b"WEBVTTED <script>"),
    ] {
        let address = kept(&mut mara, name, bytes).await;
        let file = site.browser().get(&address).await;
        assert!(
            header(&file, "content-disposition").starts_with("attachment"),
            "{name}"
        );
        assert_eq!(
            header(&file, "content-security-policy"),
            "default-src 'none'; sandbox"
        );
    }
}

#[tokio::test]
async fn a_player_gets_the_part_it_asks_for() {
    let site = TestApp::set_up().await;
    let (bytes, mut mara) = (wav(), site.owner().await);
    let address = kept(&mut mara, "silence.wav", &bytes).await;
    let all = bytes.len();
    for (range, wanted) in [
        ("bytes=0-1", 0..2),
        ("bytes=100-199", 100..200),
        ("bytes=800-", 800..all),
        ("bytes=-10", all - 10..all),
    ] {
        let answer = part(&site, &address, range).await;
        assert_eq!(answer.status, 206, "{range}");
        let said = format!("bytes {}-{}/{all}", wanted.start, wanted.end - 1);
        assert_eq!(header(&answer, "content-range"), said);
        assert_eq!(answer.bytes, &bytes[wanted], "{range}");
        assert_eq!(header(&answer, "content-type"), "audio/wav");
    }
    let behind = part(&site, &address, "bytes=90000-").await;
    assert_eq!(behind.status, 416);
    assert_eq!(header(&behind, "content-range"), format!("bytes */{all}"));
    for whole in ["bytes=0-1,5-6", "bytes=9-2", "words=1-2"] {
        let answer = part(&site, &address, whole).await;
        assert_eq!((answer.status, answer.bytes.len()), (200, all), "{whole}");
    }
}

#[tokio::test]
async fn a_film_plays_on_the_page_with_its_captions_and_is_a_link_besides() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let film = kept(&mut mara, "talk.mp4", &mp4(360, 640, true)).await;
    let captions = kept(&mut mara, "talk.vtt", CAPTIONS).await;
    let source = format!(
        "```video\n{film}\nHow we \"restored\" it\nCaptions: {captions}\n\nWelcome <all>.\n```\n\nBehind it."
    );
    write(&mut mara, &[("intent", "publish"), ("source", &source)]).await;
    let page = site.browser().get(POST).await;
    let of = |name| page.attr("figure.recording.video > video[controls]", name);
    assert_eq!(of("src"), Some(film.clone()));
    assert_eq!(
        of("preload").as_deref(),
        Some("none"),
        "nothing is loaded before somebody asks"
    );
    let size = (of("width"), of("height"));
    assert_eq!(
        size,
        (Some("640".to_owned()), Some("360".to_owned())),
        "as it is shown"
    );
    assert_eq!(of("aria-label").as_deref(), Some("How we \"restored\" it"));
    assert_eq!(
        page.attr("video > track[kind=captions]", "src"),
        Some(captions.clone())
    );
    assert_eq!(
        page.attr(".recording > p > a", "href"),
        Some(film),
        "the way for who can’t play it"
    );
    assert_eq!(
        page.all(".recording .captions").len(),
        0,
        "the player offers them"
    );
    assert_eq!(page.all(".recording details p"), ["Welcome <all>."]);
    assert!(header(&page, "content-security-policy").contains("; media-src 'self';"));
    assert!(!header(&page, "content-security-policy").contains("frame-src"));

    let file = mara.get(&format!("{LIST}?q=talk.vtt")).await;
    file.shows("What a renewal really costs");
}

#[tokio::test]
async fn sound_plays_and_anything_else_in_the_block_is_a_link() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let sound = kept(&mut mara, "silence.wav", &wav()).await;
    let slides = kept(&mut mara, "slides.pdf", b"%PDF-1.7\n").await;
    let source = format!(
        "```video\n{sound}\nSilence\n```\n\n```slides\n{slides}\nThe slides\ncaptions: {sound}\n```\n\n```audio\n/media/{}\nNobody knows\n```",
        "0".repeat(64)
    );
    write(&mut mara, &[("intent", "publish"), ("source", &source)]).await;
    let page = site.browser().get(POST).await;
    assert_eq!(page.attr("audio[controls][preload=none]", "src"), Some(sound));
    assert_eq!((page.all("audio").len(), page.all("video").len()), (1, 0));
    let links = page.all(".recording > p > a");
    assert_eq!(links, ["Silence", "The slides", "Nobody knows"]);
    assert_eq!(
        page.all(".recording .captions a"),
        ["Captions"],
        "what is none stays a link"
    );
}

#[tokio::test]
async fn feeds_carry_what_plays() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let sound = kept(&mut mara, "silence.wav", &wav()).await;
    let source = format!("Listen.\n\n```audio\n{sound}\nSilence\n```");
    write(&mut mara, &[("intent", "publish"), ("source", &source)]).await;
    let address = format!("http://blog.example.org{sound}");
    let atom = site.browser().get("/feed.xml").await;
    let feed = feed_rs::parser::parse(atom.body.as_bytes()).unwrap();
    let link = feed.entries[0]
        .links
        .iter()
        .find(|link| link.rel.as_deref() == Some("enclosure"));
    let link = link.expect("an enclosure");
    assert_eq!((link.href.as_str(), link.length), (address.as_str(), Some(844)));
    assert_eq!(link.media_type.as_deref(), Some("audio/wav"));
    let rss = site.browser().get("/rss.xml").await;
    let channel: rss::Channel = rss.body.parse().unwrap();
    let enclosure = channel.items[0].enclosure.clone().expect("an enclosure");
    assert_eq!(
        (enclosure.url, enclosure.length),
        (address.clone(), "844".to_owned())
    );
    let json: serde_json::Value = site.browser().get("/feed.json").await.body.parse().unwrap();
    assert_eq!(json["items"][0]["attachments"][0]["url"], address);
    assert!(!atom.body.contains("<audio"), "a link is what every reader has");
}

#[tokio::test]
async fn a_recording_is_added_in_the_editor_and_never_becomes_a_cover() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let path = "/admin/posts/new/picture";
    let fields = [("intent", "picture"), ("title", "Heard"), ("source", "Listen.")];
    let page = upload(&mut mara, path, &[("silence.wav", &wav())], &fields).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let form = page.form("form.draft");
    let source = &form.iter().find(|(name, _)| name == "source").unwrap().1;
    let sound = address(&page);
    assert_eq!(
        source.trim(),
        format!("Listen.\n\n```audio\n{sound}\nsilence.wav\n```")
    );
    let cover = upload(
        &mut mara,
        path,
        &[("silence.wav", &wav())],
        &[("intent", "cover")],
    )
    .await;
    assert_eq!(cover.status, 422);
    let pdf = upload(&mut mara, path, &[("a.pdf", b"%PDF-1.7")], &fields).await;
    pdf.shows("a.pdf is neither a picture nor a recording");

    upload(&mut mara, LIST, &[("film.mp4", &mp4(640, 360, false))], &[]).await;
    let picture = address(&upload(&mut mara, LIST, &[("a.png", &png(4, 3))], &[]).await);
    let form = mara.get("/admin/posts/new").await;
    let covers = form.all_attrs("input[name=cover]", "value");
    let hash = picture.trim_start_matches(&Media { hash: String::new() }.to_string());
    assert_eq!(
        covers
            .iter()
            .filter(|cover| !cover.is_empty())
            .collect::<Vec<_>>(),
        [hash]
    );
    let list = mara.get("/admin/media?view=undescribed").await;
    assert_eq!(
        list.all(".media .name"),
        ["a.png"],
        "a film needs no alternative text"
    );
}

#[tokio::test]
async fn a_script_in_the_editor_gets_the_block() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    mara.headers.push(("accept", "application/json".to_owned()));
    let page = upload(&mut mara, LIST, &[("silence.wav", &wav())], &[]).await;
    let said: serde_json::Value = page.body.parse().unwrap();
    let sound = said["address"].as_str().unwrap();
    assert_eq!(said["picture"], false);
    assert_eq!(said["markdown"], format!("```audio\n{sound}\nsilence.wav\n```"));
}

#[tokio::test]
async fn a_preview_plays_and_programs_learn_what_they_uploaded() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let sound = kept(&mut mara, "silence.wav", &wav()).await;
    let source = format!("```audio\n{sound}\nSilence\n```");
    let fields = [("intent", "preview"), ("source", source.as_str())];
    let preview = written(&mut mara, "/admin/posts/new", &fields).await;
    assert_eq!(preview.attr("audio", "src"), Some(sound));
    let token = site.token("mara@example.org", Scope::Write).await;
    let mut program = site.browser();
    program.headers.push(("authorization", format!("Bearer {token}")));
    let page = upload(
        &mut program,
        "/api/v1/media",
        &[("film", &mp4(640, 360, false))],
        &[],
    )
    .await;
    let said: serde_json::Value = page.body.parse().unwrap();
    assert_eq!(
        (&said["content_type"], &said["width"]),
        (&"video/mp4".into(), &640.into())
    );
}

#[tokio::test]
async fn a_blog_below_a_path_plays_its_own() {
    let site = TestApp::set_up_with(|config| {
        config.base_url = "http://blog.example.org/blog".parse().unwrap();
    })
    .await;
    let mut mara = site.owner().await;
    let page = upload(&mut mara, "/blog/admin/media", &[("a.wav", &wav())], &[]).await;
    let sound = format!("/blog{}", address(&page));
    let source = format!("```audio\n{sound}\nSilence\n```");
    let fields = [("intent", "preview"), ("source", source.as_str())];
    let preview = written(&mut mara, "/blog/admin/posts/new", &fields).await;
    assert_eq!(preview.attr("audio", "src"), Some(sound));
}
