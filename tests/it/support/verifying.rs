//! A commenter verifies what they stated by a mailbox, on the receipt; and what the team says of it at the desk.

use std::time::Duration;

use forthright::affiliation::rows::LIVE;

use super::Page;
use super::blog::Blog;

/// What stands before the code in the mail, and before the link.
pub const CODE: &str = "receipt: ";
pub const LINK: &str = "button: ";

impl Blog {
    /// Sends a form of the section in which one verifies.
    pub async fn at_verify(&mut self, fields: &[(&str, &str)]) -> Page {
        let path = format!("{}/verify", self.receipt);
        self.dana.post(&path, fields).await
    }

    /// Has a code mailed; the whole mail.
    pub async fn mail(&mut self, address: &str) -> String {
        self.site.mails();
        let page = self
            .at_verify(&[("intent", "mail"), ("verify_address", address)])
            .await;
        assert_eq!(page.status, 303, "{}", page.body);
        assert!(self.site.mails().is_empty(), "no page waits for the mail server");
        self.site.later(Duration::ZERO).await;
        let mut mails = self.site.mails();
        mails.retain(|mail| mail.to == address);
        let mail = mails.pop().unwrap();
        assert!(mails.is_empty(), "{mails:?}");
        mail.text
    }

    pub async fn enter(&mut self, code: &str) -> Page {
        self.at_verify(&[("intent", "code"), ("verify_code", code)]).await
    }

    /// The version that counts of what is stated with the latest comment; 0 where none does.
    pub async fn stated(&self) -> String {
        let comment = self.row().await.id;
        let mut rows = self.statements().await.into_iter();
        let stated = rows.rfind(|row| row.comment_id == comment && LIVE.contains(&row.state));
        stated.map_or(0, |row| row.id.0).to_string()
    }

    /// Presses a button of the desk that says something about the version `stated`.
    pub async fn attest(&mut self, intent: &str, stated: &str) -> Page {
        let path = format!("/admin/desk/{}/verify", self.row().await.id);
        let fields = [("intent", intent), ("statement", stated)];
        self.mara.post(&path, &fields).await
    }

    pub async fn verify(&mut self, address: &str) {
        let mail = self.mail(address).await;
        let page = self.enter(&behind(&mail, CODE)).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
}

/// What stands behind `mark` in its line.
pub fn behind(text: &str, mark: &str) -> String {
    let (_, rest) = text.split_once(mark).unwrap();
    rest.lines().next().unwrap().to_owned()
}
