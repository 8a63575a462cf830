//! What a rule is: where it holds, what it forbids there, why, and sources that break it.

use super::source::{Source, is_below};

pub struct Rule {
    pub name: &'static str,
    /// What to do instead; shown when the rule is broken.
    pub why: &'static str,
    pub applies_to: fn(&str) -> bool,
    pub forbidden: Forbidden,
    /// Path and text of sources that break the rule.
    pub planted: &'static [(&'static str, &'static str)],
}

pub enum Forbidden {
    /// Paths at or below one of these, except what is at or below one of those.
    Paths {
        never: &'static [&'static str],
        except: &'static [&'static str],
    },
    /// Words and calls in the code.
    Code(&'static [&'static str]),
    /// Whatever the function finds.
    Found(fn(&Source) -> Vec<String>),
}

impl Rule {
    /// What to print when `source` breaks this rule.
    pub fn broken_by(&self, source: &Source) -> Option<String> {
        if !(self.applies_to)(&source.path) {
            return None;
        }
        let found: Vec<String> = match &self.forbidden {
            Forbidden::Paths { never, except } => never
                .iter()
                .flat_map(|prefix| source.names(prefix))
                .filter(|path| !except.iter().any(|allowed| is_below(path, allowed)))
                .map(str::to_owned)
                .collect(),
            Forbidden::Code(tokens) => tokens
                .iter()
                .filter(|token| source.says(token))
                .map(|token| (*token).to_owned())
                .collect(),
            Forbidden::Found(find) => find(source),
        };
        (!found.is_empty()).then(|| {
            format!(
                "src/{} breaks \"{}\": {}\n  {}",
                source.path,
                self.name,
                found.join(", "),
                self.why
            )
        })
    }
}
