//! What is read line by line: differences, sessions at a terminal, messages of HTTP, and Markdown.

use super::languages::find;
use super::{Part, Parts, lexer};

pub fn diff(code: &str, parts: &mut Parts) {
    for line in code.split_inclusive('\n') {
        let kind = match line.as_bytes() {
            [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] | [b'@', b'@', ..] => Part::Note,
            _ if line.starts_with("diff ") || line.starts_with("index ") => Part::Note,
            [b'+', ..] => Part::Added,
            [b'-', ..] => Part::Removed,
            _ => Part::Plain,
        };
        parts.push(kind, line);
    }
}

/// What is typed behind a prompt is read as a shell's; the rest is what came back.
pub fn console(code: &str, parts: &mut Parts) {
    for line in code.split_inclusive('\n') {
        let prompt = ["$ ", "# ", "> ", "% "]
            .iter()
            .find(|prompt| line.starts_with(**prompt));
        match (prompt, find("bash")) {
            (Some(prompt), Some(shell)) => {
                parts.push(Part::Note, prompt);
                lexer::read(&line[prompt.len()..], shell, parts);
            }
            _ => parts.push(Part::Plain, line),
        }
    }
}

/// The first line, then names and values up to the empty line.
pub fn http(code: &str, parts: &mut Parts) {
    let mut is_head = true;
    for (number, line) in code.split_inclusive('\n').enumerate() {
        is_head &= number == 0 || !line.trim().is_empty();
        match line.split_once(':') {
            _ if !is_head => parts.push(Part::Plain, line),
            _ if number == 0 => {
                let end = line.find(' ').unwrap_or(line.len());
                parts.push(Part::Word, &line[..end]);
                parts.push(Part::Plain, &line[end..]);
            }
            Some((name, value)) => {
                parts.push(Part::Key, name);
                parts.push(Part::Plain, ":");
                parts.push(Part::Text, value);
            }
            None => parts.push(Part::Plain, line),
        }
    }
}

pub fn markdown(code: &str, parts: &mut Parts) {
    let mut is_code = false;
    for line in code.split_inclusive('\n') {
        let begin = line.trim_start();
        let fence = begin.starts_with("```") || begin.starts_with("~~~");
        is_code ^= fence;
        if fence {
            parts.push(Part::Note, line);
        } else if is_code {
            parts.push(Part::Text, line);
        } else if begin.starts_with('#') {
            parts.push(Part::Word, line);
        } else if begin.starts_with('>') {
            parts.push(Part::Comment, line);
        } else {
            between_ticks(line, parts);
        }
    }
}

/// Code stands between two ticks.
fn between_ticks(line: &str, parts: &mut Parts) {
    for (number, piece) in line.split('`').enumerate() {
        if number > 0 {
            parts.push(Part::Text, "`");
        }
        parts.push(if number % 2 == 1 { Part::Text } else { Part::Plain }, piece);
    }
}
