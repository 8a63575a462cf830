//! Addresses this site or the one it came from used to answer: the one form in which they are
//! stored and looked up, and where each leads now. Imports write the rows; the page for what is not
//! found asks here before it gives up.

use percent_encoding::percent_decode_str;
use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _};
use url::form_urlencoded;

use super::entity::redirect;

/// The query parameters that named a page elsewhere (WordPress's own); all others are ignored.
pub const QUERIES: [&str; 7] = ["p", "page_id", "attachment_id", "cat", "tag", "author", "feed"];

/// The form in which old addresses are stored and compared: the path percent-decoded, without
/// doubled slashes and the one at its end, then the first of the known query parameters; without zeros,
/// which PostgreSQL refuses. `path` is without the site's own base path and begins with `/`, `query` is
/// without `?`.
pub fn old_address(path: &str, query: Option<&str>) -> String {
    let path = percent_decode_str(path).decode_utf8_lossy();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let address = format!("/{}", parts.join("/"));
    let mut pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let address = match pairs.find(|(key, _)| QUERIES.contains(&key.as_ref())) {
        Some((key, value)) => format!("{address}?{key}={value}"),
        None => address,
    };
    address.replace('\0', "")
}

/// Where an address, as `old_address` gives it, leads now: a path below the base path, ready to be
/// sent as it is. `None` when it never was one of ours.
///
/// # Errors
/// When the database fails.
pub async fn target(db: &impl ConnectionTrait, old: &str) -> Result<Option<String>, DbErr> {
    let row = redirect::Entity::find()
        .filter(redirect::Column::Path.eq(old))
        .one(db)
        .await?;
    Ok(row.map(|row| row.target))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_address_has_one_form() {
        assert_eq!(old_address("/2021//03/Ink%20%C3%BC/", None), "/2021/03/Ink ü");
        assert_eq!(old_address("/", Some("utm_source=x&p=12&page_id=3")), "/?p=12");
        assert_eq!(old_address("/tag/ink/", Some("fbclid=1")), "/tag/ink");
        assert_eq!(old_address("/a%00b", Some("p=%001")), "/ab?p=1");
    }
}
