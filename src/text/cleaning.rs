//! Through the sanitiser, again and again until nothing changes any more.

use ammonia::Builder;

use super::{MAX_NESTING, Refusal, SafeHtml, depth, pieces};

/// How often what was cleaned is read again. Nothing we know of needs more than three.
const MOST_READINGS: usize = 8;

/// Refuses markup that nests too deep before the sanitiser sees it. What is left where an element was
/// taken out may be read in another way than it was written (a paragraph in a paragraph), so the
/// result is cleaned again, by `settled`, until a browser finds in it just what the sanitiser left.
pub(super) fn sanitise(
    rules: &Builder<'static>,
    settled: &Builder<'static>,
    html: &str,
) -> Result<SafeHtml, Refusal> {
    if !depth::is_within(html, MAX_NESTING * 4) {
        return Err(Refusal::TooDeep);
    }
    let mut clean = cleaned(rules, html)?;
    for _ in 0..MOST_READINGS {
        let again = cleaned(settled, &clean)?;
        if again == clean {
            return Ok(SafeHtml(clean));
        }
        clean = again;
    }
    Err(Refusal::TooDeep)
}

fn cleaned(rules: &Builder<'static>, html: &str) -> Result<String, Refusal> {
    let html = pieces::in_pieces(html).ok_or(Refusal::TooDeep)?;
    Ok(rules.clean(&html).to_string())
}
