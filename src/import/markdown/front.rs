//! The head of a file, between two lines of `---` (YAML), two of `+++` (TOML), or as one object of JSON;
//! and the text below it. What the fields mean is `fields.rs`.

use serde_json::{Map, Value};

/// The largest head, in bytes.
const HEAD_MAX: usize = 64 * 1024;

/// The fields of a head, in the order of their names.
pub type Fields = Map<String, Value>;

/// A file in its two parts; no fields for one that begins with its text.
///
/// # Errors
/// Why the head can't be read, in words that can follow the file's name.
pub fn split(text: &str) -> Result<(Option<Fields>, &str), String> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default().trim_end();
    match first {
        "---" => fenced(text, &["---", "..."], yaml),
        "+++" => fenced(text, &["+++"], toml),
        "{" => json(text),
        _ => Ok((None, text)),
    }
}

fn fenced<'a>(
    text: &'a str,
    ends: &[&str],
    read: impl Fn(&str) -> Result<Value, String>,
) -> Result<(Option<Fields>, &'a str), String> {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if number > 0 && ends.contains(&line.trim_end()) {
            let (head, body) = (&text[..at], &text[at + line.len()..]);
            return Ok((Some(fields(read(within(head)?)?)?), body));
        }
        at += line.len();
    }
    Err("the head has a beginning and no end".to_owned())
}

fn within(head: &str) -> Result<&str, String> {
    if head.len() > HEAD_MAX {
        return Err(format!("the head is larger than {} KiB", HEAD_MAX / 1024));
    }
    Ok(head)
}

fn fields(value: Value) -> Result<Fields, String> {
    match value {
        Value::Object(fields) => Ok(fields),
        Value::Null => Ok(Fields::new()),
        _ => Err("the head holds no fields".to_owned()),
    }
}

/// Read with the line of dashes above it, so that a line that is told is one of the file.
fn yaml(head: &str) -> Result<Value, String> {
    read_yaml(head).map_err(|error| format!("the head is no YAML: {error}"))
}

/// A whole text of YAML.
///
/// # Errors
/// What is wrong with it, and where.
pub fn read_yaml(text: &str) -> Result<Value, String> {
    let value: serde_norway::Value = serde_norway::from_str(text).map_err(|error| error.to_string())?;
    Ok(of_yaml(value))
}

/// Keys of other kinds than text become text; tags are left out.
fn of_yaml(value: serde_norway::Value) -> Value {
    use serde_norway::Value as Yaml;
    match value {
        Yaml::Null => Value::Null,
        Yaml::Bool(flag) => Value::Bool(flag),
        Yaml::Number(number) => number
            .to_string()
            .parse()
            .map_or_else(|_| Value::String(number.to_string()), Value::Number),
        Yaml::String(text) => Value::String(text),
        Yaml::Sequence(items) => items.into_iter().map(of_yaml).collect(),
        Yaml::Mapping(pairs) => pairs
            .into_iter()
            .map(|(key, value)| (plain(&of_yaml(key)), of_yaml(value)))
            .collect(),
        Yaml::Tagged(tagged) => of_yaml(tagged.value),
    }
}

fn toml(head: &str) -> Result<Value, String> {
    let inner = format!("\n{}", head.split_once('\n').map_or("", |(_, rest)| rest));
    read_toml(&inner).map_err(|error| format!("the head is no TOML: {error}"))
}

/// A whole text of TOML; dates become text.
///
/// # Errors
/// What is wrong with it, and where.
pub fn read_toml(text: &str) -> Result<Value, String> {
    let table: toml::Table = text
        .parse()
        .map_err(|error: toml::de::Error| error.to_string().trim_end().replace('\n', " "))?;
    Ok(of_toml(toml::Value::Table(table)))
}

fn of_toml(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(at) => Value::String(at.to_string()),
        toml::Value::Array(items) => items.into_iter().map(of_toml).collect(),
        toml::Value::Table(pairs) => pairs
            .into_iter()
            .map(|(key, value)| (key, of_toml(value)))
            .collect(),
    }
}

fn json(text: &str) -> Result<(Option<Fields>, &str), String> {
    let wrong = |error: serde_json::Error| format!("the head is no JSON: {error}");
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    let value = values.next().unwrap_or(Ok(Value::Null)).map_err(wrong)?;
    let end = values.byte_offset();
    within(&text[..end])?;
    Ok((Some(fields(value)?), &text[end..]))
}

/// A single value as text; nothing for lists and tables.
pub fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    }
}
