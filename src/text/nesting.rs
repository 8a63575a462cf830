//! How deep quotes and lists nest in a source, told line by line before anything is made of it.

/// How many quote marks, list bullets and list numbers a line opens with.
pub(super) fn quote_depth(line: &str) -> usize {
    if is_thematic_break(line) {
        return 0;
    }
    let mut depth = 0;
    let mut rest = line;
    while let Some(inner) = inside_one(rest.trim_start_matches([' ', '\t'])) {
        depth += 1;
        rest = inner;
    }
    depth
}

/// `* * *`: a line across the page, however long.
fn is_thematic_break(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    marks
        .next()
        .is_some_and(|first| matches!(first, '-' | '*' | '_') && marks.all(|mark| mark == first))
}

/// What stands behind the mark that opens a quote or a list; `None` when there is no mark.
fn inside_one(line: &str) -> Option<&str> {
    if let Some(quoted) = line.strip_prefix('>') {
        return Some(quoted);
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let item = if digits == 0 {
        line.strip_prefix(['-', '*', '+'])?
    } else {
        line[digits..].strip_prefix(['.', ')'])?
    };
    (item.is_empty() || item.starts_with([' ', '\t'])).then_some(item)
}
