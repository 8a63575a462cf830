//! What the texts of an export refer to by number: attachments and reusable
//! blocks. Built once for all texts of a file.

use std::collections::HashMap;

use super::super::shortcodes::Pictures;
use super::super::{Export, Item};
use crate::import::html::{escape, plain_text};

const PICTURES: &[&str] = &["jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp"];

#[derive(Debug, Default)]
pub struct Library<'a> {
    attachments: HashMap<i64, &'a Item>,
    /// Pictures by the text they were uploaded for, in the order of their menu
    /// order, then of their number.
    uploads: HashMap<i64, Vec<i64>>,
    blocks: HashMap<i64, &'a str>,
}

impl<'a> Library<'a> {
    #[must_use]
    pub fn of(export: &'a Export) -> Self {
        let mut library = Self::default();
        for item in &export.items {
            match item.post_type.as_str() {
                "attachment" => library.add_attachment(item),
                "wp_block" => {
                    library.blocks.insert(item.wp_id, item.content.as_str());
                }
                _ => {}
            }
        }
        let attachments = &library.attachments;
        for ids in library.uploads.values_mut() {
            ids.sort_by_key(|id| (attachments.get(id).map(|item| item.menu_order), *id));
        }
        library
    }

    fn add_attachment(&mut self, item: &'a Item) {
        self.attachments.insert(item.wp_id, item);
        if let Some(parent) = item.parent {
            self.uploads.entry(parent).or_default().push(item.wp_id);
        }
    }

    /// The address of an attachment's file.
    #[must_use]
    pub fn address(&self, id: i64) -> Option<&'a str> {
        self.attachments.get(&id)?.attachment_url.as_deref()
    }

    /// A picture with its caption, or a link to a file that is no picture.
    #[must_use]
    pub fn figure(&self, id: i64) -> Option<String> {
        let item = self.attachments.get(&id)?;
        let address = item.attachment_url.as_deref()?;
        let source = escape(address);
        if !is_picture(address) {
            let title = escape(&item.title);
            return Some(format!("<p><a href=\"{source}\">{title}</a></p>"));
        }
        let alt = item.meta_value("_wp_attachment_image_alt").unwrap_or_default();
        let alt = escape(&plain_text(alt));
        let image = format!("<img src=\"{source}\" alt=\"{alt}\">");
        let words = item.excerpt.trim().replace('\n', " ");
        Some(if words.is_empty() {
            format!("<figure>{image}</figure>\n")
        } else {
            format!("<figure>{image}<figcaption>{words}</figcaption></figure>\n")
        })
    }

    /// The content of a reusable block.
    #[must_use]
    pub fn reusable(&self, id: i64) -> Option<&'a str> {
        self.blocks.get(&id).copied()
    }

    pub(super) fn of_item(&self, item: i64) -> Gallery<'_> {
        Gallery { library: self, item }
    }
}

fn is_picture(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    PICTURES.contains(&ending.to_ascii_lowercase().as_str())
}

/// The library as the shortcodes of one text see it.
pub(super) struct Gallery<'a> {
    library: &'a Library<'a>,
    item: i64,
}

impl Pictures for Gallery<'_> {
    fn figure(&self, id: i64) -> Option<String> {
        self.library.figure(id)
    }

    fn own(&self) -> Vec<i64> {
        let uploads = self.library.uploads.get(&self.item);
        let is_picture = |id: &&i64| self.library.address(**id).is_some_and(is_picture);
        uploads
            .into_iter()
            .flatten()
            .filter(is_picture)
            .copied()
            .collect()
    }
}
