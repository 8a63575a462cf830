//! What helps to find one's way on the page of a post and is no part of its text: the table of contents
//! and the links beside headings. Feeds, counts and excerpts go without.

use std::borrow::Cow;

/// What opens each of them, and what closes it. Neither can stand in a text or a value of what was
/// sanitised: there `<` and `"` are written as names.
const AIDS: [(&str, &str); 2] = [("<nav class=\"toc\"", "</nav>"), ("<a class=\"anchor\"", "</a>")];

/// The same markup without them. It may hold a tag that closes nothing where an author wrote something
/// of the kind by hand, so a parser comes after it.
pub fn without_aids(html: &str) -> Cow<'_, str> {
    AIDS.iter()
        .fold(Cow::Borrowed(html), |html, aid| without(html, *aid))
}

fn without<'a>(html: Cow<'a, str>, (open, close): (&str, &str)) -> Cow<'a, str> {
    if !html.contains(open) {
        return html;
    }
    let mut kept = String::with_capacity(html.len());
    let mut parts = html.split(open);
    kept.push_str(parts.next().unwrap_or_default());
    for part in parts {
        kept.push_str(part.split_once(close).map_or("", |(_, rest)| rest));
    }
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_aids_are_taken_out() {
        let html = "<p>a</p><nav class=\"toc\" aria-label=\"b\"><a href=\"#c\">c</a></nav><h2>c</h2><a class=\"anchor\" href=\"#c\"></a><p>d</p>";
        assert_eq!(without_aids(html), "<p>a</p><h2>c</h2><p>d</p>");
        assert_eq!(without_aids("<nav>a</nav>"), "<nav>a</nav>");
        assert_eq!(without_aids("<p>a<a class=\"anchor\""), "<p>a");
    }
}
