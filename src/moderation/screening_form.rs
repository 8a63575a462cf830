//! A rule of screening as the owner types it, and what it must be.

use serde::Deserialize;

use super::screening_kinds::{Kind, Needs};
use crate::affiliation::domains::host_name;
use crate::affiliation::form;
use crate::comments::REASON_MAX;
use crate::screening::Treatment;
use crate::screening::languages;
use crate::screening::own::{CONDITIONS_MAX, Condition, LINE_MAX, LINES_MAX, OwnRule};
use crate::web::form::FieldErrors;
use crate::{t, text};

/// The names under which what is wrong with a condition is kept.
pub const CONDITION: [&str; CONDITIONS_MAX] = [
    "condition-0",
    "condition-1",
    "condition-2",
    "condition-3",
    "condition-4",
];

/// A condition a row: what it looks at, its words, its number, and the numbers of the rows whose words are
/// whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct RuleForm {
    /// `more` for another condition, `rehearse`, or `save`.
    pub intent: String,
    pub kind: Vec<String>,
    /// One a line.
    pub lines: Vec<String>,
    pub number: Vec<String>,
    pub whole: Vec<String>,
    pub does: String,
    pub reason: String,
    pub question: String,
    /// The mark of the rule whose rehearsal was shown.
    pub seen: String,
}

/// A row of the form.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    pub kind: Option<Kind>,
    pub lines: &'a str,
    pub number: &'a str,
    pub whole: bool,
}

impl From<&OwnRule> for RuleForm {
    fn from(rule: &OwnRule) -> Self {
        let mut form = Self {
            does: rule.does.code().to_owned(),
            reason: rule.reason.clone(),
            question: rule.question.clone(),
            ..Self::default()
        };
        for (at, condition) in rule.all.iter().enumerate() {
            form.add(at, condition);
        }
        form
    }
}

impl RuleForm {
    fn add(&mut self, at: usize, condition: &Condition) {
        let (lines, number, whole) = typed(condition);
        self.kind.push(Kind::of(condition).code().to_owned());
        self.lines.push(lines);
        self.number.push(number);
        if whole {
            self.whole.push(at.to_string());
        }
    }

    /// The rows as they were typed, and another where there is room for it and one is wished for.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let more = usize::from(self.intent == "more");
        let rows: Vec<Row> = self.filled().map(|row| self.row(row)).collect();
        let shown = (rows.len() + more).clamp(1, CONDITIONS_MAX);
        let empty = Row {
            kind: None,
            lines: "",
            number: "",
            whole: true,
        };
        rows.into_iter()
            .chain(std::iter::repeat(empty))
            .take(shown)
            .collect()
    }

    /// The numbers of the rows in which something is chosen, or of the first: the others are left out, whatever
    /// is typed in them.
    fn filled(&self) -> impl Iterator<Item = usize> {
        let chosen = |row: &usize| !self.kind[*row].is_empty();
        let none = self.kind.iter().all(String::is_empty);
        (0..self.kind.len()).filter(move |row| chosen(row) || none && *row == 0)
    }

    fn row(&self, row: usize) -> Row<'_> {
        Row {
            kind: Kind::from_code(nth(&self.kind, row)),
            lines: nth(&self.lines, row),
            number: nth(&self.number, row),
            whole: self.whole.contains(&row.to_string()),
        }
    }

    pub fn does(&self) -> Treatment {
        Treatment::from_code(&self.does).unwrap_or_default()
    }

    /// The rule, or what is wrong with it.
    ///
    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self) -> Result<OwnRule, FieldErrors> {
        let mut errors = FieldErrors::default();
        let all = self.conditions(&mut errors);
        let does = Treatment::from_code(&self.does);
        if does.is_none() {
            errors.add("does", t!("field-missing"));
        }
        let does = does.unwrap_or_default();
        let rule = OwnRule {
            all,
            does,
            reason: self.reason(does, &mut errors),
            question: self.question(does, &mut errors),
        };
        if errors.is_empty() { Ok(rule) } else { Err(errors) }
    }

    fn conditions(&self, errors: &mut FieldErrors) -> Vec<Condition> {
        if self.filled().count() > CONDITIONS_MAX {
            errors.add(CONDITION[0], t!("screening-too-many", max = CONDITIONS_MAX));
        }
        let mut all = Vec::new();
        for (row, field) in self.rows().into_iter().zip(CONDITION) {
            match row.check() {
                Ok(condition) => all.push(condition),
                Err(message) => errors.add(field, message),
            }
        }
        all
    }

    fn reason(&self, does: Treatment, errors: &mut FieldErrors) -> String {
        let reason = text::line(&self.reason);
        if does != Treatment::Reject {
            return String::new();
        }
        if reason.is_empty() {
            errors.add("reason", t!("screening-reason-missing"));
        } else if reason.chars().count() > REASON_MAX {
            errors.add("reason", t!("field-too-long", max = REASON_MAX));
        }
        reason
    }

    fn question(&self, does: Treatment, errors: &mut FieldErrors) -> String {
        if does != Treatment::Ask {
            return String::new();
        }
        form::question(&self.question, errors).unwrap_or_default()
    }
}

