//! What goes along with a decision (`decide.rs`) in words: a reply, a question, or both as one text.

use crate::affiliation::{Place, YouAre};
use crate::text::{self, Format, SafeHtml};

/// A text with its markup, rendered before the transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    pub source: String,
    pub html: SafeHtml,
}

/// A question that goes along with a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    pub question: String,
    pub place: Place,
    /// The chips offered; empty means all.
    pub chips: Vec<YouAre>,
}

/// What a decision writes into the thread: the reply, the public question, or both as one text.
/// `None` when there is nothing to write.
///
/// # Errors
/// When the text is too long or nests too deep.
pub fn thread_text(reply: &str, ask: Option<&Ask>) -> Result<Option<Rendered>, text::Refusal> {
    let question = ask
        .filter(|ask| ask.place == Place::Public)
        .map_or("", |ask| ask.question.as_str());
    let parts: Vec<&str> = [reply.trim(), question.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        return Ok(None);
    }
    let source = parts.join("\n\n");
    let html = text::comment(&source, Format::Markdown)?;
    Ok(Some(Rendered { source, html }))
}
