//! The description of the API and the API itself are the same, both ways.

use std::collections::BTreeSet;

use forthright::router::{self, Access};
use serde_json::{Value, json};

use crate::support::TestApp;

#[tokio::test]
async fn the_description_lists_every_operation_and_no_other() {
    let site = TestApp::set_up().await;
    let description = site.program().get("/openapi.json").await.is(200);
    assert_eq!(description["openapi"], "3.1.0");
    assert_eq!(description["servers"][0]["url"], "http://blog.example.org");
    let mut described = BTreeSet::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            described.insert(format!("{} {path}", method.to_uppercase()));
            let responses = operation["responses"].as_object().unwrap();
            assert!(responses.keys().any(|status| status.starts_with('2')), "{path}");
        }
    }
    let answered: BTreeSet<String> = router::table()
        .iter()
        .filter(|route| route.access == Access::Api)
        .map(|route| {
            format!(
                "{} {}",
                format!("{:?}", route.method).to_uppercase(),
                route.pattern
            )
        })
        .collect();
    assert_eq!(described, answered);
}

#[tokio::test]
async fn every_reference_of_the_description_leads_somewhere() {
    let site = TestApp::set_up().await;
    let description = site.program().get("/openapi.json").await.is(200);
    let mut references = Vec::new();
    collect(&description, &mut references);
    assert!(references.len() > 40);
    for reference in references {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(description.pointer(pointer).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn the_example_of_a_ban_names_fields_that_there_are() {
    let site = TestApp::set_up().await;
    let description = site.program().get("/openapi.json").await.is(200);
    let ban = &description["components"]["schemas"]["NewBan"];
    let example = ban["examples"][0].as_object().unwrap();
    assert_eq!(example["decision"], "spam");
    for (field, value) in example {
        assert!(!ban["properties"][field].is_null(), "{field}: {value}");
    }
    assert_eq!(
        description["components"]["schemas"]["BanDecision"]["enum"],
        json!(["spam"])
    );
}

fn collect(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(text) if name == "$ref" => found.push(text.clone()),
                    other => collect(other, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        _ => {}
    }
}
