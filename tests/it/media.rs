//! Pictures and other files: what is taken and how it is kept, how readers get it, where it is used, and
//! what becomes of it.

use std::fs;
use std::io::Cursor;

use forthright::clock::days;
use forthright::files::{self, FILE_MAX};
use forthright::media::FILES_MAX;
use forthright::media::entity::media::Entity;
use forthright::people::{Role, Scope};
use forthright::upkeep;
use image::{ImageFormat, ImageReader};
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use crate::support::media::{address, gradient, jpeg, png, upload, written};
use crate::support::{Browser, Page, TestApp};

const LIST: &str = "/admin/media";

async fn send(browser: &mut Browser, name: &str, bytes: &[u8]) -> Page {
    upload(browser, LIST, &[(name, bytes)], &[]).await
}

/// Uploads a file that is taken, and says where it is served.
async fn kept(browser: &mut Browser, name: &str, bytes: &[u8]) -> String {
    let page = send(browser, name, bytes).await;
    assert_eq!(page.status, 200, "{name}: {}", page.text());
    address(&page)
}

async fn refused(browser: &mut Browser, name: &str, bytes: &[u8], why: &str) {
    let page = send(browser, name, bytes).await;
    assert_eq!(page.status, 422, "{name}: {}", page.text());
    page.shows(&format!("{name} {why}"));
}

fn header(page: &Page, name: &str) -> String {
    page.headers[name].to_str().unwrap().to_owned()
}

fn size(bytes: &[u8]) -> (u32, u32) {
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .unwrap();
    reader.into_dimensions().unwrap()
}

/// A gradient of `frames` frames as GIF, with a comment that holds `text`.
fn gif(frames: usize, text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = gif::Encoder::new(&mut bytes, 8, 6, &[0, 0, 0, 255, 80, 0]).unwrap();
    encoder.set_repeat(gif::Repeat::Infinite).unwrap();
    for at in 0..frames {
        let frame = gif::Frame {
            width: 8,
            height: 6,
            buffer: vec![u8::from(at % 2 == 0); 48].into(),
            ..Default::default()
        };
        encoder.write_frame(&frame).unwrap();
    }
    encoder
        .write_raw_extension(gif::AnyExtension(0xfe), &[text.as_bytes()])
        .unwrap();
    drop(encoder);
    bytes
}

/// A JPEG with metadata: to be turned by a quarter, and taken at a place.
fn with_place(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff: Vec<u8> = b"II*\0\x08\0\0\0\x02\0".to_vec();
    // Orientation (0x0112), SHORT, 6: the right side is up.
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]);
    // The place (0x8825), at 38: one entry, the latitude's letter.
    tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    tiff.extend([
        0, 0, 0, 0, 1, 0, 1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0, 0, 0, 0, 0,
    ]);
    tiff.extend(b"GPS 52.5200 13.4050");
    let mut segment = b"Exif\0\0".to_vec();
    segment.extend(tiff);
    let length = u16::try_from(segment.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &segment, &jpeg[2..]].concat()
}

/// A PNG that says it is this large, and is one pixel.
fn boast(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(1, 1);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32(&bytes[12..29]).to_be_bytes();
    bytes[29..33].copy_from_slice(&sum);
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                (sum >> 1) ^ 0xedb8_8320
            } else {
                sum >> 1
            }
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[tokio::test]
async fn each_kind_is_told_by_its_content() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let picture = gradient(20, 10);
    let webp = written(&picture, ImageFormat::WebP);
    for (name, bytes, kind) in [
        ("photo.png", jpeg(20, 10), "image/jpeg"),
        ("photo.txt", png(20, 10), "image/png"),
        ("photo", gif(1, ""), "image/gif"),
        ("photo.jpg", webp, "image/webp"),
    ] {
        let address = kept(&mut mara, name, &bytes).await;
        let file = site.browser().get(&address).await;
        assert_eq!((file.status, header(&file, "content-type").as_str()), (200, kind));
        assert!(header(&file, "cache-control").contains("immutable"));
        assert_eq!(header(&file, "x-content-type-options"), "nosniff");
        assert!(
            address.ends_with(&files::hash(&file.bytes)),
            "its name is what is in it"
        );
        assert!(!file.headers.contains_key("content-disposition"));
    }
}

