//! One tag with its name and what it was given, however it is written.

use super::scan::Form;

/// A tag, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tag {
    /// In lower case, with hyphens; of a closing tag the name it closes, empty where it names none.
    pub name: String,
    pub closes: bool,
    /// Written as a call, `name(…)`, as Zola wants it.
    pub is_call: bool,
    /// Values by name; without a name in their order.
    given: Vec<(String, String)>,
}

impl Tag {
    /// The value of the first of these names that was given.
    pub fn value(&self, names: &[&str]) -> Option<&str> {
        let of = |name: &&str| self.given.iter().find(|(key, _)| key == *name);
        let value = names.iter().find_map(of).map(|(_, value)| value.trim());
        value.filter(|value| !value.is_empty())
    }

    /// What stands at a place among the values without a name, from 0.
    pub fn at(&self, place: usize) -> Option<&str> {
        let mut bare = self.given.iter().filter(|(key, _)| key.is_empty());
        bare.nth(place)
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// All values.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.given.iter().map(|(_, value)| value.as_str())
    }

    /// The tag that a file stands for which is included: its name, with the other values.
    fn included(mut self) -> Self {
        let is_include = matches!(
            self.name.as_str(),
            "include" | "include-relative" | "include-cached" | "render" | "partial"
        );
        let file = self
            .given
            .iter()
            .position(|(key, _)| key.is_empty())
            .filter(|_| is_include);
        if let Some(file) = file {
            let (_, path) = self.given.remove(file);
            let name = path.rsplit('/').next().unwrap_or_default();
            self.name = hyphened(name.split('.').next().unwrap_or_default());
        }
        self
    }
}

/// Reads a tag; `None` for what is none.
pub fn tag(raw: &str, form: Form) -> Option<Tag> {
    let inner = match form {
        Form::Shortcode => raw.get(3..raw.len().checked_sub(3)?)?,
        Form::Statement | Form::Output => raw.get(2..raw.len().checked_sub(2)?)?,
        Form::Text | Form::Code | Form::Attributes => return None,
    };
    let inner = inner
        .trim()
        .trim_start_matches('-')
        .trim_end_matches(['-', '/'])
        .trim();
    let (closes, inner) = match inner.strip_prefix('/') {
        Some(inner) if form == Form::Shortcode => (true, inner.trim_start()),
        _ => (false, inner),
    };
    let end = inner
        .find(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | '=' | '|' | '"'))
        .unwrap_or(inner.len());
    let (name, rest) = inner.split_at(end);
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '/' | '.');
    if name.is_empty() || !name.chars().all(is_name) {
        return None;
    }
    let call = rest
        .trim_start()
        .strip_prefix('(')
        .filter(|_| form != Form::Shortcode);
    let given = call.map_or(rest, |inner| inner.trim_end().trim_end_matches(')'));
    let tag = Tag {
        name: hyphened(name),
        closes,
        is_call: call.is_some(),
        given: values(given),
    };
    Some(ending(tag, form).included())
}

/// `endhighlight` closes `highlight`; `end` closes what is open.
fn ending(mut tag: Tag, form: Form) -> Tag {
    if form == Form::Statement
        && let Some(name) = tag.name.strip_prefix("end")
    {
        tag.name = name.trim_start_matches('-').to_owned();
        tag.closes = true;
    }
    tag
}

fn hyphened(name: &str) -> String {
    name.to_lowercase().replace('_', "-")
}

/// `a b="c" d=e f: 'g'`, with or without commas.
fn values(mut rest: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if rest.is_empty() {
            return found;
        }
        let (first, after) = word(rest);
        let sign = after.trim_start();
        match sign.strip_prefix(['=', ':']) {
            Some(value) if !rest.starts_with(['"', '\'', '`']) => {
                let (value, after) = word(value.trim_start());
                found.push((first.to_lowercase(), value.to_owned()));
                rest = after;
            }
            _ => {
                found.push((String::new(), first.to_owned()));
                rest = if after.len() < rest.len() { after } else { "" };
            }
        }
    }
}

/// One value and what follows it. Addresses hold colons: only one at the end of a word is a sign.
fn word(text: &str) -> (&str, &str) {
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'' | '`')) {
        let inner = &text[1..];
        return inner.split_once(quote).unwrap_or((inner, ""));
    }
    let is_end = |(at, c): &(usize, char)| {
        let is_sign = *c == ':' && text[at + 1..].starts_with(char::is_whitespace);
        c.is_whitespace() || matches!(c, ',' | '=') || is_sign
    };
    let end = text.char_indices().find(is_end).map_or(text.len(), |(at, _)| at);
    text.split_at(end)
}
