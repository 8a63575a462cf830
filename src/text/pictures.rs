//! Pictures of our own in finished markup: told how large they are and in which widths they are there,
//! so that nothing moves while they load and a telephone fetches a small one. Also which of our files
//! a text names.

use super::SafeHtml;

/// Where our files are served, below the base path.
const FOLDER: &str = "/media/";

/// The letters of a name: a SHA-256 in hexadecimal.
const HASH: usize = 64;

/// How wide a picture stands in a post: the column, or the screen where that is narrower.
const SIZES: &str = "(min-width: 44rem) 40rem, 92vw";

/// What is known of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub hash: String,
    /// In pixels.
    pub width: u32,
    pub height: u32,
    /// The narrower widths it is there in, ascending.
    pub widths: Vec<u32>,
}

/// The names of our files in a source or in markup, each once, in order.
pub fn files_named(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(FOLDER) {
        let hash = text.get(at + FOLDER.len()..at + FOLDER.len() + HASH);
        if let Some(hash) = hash.filter(|hash| is_hash(hash) && !found.contains(hash)) {
            found.push(hash);
        }
    }
    found
}

/// Where a picture of a Markdown source that says nothing of what it shows begins.
const SILENT: &str = "![](";

/// The addresses of the pictures of a Markdown source that say nothing of what they show: `![](…)`.
pub fn pictures_without_words(source: &str) -> impl Iterator<Item = &str> {
    let addresses = source.split(SILENT).skip(1);
    addresses.map(|behind| behind.split(')').next().unwrap_or_default())
}

/// The markup with every picture of ours dressed; `base` is the path under which the site lives. All but
/// the first picture wait until they are scrolled to.
pub fn dressed(html: &SafeHtml, pictures: &[Picture], base: &str) -> SafeHtml {
    let (mut out, mut rest, mut is_first) = (String::new(), html.as_str(), true);
    while let Some(start) = rest.find("<img ") {
        let (before, tag) = rest.split_at(start);
        let (tag, after) = tag.split_at(end_of_tag(tag));
        out.push_str(before);
        out.push_str(&picture(tag, pictures, base, is_first));
        (rest, is_first) = (after, false);
    }
    out.push_str(rest);
    SafeHtml(out)
}

/// One past the `>` of the tag at the beginning. The sanitiser has quoted every value.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in tag.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at + 1,
            _ => {}
        }
    }
    tag.len()
}

fn picture(tag: &str, pictures: &[Picture], base: &str, is_first: bool) -> String {
    let tag = if is_first {
        tag.replace(r#" loading="lazy""#, "")
    } else {
        tag.to_owned()
    };
    let Some((old, picture)) = named(&tag, pictures, base) else {
        return tag;
    };
    let address = format!("{base}{FOLDER}{}", picture.hash);
    tag.replace(
        &format!(r#" src="{old}""#),
        &format!(r#" src="{address}"{}"#, attributes(&tag, picture, &address)),
    )
}

/// The address in a tag, and the picture that it names; one in another width stays as it was written.
fn named<'a>(tag: &'a str, pictures: &'a [Picture], base: &str) -> Option<(&'a str, &'a Picture)> {
    let address = tag.split_once(r#" src=""#)?.1.split('"').next()?;
    let below = address.strip_prefix(base).unwrap_or(address);
    let hash = below.strip_prefix(FOLDER)?;
    let picture = pictures.iter().find(|picture| picture.hash == hash)?;
    Some((address, picture))
}

fn attributes(tag: &str, picture: &Picture, address: &str) -> String {
    let set = if picture.widths.is_empty() {
        String::new()
    } else {
        let narrower = picture
            .widths
            .iter()
            .map(|width| format!("{address}/{width} {width}w, "));
        let narrower: String = narrower.collect();
        format!(
            r#" srcset="{narrower}{address} {}w" sizes="{SIZES}""#,
            picture.width
        )
    };
    let is_sized = tag.contains(" width=\"") || tag.contains(" height=\"");
    let size = if is_sized {
        String::new()
    } else {
        format!(r#" width="{}" height="{}""#, picture.width, picture.height)
    };
    format!(r#" decoding="async"{set}{size}"#)
}

/// How wide a picture stands in a mail, in pixels: what old mail programs need to be told.
const MAIL_WIDTH: u32 = 600;

/// The markup, whose addresses are whole, with every picture of ours as wide as a mail is, twice as sharp.
/// `base` is the whole address of the site.
pub(super) fn sized(html: &SafeHtml, pictures: &[Picture], base: &str) -> SafeHtml {
    let (mut out, mut rest) = (String::new(), html.as_str());
    while let Some(start) = rest.find("<img ") {
        let (before, tag) = rest.split_at(start);
        let (tag, after) = tag.split_at(end_of_tag(tag));
        out.push_str(before);
        out.push_str(&in_mail(tag, pictures, base));
        rest = after;
    }
    out.push_str(rest);
    SafeHtml(out)
}

fn in_mail(tag: &str, pictures: &[Picture], base: &str) -> String {
    let tag = tag.replace(r#" loading="lazy""#, "");
    let is_sized = tag.contains(" width=\"") || tag.contains(" height=\"");
    let Some((old, picture)) = named(&tag, pictures, base).filter(|_| !is_sized) else {
        return tag;
    };
    let address = format!("{base}{FOLDER}{}", picture.hash);
    let address = match picture.widths.iter().find(|width| **width >= MAIL_WIDTH * 2) {
        Some(width) => format!("{address}/{width}"),
        None => address,
    };
    let width = picture.width.min(MAIL_WIDTH);
    let height = u64::from(picture.height) * u64::from(width) / u64::from(picture.width.max(1));
    tag.replace(
        &format!(r#" src="{old}""#),
        &format!(r#" src="{address}" width="{width}" height="{height}""#),
    )
}

fn is_hash(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_known_is_dressed_and_only_once() {
        let hash = "ab".repeat(HASH / 2);
        let known = Picture {
            hash: hash.clone(),
            width: 1200,
            height: 800,
            widths: vec![480, 960],
        };
        let html = SafeHtml(format!(
            r#"<p><img src="/media/{hash}" alt="a > b" loading="lazy"><img src="/media/{hash}" alt="" loading="lazy"><img src="https://elsewhere.example/media/{hash}" loading="lazy"></p>"#
        ));
        let dressed = dressed(&html, &[known], "/blog");
        let html = dressed.as_str();
        assert_eq!(html.matches("srcset=").count(), 2, "{html}");
        assert_eq!(html.matches(&format!(r#"src="/blog/media/{hash}""#)).count(), 2);
        assert!(html.contains(&format!(
            "/blog/media/{hash}/480 480w, /blog/media/{hash}/960 960w"
        )));
        assert!(html.contains(r#"width="1200" height="800""#) && html.contains(r#"alt="a > b""#));
        assert_eq!(html.matches("lazy").count(), 2, "all but the first wait");
        assert_eq!(files_named(html), [hash.as_str()]);
        let source = "![](/a) ![b](/c) ![](/d";
        assert_eq!(Vec::from_iter(pictures_without_words(source)), ["/a", "/d"]);
    }
}
