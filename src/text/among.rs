//! A text that stands on one page with others: without what helps on its own page alone, with links that lead
//! to the same, and with names of its own for the places in it, so that no two texts have the same.

use url::Url;

use super::aids::without_aids;
use super::{SafeHtml, rebased};

/// The same markup `rebased` from its own `page`, each name of a place in it beginning with `prefix`, which is
/// made of letters, digits and hyphens.
pub fn among(html: &SafeHtml, prefix: &str, page: &Url) -> SafeHtml {
    // A parser comes after the aids are taken out.
    let clean = rebased::rules(page)
        .clean(&without_aids(html.as_str()))
        .to_string();
    let (mut out, mut rest) = (String::with_capacity(clean.len()), clean.as_str());
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        let (tag, after) = tag.split_at(tag.find('>').map_or(tag.len(), |end| end + 1));
        out.push_str(before);
        out.push_str(
            &tag.replace(r#" id=""#, &format!(r#" id="{prefix}"#))
                .replace(r##" href="#"##, &format!(r##" href="#{prefix}"##)),
        );
        rest = after;
    }
    out.push_str(rest);
    SafeHtml(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Format, post};

    #[test]
    fn places_have_names_of_their_own_and_links_find_them() {
        let source =
            "## A head\n\nText[^1] and ` id=\"t-x\"`.\n\n[^1]: Note.\n\n[up](#a-head) [on](next#a-head)";
        let whole = post(source, Format::Markdown).unwrap();
        let page = Url::parse("http://blog.example.org/blog/posts/this").unwrap();
        let listed = among(&whole, "p7-", &page);
        assert!(
            listed.as_str().contains("href=\"/blog/posts/next#a-head\""),
            "what is on another page is called as there: {listed:?}"
        );
        assert!(!listed.as_str().contains("class=\"anchor\""), "{listed:?}");
        assert!(listed.as_str().contains("id=\"p7-t-a-head\""), "{listed:?}");
        assert!(!listed.as_str().contains("<h2 id=\"t-"), "{listed:?}");
        assert!(
            listed.as_str().contains(" id=\"t-x\""),
            "what is text stays: {listed:?}"
        );
        for id in listed.as_str().split(" href=\"#").skip(1) {
            let (id, _) = id.split_once('"').unwrap();
            assert!(
                listed.as_str().contains(&format!(" id=\"{id}\"")),
                "{id} in {listed:?}"
            );
        }
    }
}