#[tokio::test]
async fn what_is_no_picture_is_only_a_download() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    for (name, bytes, kind) in [
        (
            "a b.svg",
            &b"<?xml version='1.0'?><svg onload='alert(1)'/>"[..],
            "image/svg+xml",
        ),
        (
            "photo.png",
            b"<html><script>alert(1)</script>",
            "application/octet-stream",
        ),
        ("paper.pdf", b"%PDF-1.7\n", "application/pdf"),
    ] {
        let page = send(&mut mara, name, bytes).await;
        assert_eq!(page.status, 200);
        let file = site.browser().get(&address(&page)).await;
        assert_eq!(header(&file, "content-type"), kind);
        assert!(header(&file, "content-disposition").starts_with("attachment"));
        assert!(header(&file, "content-security-policy").contains("sandbox"));
        assert_eq!(file.bytes, bytes, "it is kept as it is");
    }
    let named = site
        .browser()
        .get(&kept(&mut mara, "ä b.svg", b"<svg/>").await)
        .await;
    assert_eq!(
        header(&named, "content-disposition"),
        "attachment; filename*=UTF-8''%C3%A4%20b.svg"
    );
}

#[tokio::test]
async fn the_place_is_gone_and_the_picture_stands_upright() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let sent = with_place(&jpeg(40, 20));
    let address = kept(&mut mara, "berlin.jpg", &sent).await;
    let file = site.browser().get(&address).await;
    assert_eq!(size(&file.bytes), (20, 40), "it was turned");
    for secret in ["GPS", "Exif", "52.52"] {
        let secret = secret.as_bytes();
        assert!(sent.windows(secret.len()).any(|part| part == secret));
        assert!(!file.bytes.windows(secret.len()).any(|part| part == secret));
    }
}

#[tokio::test]
async fn a_wide_picture_is_there_in_narrower_widths() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let address = kept(&mut mara, "wide.jpg", &jpeg(1000, 500)).await;
    let mut reader = site.browser();
    for (width, height) in [(480, 240), (960, 480)] {
        let file = reader.get(&format!("{address}/{width}")).await;
        assert_eq!(size(&file.bytes), (width, height));
    }
    for nonsense in ["/1600", "/1000", "/0", "/abc"] {
        assert_eq!(reader.get(&format!("{address}{nonsense}")).await.status, 404);
    }
    assert_eq!(reader.get("/media/..%2f..%2fsecret.key").await.status, 404);
    assert_eq!(
        reader.get(&format!("/media/{}", "0".repeat(64))).await.status,
        404
    );
}

#[tokio::test]
async fn a_post_says_how_large_its_pictures_are() {
    let site = TestApp::set_up_with(|config| {
        config.base_url = "http://blog.example.org/blog".parse().unwrap();
    })
    .await;
    let mut mara = site.logged_in("mara@example.org").await;
    let page = upload(
        &mut mara,
        "/blog/admin/media",
        &[("w.jpg", &jpeg(1000, 500))],
        &[],
    )
    .await;
    let folder = "](/blog/media/";
    let at = page.body.find(folder).unwrap() + folder.len();
    let hash = &page.body[at..at + 64];
    let source = format!("![A slope](/media/{hash})\n\n![Again](/blog/media/{hash})");
    let fields = [
        ("title", "Slopes"),
        ("source", source.as_str()),
        ("byline", "1"),
        ("intent", "publish"),
    ];
    assert_eq!(mara.post("/blog/admin/posts/new", &fields).await.status, 303);
    let post = site.browser().get("/blog/posts/slopes").await;
    let all = |name| post.all_attrs(".prose img", name);
    assert_eq!(all("alt"), ["A slope", "Again"]);
    assert_eq!(all("width"), ["1000", "1000"]);
    assert_eq!(all("height"), ["500", "500"]);
    assert_eq!(all("decoding"), ["async", "async"]);
    assert_eq!(all("loading"), ["lazy"], "the first one does not wait");
    assert_eq!(
        all("src"),
        [format!("/blog/media/{hash}"), format!("/blog/media/{hash}")]
    );
    assert!(all("srcset")[0].starts_with(&format!("/blog/media/{hash}/480 480w, ")));
    assert!(all("srcset")[0].ends_with(" 1000w"));
}

