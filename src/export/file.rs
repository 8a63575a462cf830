//! Writes the file, some rows at a time, however much there is.

use std::io::Write;

use sea_orm::ConnectionTrait;

use super::filed::Terms;
use super::{Line, Site, threads, writing};
use crate::ids::{CommentId, PostId, RedirectId};

/// So many rows are held in memory.
pub const AT_ONCE: u64 = 200;

/// How much there was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub posts: usize,
    pub comments: usize,
    pub statements: usize,
}

/// Writes all that `db` holds, which nobody changes meanwhile, below the line `site`.
///
/// # Errors
/// When the database fails, or `to` takes no more.
pub async fn write(db: &impl ConnectionTrait, site: Site, to: &mut impl Write) -> anyhow::Result<Written> {
    let mut written = Written::default();
    put(to, &Line::Site(site))?;
    for byline in writing::bylines(db).await? {
        put(to, &Line::Byline(byline))?;
    }
    posts(db, to, &mut written).await?;
    redirects(db, to).await?;
    comments(db, to, &mut written).await?;
    Ok(written)
}

async fn posts(db: &impl ConnectionTrait, to: &mut impl Write, written: &mut Written) -> anyhow::Result<()> {
    let terms = Terms::read(db).await?;
    let mut after = PostId(0);
    loop {
        let posts = writing::posts(db, &terms, after).await?;
        let Some(last) = posts.last() else {
            return Ok(());
        };
        after = last.id;
        written.posts += posts.len();
        for post in posts {
            put(to, &Line::Post(Box::new(post)))?;
        }
    }
}

async fn redirects(db: &impl ConnectionTrait, to: &mut impl Write) -> anyhow::Result<()> {
    let mut after = RedirectId(0);
    loop {
        let redirects = writing::redirects(db, after).await?;
        let Some((last, _)) = redirects.last() else {
            return Ok(());
        };
        after = *last;
        for (_, redirect) in redirects {
            put(to, &Line::Redirect(redirect))?;
        }
    }
}

async fn comments(
    db: &impl ConnectionTrait,
    to: &mut impl Write,
    written: &mut Written,
) -> anyhow::Result<()> {
    let mut after = CommentId(0);
    loop {
        let comments = threads::comments(db, after).await?;
        let Some(last) = comments.last() else {
            return Ok(());
        };
        after = last.id;
        let statements = threads::statements(db, &comments).await?;
        written.comments += comments.len();
        written.statements += statements.len();
        for comment in comments {
            put(to, &Line::Comment(Box::new(comment)))?;
        }
        for statement in statements {
            put(to, &Line::Statement(Box::new(statement)))?;
        }
    }
}

fn put(to: &mut impl Write, line: &Line) -> anyhow::Result<()> {
    serde_json::to_writer(&mut *to, line)?;
    to.write_all(b"\n")?;
    Ok(())
}
