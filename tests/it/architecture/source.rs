//! A source file as the rules see it: its code without comments, texts and tests, and every path it
//! names, written out in full. This reads tokens, not types: enough for "who knows whom".

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub struct Source {
    /// Below `src/`: `comments/pages.rs`.
    pub path: String,
    /// As it stands in the file.
    pub text: String,
    /// Without comments, contents of strings, and test modules; lines stay lines.
    pub code: String,
    /// What stood in the strings of that code.
    pub strings: Vec<String>,
    /// `crate::posts::entity::post`, `axum::extract::State`: from `use` lines and inline, `super` and
    /// imported names written out.
    pub paths: BTreeSet<String>,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let is_test = path.ends_with("/tests.rs") || path.contains("/tests/");
        let (code, strings) = if is_test {
            Default::default()
        } else {
            without_tests(bare(text))
        };
        let paths = Names::of(path, &tokens(&code)).paths;
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code,
            strings,
            paths,
        }
    }

    /// Every `.rs` file below `folder`, in order of path.
    pub fn all_below(folder: &Path) -> Vec<Self> {
        let mut found = Vec::new();
        collect(folder, folder, &mut found);
        found.sort_by(|a, b| a.path.cmp(&b.path));
        found
    }

    /// Whether `token` stands in the code as a word of its own.
    pub fn says(&self, token: &str) -> bool {
        let open = |side: Option<char>, edge: Option<char>| {
            !(side.is_some_and(is_word) && edge.is_some_and(is_word))
        };
        self.code.match_indices(token).any(|(at, _)| {
            let before = self.code[..at].chars().next_back();
            let after = self.code[at + token.len()..].chars().next();
            open(before, token.chars().next()) && open(after, token.chars().next_back())
        })
    }

    /// The paths at or below `prefix`.
    pub fn names(&self, prefix: &str) -> Vec<&str> {
        self.paths
            .iter()
            .map(String::as_str)
            .filter(|path| is_below(path, prefix))
            .collect()
    }
}

pub fn is_below(path: &str, prefix: &str) -> bool {
    path.strip_prefix(prefix)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            found.push(Source::new(&name, &std::fs::read_to_string(&path).unwrap()));
        }
    }
}

type Strings = Vec<(usize, String)>;

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The code with comments gone and strings emptied, and what stood in the strings, by where they are.
fn bare(text: &str) -> (String, Strings) {
    let chars: Vec<char> = text.chars().collect();
    let (mut code, mut strings, mut at) = (String::new(), Vec::new(), 0);
    while at < chars.len() {
        let rest = &chars[at..];
        let in_word = code.chars().next_back().is_some_and(is_word);
        let length = match rest {
            ['/', '/', ..] => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => block_comment(rest),
            ['"', ..] => literal(rest, 1, 0, &mut strings, &mut code),
            ['r' | 'b', ..] if !in_word && raw(rest).is_some() => {
                let (quote, hashes) = raw(rest).unwrap();
                literal(rest, quote, hashes, &mut strings, &mut code)
            }
            ['\'', '\\', ..] => 2 + rest[3..].iter().position(|c| *c == '\'').unwrap() + 2,
            ['\'', _, '\'', ..] => 3,
            [c, ..] => {
                code.push(*c);
                1
            }
            [] => unreachable!(),
        };
        if matches!(rest, ['/', '*', ..]) {
            code.extend(rest[..length].iter().filter(|c| **c == '\n'));
        }
        at += length;
    }
    (code, strings)
}

fn block_comment(rest: &[char]) -> usize {
    rest.windows(2)
        .position(|pair| pair == ['*', '/'])
        .map_or(rest.len(), |at| at + 2)
}

/// Where the text of `r"…"`, `r#"…"#` or `b"…"` begins, and how many marks close it.
fn raw(rest: &[char]) -> Option<(usize, Option<usize>)> {
    let letters = rest.iter().take_while(|c| matches!(c, 'r' | 'b')).count();
    let hashes = rest[letters..].iter().take_while(|c| **c == '#').count();
    let is_raw = rest[..letters].contains(&'r');
    (letters <= 2 && rest.get(letters + hashes) == Some(&'"') && (is_raw || hashes == 0))
        .then_some((letters + hashes + 1, is_raw.then_some(hashes)))
}

/// Reads a string whose text begins at `start`; `hashes` is `None` when backslashes escape. Returns
/// its whole length.
fn literal(
    rest: &[char],
    start: usize,
    hashes: impl Into<Option<usize>>,
    strings: &mut Strings,
    code: &mut String,
) -> usize {
    let hashes = if start == 1 { None } else { hashes.into() };
    let mut at = start;
    while at < rest.len() {
        match (rest[at], hashes) {
            ('\\', None) => at += 1,
            ('"', None) => break,
            ('"', Some(count)) if rest[at + 1..].iter().take_while(|c| **c == '#').count() >= count => break,
            _ => {}
        }
        at += 1;
    }
    let text: String = rest[start..at.min(rest.len())].iter().collect();
    strings.push((code.len(), text.clone()));
    code.push('"');
    code.extend(text.chars().filter(|c| *c == '\n'));
    code.push('"');
    at + 1 + hashes.unwrap_or(0)
}

