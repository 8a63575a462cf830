//! Where a page wants to hear of links to it (Webmention, W3C Recommendation, 3.1.2): the first Link header that
//! says so, else the first `link` or `a` element.

use url::Url;

use crate::outgoing::Fetched;
use crate::text;

/// The address, whole; `None` where the page takes no Webmentions.
pub fn endpoint(page: &Fetched) -> Option<Url> {
    let said = page.links.iter().find_map(|header| in_header(header));
    let url = match said {
        Some(said) => page.url.join(said.trim()).ok()?,
        None => text::webmention_link(&page.text, &page.url)?,
    };
    matches!(url.scheme(), "http" | "https").then_some(url)
}

/// The first target of a Link header (RFC 8288, section 3) with the relation `webmention`.
fn in_header(header: &str) -> Option<String> {
    let mut rest = header;
    while let Some((_, link)) = rest.split_once('<') {
        let (target, after) = link.split_once('>')?;
        let end = outside_quotes(after, ',');
        if parameters(&after[..end]).into_iter().any(says_webmention) {
            return Some(target.to_owned());
        }
        rest = &after[end..];
    }
    None
}

/// Where the first `divider` stands that is in no quotes; the end where there is none.
fn outside_quotes(text: &str, divider: char) -> usize {
    let mut is_quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => is_quoted = !is_quoted,
            c if c == divider && !is_quoted => return at,
            _ => {}
        }
    }
    text.len()
}

/// The parameters by themselves: `rel="a b"`.
fn parameters(text: &str) -> Vec<&str> {
    let (mut all, mut rest) = (Vec::new(), text);
    loop {
        let (one, more) = rest.split_at(outside_quotes(rest, ';'));
        all.push(one.trim());
        match more.strip_prefix(';') {
            Some(more) => rest = more,
            None => return all,
        }
    }
}

fn says_webmention(parameter: &str) -> bool {
    let Some((name, value)) = parameter.split_once('=') else {
        return false;
    };
    let value = value.trim().trim_matches('"');
    name.trim().eq_ignore_ascii_case("rel")
        && value
            .split_ascii_whitespace()
            .any(|one| one.eq_ignore_ascii_case("webmention"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(links: &[&str], text: &str) -> Option<String> {
        let page = Fetched {
            url: Url::parse("https://kim.example/notes/1").unwrap(),
            status: 200,
            links: links.iter().map(|link| (*link).to_owned()).collect(),
            text: text.to_owned(),
        };
        endpoint(&page).map(String::from)
    }

    #[test]
    fn a_header_says_where() {
        for header in [
            "<https://kim.example/in>; rel=\"webmention\"",
            "</in>; rel=webmention",
            "</in>; REL=\"nofollow Webmention\"; title=\"a, b\"",
            "<https://hub.example/>; rel=hub, <../in>;rel=webmention",
            "</a>; title=\"x, <b>; rel=webmention\", </in>; rel=\"webmention\"",
        ] {
            assert_eq!(
                found(&[header], "").as_deref(),
                Some("https://kim.example/in"),
                "{header}"
            );
        }
        assert_eq!(found(&["</in>; rel=\"not-webmention\""], ""), None);
        assert_eq!(found(&["broken <", "rel=webmention"], ""), None);
    }

    #[test]
    fn an_element_says_where_when_no_header_does() {
        let html = "<link rel=webmention href=/in?a&amp;b>";
        assert_eq!(found(&[], html).as_deref(), Some("https://kim.example/in?a&b"));
        assert_eq!(
            found(&["</first>; rel=webmention"], html).as_deref(),
            Some("https://kim.example/first")
        );
        let itself = "<a rel=webmention href=''>x</a>";
        assert_eq!(found(&[], itself).as_deref(), Some("https://kim.example/notes/1"));
        assert_eq!(
            found(&[], "<a rel=webmention href='mailto:a@kim.example'>x</a>"),
            None
        );
    }
}