fn nth(of: &[String], at: usize) -> &str {
    of.get(at).map_or("", String::as_str)
}

impl Row<'_> {
    /// The condition, or what is wrong with it.
    fn check(&self) -> Result<Condition, String> {
        let kind = self.kind.ok_or_else(|| t!("screening-kind-missing"))?;
        let (mut words, mut number) = (Vec::new(), 0);
        match kind.needs() {
            Needs::Words | Needs::Hosts => words = self.words(kind)?,
            Needs::Languages => words = self.languages()?,
            Needs::Number { least, most } => number = self.number(least, most)?,
            Needs::Nothing => {}
        }
        Ok(kind.condition(words, number, self.whole))
    }

    fn words(&self, kind: Kind) -> Result<Vec<String>, String> {
        let host = |line: String| match host_name(&line) {
            Some(host) if kind.needs() == Needs::Hosts && self.whole => host,
            _ => line,
        };
        let words: Vec<String> = self.each().map(host).collect();
        if words.is_empty() {
            return Err(t!("screening-words-missing"));
        }
        if words.len() > LINES_MAX || words.iter().any(|word| word.chars().count() > LINE_MAX) {
            return Err(t!("screening-words-wrong", lines = LINES_MAX, max = LINE_MAX));
        }
        Ok(words)
    }

    fn languages(&self) -> Result<Vec<String>, String> {
        let typed = self.lines.split(['\n', ',']).map(text::line);
        let typed: Vec<String> = typed.filter(|name| !name.is_empty()).collect();
        if typed.is_empty() {
            return Err(t!("screening-words-missing"));
        }
        let codes = typed.into_iter().map(|name| {
            let code = languages::code(&name).map(str::to_owned);
            code.ok_or_else(|| t!("screening-language-wrong", name = name))
        });
        codes.collect()
    }

    fn number(&self, least: u64, most: u64) -> Result<u64, String> {
        let number = self.number.trim().parse().ok();
        let number = number.filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| t!("screening-number-wrong", least = least, most = most))
    }

    /// What stands on the lines.
    fn each(&self) -> impl Iterator<Item = String> {
        let lines = self.lines.lines().map(text::line);
        lines.filter(|line| !line.is_empty())
    }
}

/// A condition as the fields of its row.
fn typed(condition: &Condition) -> (String, String, bool) {
    match condition {
        Condition::Says { any, whole, .. } => (any.join("\n"), String::new(), *whole),
        Condition::NotIn { languages } => {
            let names: Vec<&str> = languages.iter().map(|code| languages::name(code)).collect();
            (names.join("\n"), String::new(), true)
        }
        Condition::Links { from: number }
        | Condition::OldPost { days: number }
        | Condition::Capitals { percent: number } => (String::new(), number.to_string(), true),
        _ => (String::new(), String::new(), true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screening::own::Field;

    fn form(kind: &str, lines: &str, number: &str) -> RuleForm {
        RuleForm {
            kind: vec![kind.to_owned()],
            lines: vec![lines.to_owned()],
            number: vec![number.to_owned()],
            does: "hold".to_owned(),
            ..RuleForm::default()
        }
    }

    #[test]
    fn what_is_typed_comes_back_as_it_was() {
        let rule = OwnRule {
            all: vec![
                Condition::Says {
                    field: Field::Link,
                    any: vec!["shop.example".to_owned(), "b.example".to_owned()],
                    whole: true,
                },
                Condition::NotIn {
                    languages: vec!["eng".to_owned()],
                },
                Condition::OldPost { days: 90 },
                Condition::Trusted,
            ],
            does: Treatment::Reject,
            reason: "No offers.".to_owned(),
            question: String::new(),
        };
        assert_eq!(RuleForm::from(&rule).check(), Ok(rule));
    }

    #[test]
    fn nonsense_is_named_beside_its_row() {
        for (kind, lines, number) in [
            ("", "", ""),
            ("nonsense", "a", "1"),
            ("text", " \n ", ""),
            ("links_from", "", "0"),
            ("capitals", "", "101"),
            ("old_post", "", "soon"),
            ("language", "Klingon", ""),
        ] {
            let errors = form(kind, lines, number).check().unwrap_err();
            assert!(errors.of("condition-0").is_some(), "{kind}");
        }
        let left_out = RuleForm {
            kind: vec!["trusted".to_owned(), String::new()],
            number: vec![String::new(), "x".to_owned()],
            ..form("", "", "")
        };
        assert_eq!(
            left_out.check().map(|rule| rule.all),
            Ok(vec![Condition::Trusted])
        );
        let unknown = RuleForm {
            does: "explode".to_owned(),
            ..form("trusted", "", "")
        };
        assert!(unknown.check().unwrap_err().of("does").is_some());
    }

    #[test]
    fn another_row_comes_when_it_is_wished_for() {
        assert_eq!(form("trusted", "", "").rows().len(), 1);
        let more = RuleForm {
            intent: "more".to_owned(),
            ..form("trusted", "", "")
        };
        assert_eq!(more.rows().len(), 2);
    }
}