#[tokio::test]
async fn bombs_and_broken_files_are_refused_in_words() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    refused(
        &mut mara,
        "bomb.png",
        &boast(65_535, 65_535),
        "says it is 65,535 × 65,535 pixels",
    )
    .await;
    refused(
        &mut mara,
        "long.png",
        &boast(20_000, 1),
        "says it is 20,000 × 1 pixels",
    )
    .await;
    refused(&mut mara, "none.png", &boast(0, 0), "is damaged").await;
    let photo = with_place(&jpeg(64, 64));
    for (name, whole) in [
        ("half.jpg", photo),
        ("half.png", png(64, 64)),
        ("half.gif", gif(3, "")),
    ] {
        refused(&mut mara, name, &whole[..whole.len() * 3 / 4], "is damaged").await;
    }
    refused(&mut mara, "long.gif", &gif(10_000, ""), "moves for too long").await;
    refused(&mut mara, "empty.jpg", b"", "is empty").await;
    refused(
        &mut mara,
        "large.bin",
        &vec![1; FILE_MAX + 1],
        "is larger than 20 MB",
    )
    .await;
    refused(
        &mut mara,
        "head.jpg",
        b"\xff\xd8\xff\xe0\0\x10JFIF\0",
        "is damaged",
    )
    .await;
    assert_eq!(Entity::find().count(site.app.db.read()).await.unwrap(), 0);
}

#[tokio::test]
async fn a_gif_moves_on_and_carries_nothing_else() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let mut sent = gif(12, "<script>alert(1)</script>");
    sent.extend(b"<html>and more behind the end</html>");
    let file = site
        .browser()
        .get(&kept(&mut mara, "both.gif", &sent).await)
        .await;
    let text = String::from_utf8_lossy(&file.bytes);
    assert!(!text.contains("script") && !text.contains("html"));
    let mut decoder = gif::Decoder::new(&file.bytes[..]).unwrap();
    let mut frames = 0;
    while decoder.read_next_frame().unwrap().is_some() {
        frames += 1;
    }
    assert_eq!((frames, decoder.repeat()), (12, gif::Repeat::Infinite));
}

#[tokio::test]
async fn the_same_file_twice_is_one() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let first = kept(&mut mara, "one.png", &png(9, 9)).await;
    let page = send(&mut mara, "two.png", &png(9, 9)).await;
    page.shows("two.png was here already");
    assert_eq!(address(&page), first);
    assert_eq!(Entity::find().count(site.app.db.read()).await.unwrap(), 1);
}

#[tokio::test]
async fn of_several_files_the_good_ones_are_kept() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let (good, bad) = (png(5, 5), boast(65_535, 65_535));
    let page = upload(
        &mut mara,
        LIST,
        &[("good.png", &good), ("bad.png", &bad), ("", b"")],
        &[],
    )
    .await;
    assert_eq!(page.status, 422);
    page.shows("good.png is here.")
        .shows("bad.png says it is")
        .shows("One file could not be kept");
    assert_eq!(Entity::find().count(site.app.db.read()).await.unwrap(), 1);
    let many = vec![("many.txt", &b"text"[..]); FILES_MAX + 5];
    assert_eq!(upload(&mut mara, LIST, &many, &[]).await.status, 200);
    let nothing = upload(&mut mara, LIST, &[], &[]).await;
    assert_eq!(nothing.status, 422);
    nothing.shows("Choose a file first.");
}

