//! Pictures as tests need them, made on the spot, and forms that carry files.

use std::io::Cursor;

use forthright::urls;
use image::{DynamicImage, ImageFormat, RgbImage};

use super::{Browser, Page};

const BOUNDARY: &str = "a-boundary-of-the-tests";

/// A picture with a gradient, so that its corners can be told apart.
pub fn gradient(width: u32, height: u32) -> DynamicImage {
    let shade = |at: u32, of: u32| u8::try_from(at * 255 / of.max(1)).unwrap();
    RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([shade(x, width), shade(y, height), 90])
    })
    .into()
}

pub fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    written(&gradient(width, height), ImageFormat::Png)
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    written(&gradient(width, height), ImageFormat::Jpeg)
}

/// Sends files as the field of a form, behind its texts.
pub async fn upload(
    browser: &mut Browser,
    path: &str,
    files: &[(&str, &[u8])],
    fields: &[(&str, &str)],
) -> Page {
    let mut body = Vec::new();
    for (name, text) in fields {
        let head =
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
        body.extend(head.into_bytes());
    }
    for (name, bytes) in files {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    let kept = browser.headers.len();
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    browser.headers.push(("content-type", kind));
    if let Some(site) = browser.fetch_site {
        browser.headers.push(("sec-fetch-site", site.to_owned()));
    }
    let page = browser.call("POST", path, body).await;
    browser.headers.truncate(kept);
    page
}

/// The address of the first file that a page offers for a post.
pub fn address(page: &Page) -> String {
    let folder = urls::Media { hash: String::new() }.to_string();
    let is_hash = |rest: &&str| rest.bytes().take(64).filter(u8::is_ascii_hexdigit).count() == 64;
    let mut behind = page.body.split(folder.as_str()).skip(1);
    let hash = behind.find(is_hash).expect("a file is offered");
    format!("{folder}{}", &hash[..64])
}