/// Cuts what follows each `#[cfg(test)]`: a module in braces, or one line.
fn without_tests((mut code, mut strings): (String, Strings)) -> (String, Vec<String>) {
    const MARK: &str = "#[cfg(test)]";
    while let Some(start) = code.rfind(MARK) {
        let rest = &code[start..];
        let end = rest
            .find(['{', ';'])
            .map_or(rest.len(), |open| match rest.as_bytes()[open] {
                b'{' => closing(rest, open),
                _ => open + 1,
            });
        // From the last mark to the first, so that what stands before a cut stays where it is.
        strings.retain(|(at, _)| !(start..start + end).contains(at));
        strings
            .iter_mut()
            .filter(|(at, _)| *at > start)
            .for_each(|(at, _)| *at -= end);
        code.replace_range(start..start + end, "");
    }
    (code, strings.into_iter().map(|(_, text)| text).collect())
}

/// One past the brace that closes the one at `open`.
fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0;
    for (at, c) in code.char_indices().skip_while(|(at, _)| *at < open) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    code.len()
}

/// Words, `::`, and single marks.
pub fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if is_word(first) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after.trim_start();
    }
    tokens
}

/// The names of a file: what it imports under which name, and every path written out.
pub struct Names {
    /// `["crate", "comments", "pages"]`.
    pub module: Vec<String>,
    pub imported: BTreeMap<String, String>,
    pub paths: BTreeSet<String>,
}

impl Names {
    pub fn of(path: &str, tokens: &[&str]) -> Self {
        let stem = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let inner = stem.split('/').filter(|part| !matches!(*part, "lib" | "main"));
        let module = std::iter::once("crate").chain(inner).map(str::to_owned).collect();
        let mut names = Self {
            module,
            imported: BTreeMap::new(),
            paths: BTreeSet::new(),
        };
        let mut at = 0;
        while at < tokens.len() {
            if tokens[at] == "use" && (at == 0 || tokens[at - 1] != "::") {
                at = names.tree(tokens, at + 1, &[]);
            } else {
                at += 1;
            }
        }
        names.inline(tokens);
        names
    }

    /// Reads one branch of a `use` tree and returns where it ends.
    fn tree(&mut self, tokens: &[&str], mut at: usize, prefix: &[&str]) -> usize {
        let mut path = prefix.to_vec();
        while at < tokens.len() {
            match tokens[at] {
                "{" => {
                    at += 1;
                    while at < tokens.len() && tokens[at] != "}" {
                        at = self.tree(tokens, at, &path);
                        if tokens.get(at) == Some(&",") {
                            at += 1;
                        }
                    }
                    return at + 1;
                }
                "as" => {
                    let full = self.full(&path);
                    if let Some(name) = tokens.get(at + 1) {
                        self.imported.insert((*name).to_owned(), full.clone());
                    }
                    self.paths.insert(full);
                    return at + 2;
                }
                "::" => at += 1,
                "," | ";" | "}" => break,
                word => {
                    path.push(word);
                    at += 1;
                }
            }
        }
        if path.len() > 1 && path.last() == Some(&"self") {
            path.pop();
        }
        let full = self.full(&path);
        if let Some(name) = path.last() {
            self.imported.insert((*name).to_owned(), full.clone());
        }
        self.paths.insert(full);
        at
    }

    fn inline(&mut self, tokens: &[&str]) {
        let mut at = 0;
        while at < tokens.len() {
            let mut path = vec![tokens[at]];
            while tokens.get(at + 1) == Some(&"::")
                && tokens.get(at + 2).is_some_and(|t| t.starts_with(is_word))
            {
                path.push(tokens[at + 2]);
                at += 2;
            }
            if path.len() > 1 {
                let full = match self.imported.get(path[0]) {
                    Some(known) => [&[known.as_str()], &path[1..]].concat().join("::"),
                    None => self.full(&path),
                };
                self.paths.insert(full);
            }
            at += 1;
        }
    }

    /// A path as seen from the root of the crate.
    pub fn full(&self, path: &[&str]) -> String {
        let ups = path.iter().take_while(|part| **part == "super").count();
        let module: Vec<&str> = self.module.iter().map(String::as_str).collect();
        match path.first() {
            Some(&"super") => [&module[..module.len().saturating_sub(ups).max(1)], &path[ups..]].concat(),
            Some(&"self") => [&module[..], &path[1..]].concat(),
            Some(&"forthright") => [&["crate"], &path[1..]].concat(),
            _ => path.to_vec(),
        }
        .join("::")
    }
}