#[tokio::test]
async fn what_a_picture_shows_is_asked_for() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    kept(&mut mara, "first.png", &png(5, 5)).await;
    kept(&mut mara, "second.png", &png(6, 6)).await;
    let fields = [
        ("intent", "describe"),
        ("alt", "A second slope"),
        ("version", "1"),
        ("view", "undescribed"),
    ];
    let list = mara.submit("/admin/media/2", &fields).await;
    list.shows("Saved what it shows.");
    assert_eq!(list.all(".media .name"), ["first.png"]);
    let all = mara.get(LIST).await;
    assert_eq!(
        all.all(".media .name"),
        ["first.png", "second.png"],
        "what says nothing stands first"
    );
    let found = mara.get("/admin/media?q=SECOND+slo").await;
    assert_eq!(found.all(".media .name"), ["second.png"]);
    mara.get("/admin/media?q=100%25_")
        .await
        .shows("Nothing is called or described like");
    let late = mara
        .post(
            "/admin/media/2",
            &[("intent", "describe"), ("alt", "Mine"), ("version", "1")],
        )
        .await;
    assert_eq!(late.status, 409);
    late.shows("A second slope").shows("Mine");
    let long = "x".repeat(501);
    let page = mara
        .post(
            "/admin/media/2",
            &[("intent", "describe"), ("alt", &long), ("version", "2")],
        )
        .await;
    assert_eq!(page.status, 422);
    page.shows(&long).shows("at most 500 characters");
    mara.get("/admin/media/2")
        .await
        .shows("![A second slope](/media/");
}

#[tokio::test]
async fn of_a_decoration_nobody_is_asked_what_it_shows() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let address = kept(&mut mara, "line.png", &png(5, 5)).await;
    kept(&mut mara, "slope.png", &png(6, 6)).await;
    let decoration = [
        ("intent", "describe"),
        ("alt", ""),
        ("decorative", "on"),
        ("version", "1"),
        ("view", "undescribed"),
    ];
    let list = mara.submit("/admin/media/1", &decoration).await;
    assert_eq!(list.all(".media .name"), ["slope.png"]);
    let all = mara.get(LIST).await;
    assert_eq!(all.all(".media .name"), ["slope.png", "line.png"]);
    assert_eq!(all.all(".describe .missing").len(), 1);
    let page = mara.get("/admin/media/1").await;
    assert!(page.attr("[name=decorative]", "checked").is_some());
    page.shows(&format!("![]({address})"));

    let words = [
        ("intent", "describe"),
        ("alt", "A line"),
        ("decorative", "on"),
        ("version", "2"),
    ];
    let page = mara.post("/admin/media/1", &words).await;
    assert_eq!(page.status, 422);
    page.shows("A decoration has no description").shows("A line");
    assert!(page.attr("[name=decorative]", "checked").is_some());

    let words = [("intent", "describe"), ("alt", "A line"), ("version", "2")];
    mara.submit("/admin/media/1", &words)
        .await
        .shows("Saved what it shows.");
    let page = mara.get("/admin/media/1").await;
    assert!(page.attr("[name=decorative]", "checked").is_none());
    page.shows("![A line](");
}

#[tokio::test]
async fn where_a_file_is_used_follows_every_edit() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let address = kept(&mut mara, "slope.png", &png(5, 5)).await;
    let with = format!("See ![a slope]({address}).");
    mara.write("Slopes", &[("source", &with)], &["publish"]).await;
    mara.get(LIST).await.shows("In Slopes");
    let refused = mara.post("/admin/media/1", &[("intent", "trash")]).await;
    assert_eq!(refused.status, 409);
    refused.shows("Posts use this, or it is the logo, so it stays.");
    assert_eq!(
        mara.get("/admin/media?view=unused")
            .await
            .all(".media .name")
            .len(),
        0
    );

    let form = mara.get("/admin/posts/1").await;
    let mut fields = form.form("#draft");
    for (name, value) in &mut fields {
        if name == "source" {
            *value = "Nothing to see.".to_owned();
        }
    }
    fields.push(("intent".to_owned(), "draft".to_owned()));
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(mara.post("/admin/posts/1", &fields).await.status, 303);
    mara.get(LIST).await.shows("In no post yet").hides("In Slopes");

    let away = mara.submit("/admin/media/1", &[("intent", "trash")]).await;
    away.shows("Moved to the bin.");
    assert_eq!(site.browser().get(&address).await.status, 410);
    assert_eq!(
        mara.get("/admin/media?view=bin").await.all(".media .name"),
        ["slope.png"]
    );
    mara.submit("/admin/media/1", &[("intent", "restore")])
        .await
        .shows("Taken out of the bin.");
    assert_eq!(site.browser().get(&address).await.status, 200);
}

