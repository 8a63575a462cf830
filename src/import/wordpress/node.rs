//! A record of the file as a small tree: name, attributes, text, children. It
//! exists only between the XML reader (`parse.rs`) and the types of `mod.rs`,
//! one record at a time. It also holds the small readers of single fields.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use percent_encoding::percent_decode_str;

#[derive(Debug, Default)]
pub struct Node {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub children: Vec<Node>,
}

impl Node {
    /// The trimmed text of the first child of this name, empty if there is none.
    pub fn field(&self, name: &str) -> String {
        self.raw(name).trim().to_owned()
    }

    /// Like `field`, without trimming.
    pub fn raw(&self, name: &str) -> &str {
        let child = self.children.iter().find(|child| child.name == name);
        child.map_or("", |child| &child.text)
    }

    /// A number above 0: WordPress writes 0 for "none".
    pub fn id(&self, name: &str) -> Option<i64> {
        self.field(name).parse().ok().filter(|id| *id > 0)
    }

    pub fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// UTC unix milliseconds of the first field that holds a real date. WordPress
/// writes `0000-00-00 00:00:00` for "not yet".
pub fn moment(node: &Node, names: &[&str]) -> Option<i64> {
    names.iter().find_map(|name| stored_date(&node.field(name)))
}

fn stored_date(text: &str) -> Option<i64> {
    if text.starts_with("0000") {
        return None;
    }
    let date = DateTime::strptime("%Y-%m-%d %H:%M:%S", text).ok()?;
    let zoned = date.to_zoned(TimeZone::UTC).ok()?;
    plausible(zoned.timestamp().as_millisecond())
}

/// UTC unix milliseconds of a date as RSS writes it (RFC 2822).
pub fn rss_date(text: &str) -> Option<i64> {
    let timestamp = jiff::fmt::rfc2822::DateTimeParser::new()
        .relaxed_weekday(true)
        .parse_timestamp(text.trim())
        .ok()?;
    plausible(timestamp.as_millisecond())
}

/// The year 1 and before stands for "no date" in some exports.
fn plausible(milliseconds: i64) -> Option<i64> {
    const YEAR_1000: i64 = -30_610_224_000_000;
    (milliseconds > YEAR_1000).then_some(milliseconds)
}

/// WordPress stores the slugs of other scripts percent-encoded. PostgreSQL refuses a zero in any text.
pub fn slug(text: &str) -> String {
    percent_decode_str(text.trim())
        .decode_utf8_lossy()
        .replace('\0', "")
}
