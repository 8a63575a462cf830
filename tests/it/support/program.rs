//! Another program, with or without a token: sends JSON, reads JSON.

use forthright::people::{Scope, find, tokens};
use serde_json::Value;

use super::{Browser, Page, TestApp};

pub struct Program {
    pub browser: Browser,
}

/// What came back, read.
pub struct Answer {
    pub page: Page,
    /// Null when there was no body.
    pub json: Value,
}

impl TestApp {
    /// A program without a token.
    pub fn program(&self) -> Program {
        let mut browser = self.browser();
        browser
            .headers
            .push(("content-type", "application/json".to_owned()));
        Program { browser }
    }

    /// A program that acts as `email`.
    pub async fn program_of(&self, email: &str, scope: Scope) -> Program {
        let token = self.token(email, scope).await;
        let mut program = self.program();
        program
            .browser
            .headers
            .push(("authorization", format!("Bearer {token}")));
        program
    }

    /// A program of the owner that may do everything.
    pub async fn admin(&self) -> Program {
        self.program_of("mara@example.org", Scope::Admin).await
    }

    pub async fn token(&self, email: &str, scope: Scope) -> String {
        let (person, _) = find::account(self.app.db.read(), email).await.unwrap().unwrap();
        let tx = self.app.db.begin_write().await.unwrap();
        let (entropy, now) = (&self.app.secrets.entropy, self.app.clock.now());
        let token = tokens::create(&tx, person, "test", scope, entropy, now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        token
    }
}

impl Program {
    pub async fn send(&mut self, method: &str, path: &str, body: &Value) -> Answer {
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let page = self.browser.call(method, &format!("/api/v1{path}"), body).await;
        let json = if page.body.is_empty() {
            Value::Null
        } else {
            serde_json::from_str(&page.body).unwrap()
        };
        Answer { page, json }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, &Value::Null).await
    }

    pub async fn post(&mut self, path: &str, body: Value) -> Answer {
        self.send("POST", path, &body).await
    }

    pub async fn patch(&mut self, path: &str, body: Value) -> Answer {
        self.send("PATCH", path, &body).await
    }

    pub async fn delete(&mut self, path: &str) -> Answer {
        self.send("DELETE", path, &Value::Null).await
    }
}

impl Answer {
    #[track_caller]
    pub fn is(self, status: u16) -> Value {
        assert_eq!(self.page.status, status, "{}", self.page.body);
        self.json
    }

    /// A problem with this status that names these fields.
    #[track_caller]
    pub fn refuses(self, status: u16, fields: &[&str]) -> Value {
        assert_eq!(self.page.status, status, "{}", self.page.body);
        assert_eq!(self.page.headers["content-type"], "application/problem+json");
        let named: Vec<&str> = self.json["errors"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|error| error["field"].as_str().unwrap())
            .collect();
        assert_eq!(named, fields, "{}", self.page.body);
        self.json
    }
}