#[tokio::test]
async fn what_lay_in_the_bin_is_forgotten_with_its_files() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let address = kept(&mut mara, "gone.jpg", &jpeg(600, 10)).await;
    let stays = kept(&mut mara, "stays.jpg", &jpeg(601, 10)).await;
    mara.submit("/admin/media/1", &[("intent", "trash")]).await;
    let folder = site.app.config.data_dir.join("media");
    let hash = address.rsplit('/').next().unwrap();
    let whole = folder.join(&hash[..2]).join(format!("{}.jpg", &hash[2..]));
    let narrow = folder.join(&hash[..2]).join(format!("{}.480.jpg", &hash[2..]));
    assert!(whole.exists() && narrow.exists());
    // The files are as old as the machine says, the bin as old as the test says.
    for path in [&whole, &narrow] {
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_modified(std::time::UNIX_EPOCH).unwrap();
    }
    let tx = site.app.db.begin_write().await.unwrap();
    upkeep::daily::schedule(&tx, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    site.later(days(29)).await;
    let mut mara = site.owner().await;
    mara.get("/admin/media?view=bin").await.shows("gone.jpg");
    assert!(whole.exists());
    site.later(days(3)).await;
    let mut mara = site.owner().await;
    mara.get("/admin/media?view=bin").await.hides("gone.jpg");
    assert!(!whole.exists() && !narrow.exists());
    assert_eq!(site.browser().get(&stays).await.status, 200);
    assert_eq!(site.browser().get(&address).await.status, 404);
}

#[tokio::test]
async fn a_contributor_sees_and_changes_own_files_only() {
    let site = TestApp::set_up().await;
    site.add_person("Cleo", "cleo@example.org", Role::Contributor)
        .await;
    site.add_person("Mo", "mo@example.org", Role::Moderator).await;
    let (mut mara, mut cleo) = (site.owner().await, site.logged_in("cleo@example.org").await);
    let theirs = kept(&mut mara, "maras.png", &png(5, 5)).await;
    kept(&mut cleo, "cleos.png", &png(6, 6)).await;
    assert_eq!(cleo.get(LIST).await.all(".media .name"), ["cleos.png"]);
    assert_eq!(cleo.get("/admin/media/1").await.status, 403);
    assert_eq!(
        cleo.post("/admin/media/1", &[("intent", "trash")]).await.status,
        403
    );
    assert_eq!(mara.get("/admin/media/2").await.status, 200);
    assert_eq!(address(&send(&mut cleo, "same.png", &png(5, 5)).await), theirs);

    let mut mo = site.logged_in("mo@example.org").await;
    assert_eq!(send(&mut mo, "mos.png", &png(7, 7)).await.status, 403);
    assert_eq!(
        send(&mut site.browser(), "nobodys.png", &png(7, 7)).await.status,
        401
    );
    cleo.fetch_site = Some("cross-site");
    assert_eq!(send(&mut cleo, "forged.png", &png(8, 8)).await.status, 403);
}

#[tokio::test]
async fn a_picture_from_the_editor_comes_back_with_what_was_typed() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let picture = png(5, 5);
    let typed = [
        ("title", "On slopes"),
        ("source", "They go up."),
        ("why", "You walk them"),
        ("picture_alt", "A [steep] slope"),
    ];
    let path = "/admin/posts/new/picture";
    let page = upload(&mut mara, path, &[("slope.png", &picture)], &typed).await;
    assert_eq!(page.status, 200);
    page.shows("stands at the end of the text");
    let source = page.all("#source").concat();
    assert!(
        source.starts_with("They go up. ![A steep slope](/media/"),
        "{source}"
    );
    assert_eq!(page.attr("#title", "value").unwrap(), "On slopes");
    page.shows("You walk them");
    for (files, why) in [
        (vec![("bomb.png", boast(65_535, 65_535))], "bomb.png says it is"),
        (
            vec![("page.png", b"<html>".to_vec())],
            "page.png is neither a picture nor a recording",
        ),
        (
            vec![("large.png", vec![0; FILE_MAX + 1])],
            "large.png is larger than 20 MB",
        ),
        (vec![], "Choose a file first."),
    ] {
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, &bytes[..])).collect();
        let page = upload(&mut mara, path, &files, &typed).await;
        assert_eq!(page.status, 422);
        page.shows(why).shows("They go up.").shows("You walk them");
    }
    let mut forged = site.owner().await;
    forged.fetch_site = Some("cross-site");
    let page = upload(&mut forged, path, &[("slope.png", &picture)], &typed).await;
    assert_eq!(page.status, 403);
    page.shows("They go up.");
}

