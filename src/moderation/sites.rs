//! The domain of a website that is looked for at the desk: whoever gives one there, and the other sites that say they
//! link to a post. The words of a comment know nothing of it, because readers search them too, and see a site only
//! behind a name.

use sea_orm::sea_query::{Expr, Order, Query, SelectStatement};
use sea_orm::{DbBackend, ExprTrait as _};

use super::chosen::first_of_each;
use super::gather::LOOKED_MAX;
use crate::comments::entity::comment::{Column, Entity};
use crate::text::SafeUrl;

/// Comments with a website at the domain that was typed, with `www.` or without, by their `id`; `None` where something
/// else was typed. Of each way to write it the newest, as many as are looked at.
pub fn at(typed: &str, backend: DbBackend) -> Option<SelectStatement> {
    let ways = ways(typed, backend)?;
    Some(first_of_each(ways.map(|mut way| way.limit(LOOKED_MAX).take())))
}

/// Something where more comments have one of these ways to write it than are looked at.
pub fn behind(typed: &str, backend: DbBackend) -> Option<SelectStatement> {
    let ways = ways(typed, backend)?;
    Some(first_of_each(
        ways.map(|mut way| way.limit(1).offset(LOOKED_MAX).take()),
    ))
}

/// The ways to write the domain, `www.` in front of it and another scheme included.
fn ways(typed: &str, backend: DbBackend) -> Option<[SelectStatement; 4]> {
    let host = host(typed)?;
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let ways = ["https://", "http://", "https://www.", "http://www."];
    Some(ways.map(|before| below(&format!("{before}{host}/"), backend)))
}

fn host(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let is_more = typed.contains(|c: char| c.is_whitespace() || c == '@' || c == '"');
    let url = SafeUrl::parse_website(typed).filter(|_| !is_more);
    url.map(|url| url.host().to_owned())
}

/// Those whose website begins with this, the newest first.
fn below(site: &str, backend: DbBackend) -> SelectStatement {
    Query::select()
        .column((Entity, Column::Id))
        .from(Entity)
        .and_where(Expr::cust("comments.website <> ''"))
        .and_where(Expr::cust(site_of(backend)).eq(site))
        .order_by((Entity, Column::Id), Order::Desc)
        .take()
}

/// What a website begins with, up to the slash behind the host, which a stored one always has; in words that the index
/// knows.
fn site_of(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => {
            "substr(comments.website, 1, 8 + strpos(substr(comments.website, 9, 292), '/'))"
        }
        _ => "substr(comments.website, 1, 8 + instr(substr(comments.website, 9, 292), '/'))",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_domain_is_looked_for_and_nothing_else() {
        for (typed, read) in [
            ("cheap.example", Some("cheap.example")),
            (" Cheap.Example ", Some("cheap.example")),
            ("https://www.cheap.example/keys?a=1", Some("www.cheap.example")),
            ("cheap", None),
            ("", None),
            ("dana@cheap.example", None),
            ("cheap.example again", None),
            ("\"cheap.example\"", None),
        ] {
            assert_eq!(host(typed).as_deref(), read, "{typed}");
        }
    }
}
