//! The catalogues against the English one. What fails here lists what is to be translated, ready to be
//! copied into the file of the language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::serializer;
use forthright::words::Language;

use crate::architecture::Source;

/// What one message asks for and offers.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    variables: BTreeSet<String>,
    attributes: BTreeSet<String>,
    /// The variants of selectors that are no numbers, by variable: codes that the program sends.
    variants: BTreeMap<String, BTreeSet<String>>,
    /// Literal text with braces in it: placeholders that people type.
    literals: BTreeSet<String>,
}

struct Catalogue {
    code: String,
    text: String,
    shapes: BTreeMap<String, Shape>,
    /// Each message as it stands in the file.
    written: BTreeMap<String, String>,
}

fn file(code: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/locales");
    folder.join(code).join("forthright.ftl")
}

fn read(code: &str) -> Catalogue {
    let text = std::fs::read_to_string(file(code)).unwrap();
    let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{code}: {errors:?}"));
    let mut catalogue = Catalogue {
        code: code.to_owned(),
        text: text.clone(),
        shapes: BTreeMap::new(),
        written: BTreeMap::new(),
    };
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            assert!(
                !matches!(entry, Entry::Junk { .. } | Entry::Term(_)),
                "{code}: {entry:?}"
            );
            continue;
        };
        let mut shape = Shape::default();
        let value = message.value.as_ref();
        look_at(
            value.unwrap_or_else(|| panic!("{code}: {} is empty", message.id.name)),
            &mut shape,
        );
        for attribute in &message.attributes {
            shape.attributes.insert(attribute.id.name.to_owned());
            look_at(&attribute.value, &mut shape);
        }
        let name = message.id.name.to_owned();
        let written = fluent_syntax::ast::Resource {
            body: vec![Entry::Message(message)],
        };
        catalogue
            .written
            .insert(name.clone(), serializer::serialize(&written));
        let again = catalogue.shapes.insert(name.clone(), shape);
        assert!(again.is_none(), "{code}: {name} stands there twice");
    }
    catalogue
}

fn look_at(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            look_into(expression, shape);
        }
    }
}

fn look_into(expression: &Expression<&str>, shape: &mut Shape) {
    match expression {
        Expression::Inline(inline) => look_inline(inline, shape),
        Expression::Select { selector, variants } => {
            look_inline(selector, shape);
            if let InlineExpression::VariableReference { id } = selector {
                let keys = variants.iter().filter_map(|variant| match &variant.key {
                    VariantKey::Identifier { name } if !PLURALS.contains(name) => Some((*name).to_owned()),
                    _ => None,
                });
                let keys: BTreeSet<String> = keys.collect();
                if !keys.is_empty() {
                    shape.variants.entry(id.name.to_owned()).or_default().extend(keys);
                }
            }
            variants.iter().for_each(|variant| look_at(&variant.value, shape));
        }
    }
}

/// The categories of CLDR: each language has its own of them.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn look_inline(inline: &InlineExpression<&str>, shape: &mut Shape) {
    match inline {
        InlineExpression::VariableReference { id } => {
            shape.variables.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } if value.contains(['{', '}']) => {
            shape.literals.insert((*value).to_owned());
        }
        InlineExpression::Placeable { expression } => look_into(expression, shape),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("messages hold text, variables and choices, nothing else: {other:?}"),
    }
}

fn others() -> Vec<Catalogue> {
    let codes = Language::all().map(Language::code).filter(|code| *code != "en");
    codes.map(read).collect()
}

#[test]
fn every_language_has_every_message() {
    let english = read("en");
    let missing: Vec<String> = others()
        .iter()
        .filter_map(|other| to_translate(&english, other))
        .collect();
    assert!(
        missing.is_empty(),
        "messages are missing:\n\n{}",
        missing.join("\n")
    );
}

/// The English messages that `other` lacks, as they stand in the file.
fn to_translate(english: &Catalogue, other: &Catalogue) -> Option<String> {
    let lacks = english
        .written
        .iter()
        .filter(|(name, _)| !other.written.contains_key(*name));
    let lacks: Vec<&str> = lacks.map(|(_, written)| written.as_str()).collect();
    let file = file(&other.code);
    (!lacks.is_empty()).then(|| {
        format!(
            "# {} to translate for {}\n{}",
            lacks.len(),
            file.display(),
            lacks.concat()
        )
    })
}

#[test]
fn no_language_has_a_message_that_english_has_not() {
    let english = read("en");
    for other in others() {
        let left: Vec<_> = other
            .shapes
            .keys()
            .filter(|name| !english.shapes.contains_key(*name))
            .collect();
        assert!(
            left.is_empty(),
            "{}: nobody asks for {left:?} any more",
            other.code
        );
    }
}

/// Each is asked for by its name as it stands: `t!("list-empty")`.
#[test]
fn no_message_stands_in_the_catalogue_that_nobody_asks_for() {
    let sources = Source::all_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let asked: BTreeSet<&str> = sources
        .iter()
        .flat_map(|source| asked_for(&source.text))
        .collect();
    let english = read("en");
    let left: Vec<_> = english
        .shapes
        .keys()
        .filter(|name| !asked.contains(name.as_str()))
        .collect();
    assert!(left.is_empty(), "nobody asks for {left:?}");
}

fn asked_for(source: &str) -> impl Iterator<Item = &str> {
    let calls = source.split("t!(").skip(1);
    calls.filter_map(|call| call.trim_start().strip_prefix('"')?.split('"').next())
}

#[test]
fn every_message_asks_for_the_same_in_every_language() {
    let english = read("en");
    let mut wrong = Vec::new();
    for other in others() {
        for (name, shape) in &other.shapes {
            let wanted = english.shapes.get(name).filter(|wanted| *wanted != shape);
            if let Some(wanted) = wanted {
                wrong.push(format!(
                    "{} {name}: {shape:?}\n  is {wanted:?} in English",
                    other.code
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_of_static_locales_is_a_language() {
    let folder = file("en");
    let folders = std::fs::read_dir(folder.parent().unwrap().parent().unwrap()).unwrap();
    let names = folders.map(|folder| folder.unwrap().file_name().into_string().unwrap());
    let names: BTreeSet<String> = names.collect();
    let known: BTreeSet<String> = Language::all()
        .map(|language| language.code().to_owned())
        .collect();
    assert_eq!(names, known);
    assert_eq!(
        Language::all().map(Language::name).collect::<BTreeSet<_>>().len(),
        known.len(),
        "each language has a name of its own"
    );
}

/// Whether one form stands for none as well, as in French.
fn one_is_also_none(code: &str) -> bool {
    let words = FluentResource::try_new("said = { $n ->\n    [one] one\n   *[other] other\n}\n".to_owned());
    let mut bundle = FluentBundle::new(vec![code.parse().unwrap()]);
    bundle.add_resource(words.unwrap()).unwrap();
    let said = bundle.get_message("said").unwrap().value().unwrap();
    let none = FluentArgs::from_iter([("n", 0)]);
    bundle.format_pattern(said, Some(&none), &mut Vec::new()) == "one"
}

#[test]
fn one_is_not_written_out_where_the_form_stands_for_none_too() {
    for other in others().iter().filter(|other| one_is_also_none(&other.code)) {
        let mut message = "";
        for line in other.text.lines() {
            message = line
                .split_once(" = ")
                .filter(|_| !line.starts_with(' '))
                .map_or(message, |(name, _)| name);
            let says_one = line
                .trim()
                .strip_prefix("[one]")
                .is_some_and(|words| words.contains('1'));
            assert!(!says_one, "{} {message}: {line}", other.code);
        }
    }
}