#[tokio::test]
async fn the_editor_advises_a_word_about_each_picture() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let address = kept(&mut mara, "slope.png", &png(5, 5)).await;
    let silent = format!("![]({address})");
    mara.write("Slopes", &[("source", &silent)], &["publish"]).await;
    mara.get("/admin/posts/1")
        .await
        .shows("One picture says nothing of what it shows.");
    let decoration = [("intent", "describe"), ("decorative", "on"), ("version", "1")];
    mara.submit("/admin/media/1", &decoration).await;
    let editor = mara.get("/admin/posts/1").await;
    assert_eq!(editor.all("#silent"), [""]);
}

#[tokio::test]
async fn a_decoration_from_the_editor_is_one_in_the_list() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let typed = [
        ("source", "They go up."),
        ("picture_alt", "A line"),
        ("picture_decorative", "on"),
    ];
    let path = "/admin/posts/new/picture";
    let page = upload(&mut mara, path, &[("line.png", &png(5, 5))], &typed).await;
    assert_eq!(page.status, 200);
    let source = page.all("#source").concat();
    assert!(source.starts_with("They go up. ![](/media/"), "{source}");
    assert_eq!(page.all("#silent"), [""]);
    let list = mara.get("/admin/media?view=undescribed").await;
    list.shows("Every picture says what it shows.");
}

#[tokio::test]
async fn a_script_is_answered_in_json() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    mara.headers.push(("accept", "application/json".to_owned()));
    let page = send(&mut mara, "slope.png", &png(5, 5)).await;
    let said: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert!(said["address"].as_str().unwrap().starts_with("/media/"));
    let page = send(&mut mara, "text.png", b"text").await;
    assert_eq!(page.status, 422);
    let said: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert!(
        said["error"]
            .as_str()
            .unwrap()
            .contains("text.png is neither a picture")
    );
}

#[tokio::test]
async fn a_program_uploads_and_lists() {
    let site = TestApp::set_up().await;
    site.add_person("Mo", "mo@example.org", Role::Moderator).await;
    let path = "/api/v1/media";
    let mut program = site.browser();
    let token = site.token("mara@example.org", Scope::Write).await;
    program.headers.push(("authorization", format!("Bearer {token}")));
    let page = upload(
        &mut program,
        path,
        &[("slope.png", &png(5, 4))],
        &[("alt", "A slope")],
    )
    .await;
    assert_eq!(page.status, 201, "{}", page.body);
    let said: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!(
        (&said["alt"], &said["width"], &said["content_type"]),
        (&"A slope".into(), &5.into(), &"image/png".into())
    );
    assert_eq!(site.browser().get(&page.location()).await.status, 200);
    let list: serde_json::Value = serde_json::from_str(&program.get(path).await.body).unwrap();
    assert_eq!((&list["items"][0], &said["decorative"]), (&said, &false.into()));
    let fields = [("decorative", "true"), ("alt", "A line")];
    let page = upload(&mut program, path, &[("line.png", &png(6, 4))], &fields).await;
    let line: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!((&line["decorative"], &line["alt"]), (&true.into(), &"".into()));
    let bomb = upload(&mut program, path, &[("bomb.png", &boast(65_535, 65_535))], &[]).await;
    assert_eq!(bomb.status, 422);
    assert!(bomb.body.contains("says it is 65,535"));
    assert_eq!(upload(&mut program, path, &[], &[]).await.status, 422);
    let bare = program.post(path, &[("file", "x")]).await;
    assert_eq!(bare.status, 415);
    assert!(bare.body.contains("multipart/form-data"), "{}", bare.body);
    let token = site.token("mo@example.org", Scope::Admin).await;
    program.headers[0].1 = format!("Bearer {token}");
    assert_eq!(
        upload(&mut program, path, &[("a.png", &png(5, 4))], &[])
            .await
            .status,
        403
    );
    assert_eq!(
        upload(&mut site.browser(), path, &[("a.png", &png(5, 4))], &[])
            .await
            .status,
        401
    );
}
