//! A blog with a conversation, made as people make it: through the editor, the comment form and the desk.

use forthright::comments::entity::comment::{Column, Entity, Model};
use sea_orm::{EntityTrait as _, QueryOrder as _};

use super::{Browser, TestApp};

/// What the editor's fields hold unless a test changes them.
const FIELDS: [(&str, &str); 8] = [
    ("audience", "For IT managers who sign a renewal this year"),
    ("why", "The second invoice takes the discount back."),
    ("interests", "No vendor pays for this blog."),
    ("summary", "Three renewals and what they had in common."),
    (
        "source",
        "Three renewals, **one** pattern & [a list](/pages/list).\n\n## Read it\n\n[see](#read-it)",
    ),
    ("tags", "Licensing"),
    ("audiences", "IT managers"),
    ("subjects", "Acme | product | acme.example"),
];

impl Browser {
    /// Writes a post titled `title`, with `changes` to the usual fields, and presses each of `buttons`
    /// in turn. Returns the address of its editor.
    pub async fn write(&mut self, title: &str, changes: &[(&str, &str)], buttons: &[&str]) -> String {
        let new = format!("{}/admin/posts/new", self.base_path);
        let buttons = [&["draft"], buttons].concat();
        self.write_on(&new, title, changes, &buttons).await
    }

    /// The same on the page of the editor at `path`.
    pub async fn write_on(
        &mut self,
        path: &str,
        title: &str,
        changes: &[(&str, &str)],
        buttons: &[&str],
    ) -> String {
        let mut path = path.to_owned();
        for button in buttons {
            let form = self.get(&path).await;
            let byline = form
                .attr("select[name=byline] option[selected]", "value")
                .unwrap_or_default();
            let version = form.attr("input[name=version]", "value").unwrap_or_default();
            let mut fields = vec![
                ("byline", byline.as_str()),
                ("version", &version),
                ("title", title),
                ("intent", button),
            ];
            fields.extend(FIELDS);
            fields.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
            fields.extend(changes);
            let page = self.post(&path, &fields).await;
            assert_eq!(page.status, 303, "{button}: {}", page.body);
            path = page.location().split('?').next().unwrap().to_owned();
        }
        path
    }

    /// Approves a comment at the desk, a statement that waits included.
    pub async fn approve(&mut self, comment: &Model, more: &[(&str, &str)]) {
        let version = comment.version.to_string();
        let fields = [&[("version", version.as_str()), ("decision", "approve")], more].concat();
        let page = self
            .post(&format!("{}/admin/desk/{}", self.base_path, comment.id), &fields)
            .await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
}

impl TestApp {
    /// Sends a comment as a reader nobody has seen before would; it waits.
    pub async fn say(&self, slug: &str, name: &str, body: &str, more: &[(&str, &str)]) -> Model {
        let fields = [&[("name", name), ("body", body)], more].concat();
        let path = self.app.links.href(&format!("/posts/{slug}/comments"));
        let page = self.browser().post(&path, &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
        self.last_comment().await
    }

    pub async fn last_comment(&self) -> Model {
        let newest = Entity::find()
            .order_by_desc(Column::Id)
            .one(self.app.db.read())
            .await
            .unwrap();
        newest.expect("a comment was sent")
    }
}
