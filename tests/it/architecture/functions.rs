//! The functions of a source file: what each is called, whether it takes a transaction, and what its
//! body names. Tokens, not types, as in `source.rs`; who reaches whom is `reach.rs`.

use super::source::{Names, Source, tokens};

#[derive(Debug)]
pub struct Function {
    /// `["crate", "comments", "submit"]`; an inline module is one more.
    pub module: Vec<String>,
    /// The type it is a method of, as its `impl` writes it.
    pub of: Option<String>,
    pub name: String,
    /// `pub`, `pub(super)` and `pub(crate)` alike.
    pub is_public: bool,
    /// One of its parameters is a transaction, by whatever reference; not what a closure will be given.
    pub takes_transaction: bool,
    pub named: Vec<Named>,
}

/// Something that a body names and that may be a function.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// `submit::submit`, called or handed on, or `close(…)`, called.
    Path(Vec<String>),
    /// `.begin(…)`
    Method(String),
}

/// What a transaction is called in a parameter list.
const TRANSACTIONS: [&str; 2] = ["DatabaseTransaction", "Write"];

impl Function {
    /// Every function of a file, in its order; one within another is a part of it.
    pub fn all_of(source: &Source, names: &Names) -> Vec<Self> {
        let tokens = tokens(&source.code);
        let (mut found, mut around, mut depth, mut at) = (Vec::new(), Vec::new(), 0, 0);
        while at < tokens.len() {
            match tokens[at] {
                "impl" | "mod" if tokens[at + 1..].iter().any(|token| matches!(*token, "{" | ";")) => {
                    let open = at + position(&tokens[at..], &["{", ";"]);
                    if tokens[open] == "{" {
                        around.push((depth, Around::of(&tokens[at..open])));
                        depth += 1;
                    }
                    at = open;
                }
                "fn" => {
                    let (function, end) = Self::at(&tokens, at, names, &around);
                    found.push(function);
                    at = end;
                }
                "{" => depth += 1,
                "}" => {
                    depth -= 1;
                    around.retain(|(opened, _)| *opened < depth);
                }
                _ => {}
            }
            at += 1;
        }
        found
    }

    /// The function whose `fn` stands at `at`, and where its body ends.
    fn at(tokens: &[&str], at: usize, names: &Names, around: &[(usize, Around)]) -> (Self, usize) {
        let open = at + parameters(&tokens[at..]);
        let close = closing(tokens, open);
        let body = close + position(&tokens[close..], &["{", ";"]);
        let end = if tokens[body] == "{" {
            closing(tokens, body)
        } else {
            body
        };
        let mut module = names.module.clone();
        module.extend(around.iter().filter_map(|(_, around)| around.module()));
        let of = around.iter().rev().find_map(|(_, around)| around.subject());
        let function = Self {
            module,
            named: named(&tokens[body..end], of.as_deref()),
            of,
            name: tokens[at + 1].to_owned(),
            is_public: is_public(&tokens[..at]),
            takes_transaction: takes_transaction(&tokens[open + 1..close]),
        };
        (function, end)
    }
}

/// What a function stands in.
enum Around {
    Module(String),
    Impl(String),
}

impl Around {
    /// From `mod x` or `impl<'a> Trait for some::Type<'a>`.
    fn of(head: &[&str]) -> Self {
        if head[0] == "mod" {
            return Self::Module(head[1].to_owned());
        }
        let start = match head.iter().position(|token| *token == "for") {
            // `for<'a>` is no type.
            Some(at) if head.get(at + 1) != Some(&"<") => at + 1,
            _ if head.get(1) == Some(&"<") => 1 + generics(&head[1..]),
            _ => 1,
        };
        let end = head[start..]
            .iter()
            .position(|token| matches!(*token, "<" | "where"));
        let path = &head[start..end.map_or(head.len(), |end| start + end)];
        Self::Impl((*path.last().unwrap_or(&"")).to_owned())
    }

    fn module(&self) -> Option<String> {
        match self {
            Self::Module(name) => Some(name.clone()),
            Self::Impl(_) => None,
        }
    }

    fn subject(&self) -> Option<String> {
        match self {
            Self::Module(_) => None,
            Self::Impl(name) => Some(name.clone()),
        }
    }
}

fn position(tokens: &[&str], wanted: &[&str]) -> usize {
    tokens
        .iter()
        .position(|token| wanted.contains(token))
        .unwrap_or(tokens.len() - 1)
}

/// Where the parameter list of `fn name<…>(` opens.
fn parameters(tokens: &[&str]) -> usize {
    match tokens.get(2) {
        Some(&"<") => 2 + generics(&tokens[2..]),
        _ => 2,
    }
}

/// One past the `>` that closes the `<` at the beginning; the one of an arrow closes nothing.
fn generics(tokens: &[&str]) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match *token {
            "<" => depth += 1,
            ">" if tokens[at - 1] != "-" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// Where the bracket at `open` is closed.
fn closing(tokens: &[&str], open: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match *token {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    tokens.len() - 1
}

fn is_public(before: &[&str]) -> bool {
    let modifiers = ["async", "const", "extern"];
    let before = before.iter().rev().find(|token| !modifiers.contains(token));
    // `pub(super)` ends in a bracket, and nothing else that may stand before a function does.
    matches!(before, Some(&("pub" | ")")))
}

fn takes_transaction(parameters: &[&str]) -> bool {
    let (mut depth, mut start) = (0_usize, 0);
    let mut all = Vec::new();
    for (at, token) in parameters.iter().enumerate() {
        match *token {
            "(" | "[" | "<" => depth += 1,
            ")" | "]" => depth -= 1,
            ">" if parameters[at - 1] != "-" => depth -= 1,
            "," if depth == 0 => {
                all.push(&parameters[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    all.push(&parameters[start..]);
    all.into_iter().any(|parameter| {
        let Some(colon) = parameter.iter().position(|token| *token == ":") else {
            return false;
        };
        match &parameter[colon + 1..] {
            ["&", "'", _, rest @ ..] | ["&", rest @ ..] | rest => {
                rest.len() == 1 && TRANSACTIONS.contains(&rest[0])
            }
        }
    })
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// What a body names; `Self` is written out.
fn named(body: &[&str], of: Option<&str>) -> Vec<Named> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < body.len() {
        if !is_name(body[at]) {
            at += 1;
            continue;
        }
        let is_method = at > 0 && body[at - 1] == ".";
        let mut path = vec![body[at].to_owned()];
        while body.get(at + 1) == Some(&"::") && body.get(at + 2).is_some_and(|token| is_name(token)) {
            path.push(body[at + 2].to_owned());
            at += 2;
        }
        at += 1;
        let is_called = matches!(body.get(at), Some(&("(" | "::")));
        if let (Some(of), "Self") = (of, path[0].as_str()) {
            of.clone_into(&mut path[0]);
        }
        match path.len() {
            1 if is_method && is_called => found.push(Named::Method(path.remove(0))),
            1 if !is_called || is_method => {}
            _ => found.push(Named::Path(path)),
        }
    }
    found
}
