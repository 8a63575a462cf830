//! What readers find by words, for other programs: the same as on the page of the search.

use axum::Json;
use axum::extract::{Query, State};
use serde::Serialize;
use utoipa::ToSchema;

use super::bearer_pages::Caller;
use super::input_pages::{Parameters, Size, given, place};
use super::problem_pages::{FieldError, Problem, Result};
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::feeds::{CommentItem, views::beside};
use crate::ids::CommentId;
use crate::posts::Kind;
use crate::search::asked::Asked;
use crate::search::{Among, FIRST_COMMENTS, FoundPost, LAST_PAGE, PAGE_SIZE, TYPED_MAX, comments, posts};
use crate::t;
use crate::text;
use crate::urls::{self, Links};
use crate::web::client_ip::ClientIp;
use crate::web::site::Site;

const FOUND: Size = Size {
    most: PAGE_SIZE,
    usual: PAGE_SIZE,
};

/// So much of a text stands beside what was found, in characters.
const EXCERPT: usize = 300;

/// What was found.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SearchResults {
    /// Posts and pages, the best first; empty when only comments were asked for.
    pub posts: Vec<PostFound>,
    /// Published comments, newest first; empty when only posts were asked for.
    pub comments: Vec<CommentFound>,
    /// Give it as `after` for the following page; `null` on the last, and unless `in` was given.
    pub next: Option<i64>,
}

/// A post or a page that was found.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PostFound {
    pub url: String,
    pub title: String,
    /// Whom it is for; may be empty.
    pub audience: String,
    /// Who signs it.
    pub bylines: Vec<String>,
    #[schema(format = DateTime)]
    pub published_at: String,
    /// How its text begins.
    pub excerpt: String,
}

/// A comment that was found.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CommentFound {
    pub id: CommentId,
    pub url: String,
    pub name: String,
    /// What stands beside the name: where a reader says they stand, or for whom one of the team speaks.
    pub beside: Vec<String>,
    /// The title of the post it stands under.
    pub post: String,
    #[schema(format = DateTime)]
    pub published_at: String,
    pub excerpt: String,
}

/// Searches the posts, pages and published comments: words with or without accents, phrases in quotes,
/// `-word` for what must not be there. Whatever is typed, it answers.
///
/// # Errors
/// 400 for parameters that can't be read, 429 when somebody searches too often.
#[utoipa::path(
    get, path = "/api/v1/search", operation_id = "search", tag = "posts",
    params(
        ("q" = String, Query, description = "What is looked for; of longer texts the first 200 characters"),
        ("in" = Option<String>, Query, description = "`posts` or `comments`; the first of both when left out"),
        ("after" = Option<i64>, Query, description = "The `next` of the page before"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 10, description = "Most of each; 10 when left out")
    ),
    responses((status = 200, description = "What was found", body = SearchResults)),
    security((), ("token" = []))
)]
pub async fn search(
    _: urls::ApiSearch,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    _: Caller,
    Query(parameters): Parameters,
) -> Result<Json<SearchResults>> {
    let (after, limit) = place(&parameters, FOUND)?;
    let among = among(&parameters)?;
    let skipped = after.and_then(|after| u64::try_from(after).ok()).unwrap_or(0);
    let skipped = skipped.min(PAGE_SIZE * LAST_PAGE);
    let typed = given(&parameters, "q").unwrap_or_default();
    let typed: String = typed.trim().chars().take(TYPED_MAX).collect();
    let asked = Asked::of_database(app.db.read(), &typed);
    let mut results = SearchResults {
        posts: Vec::new(),
        comments: Vec::new(),
        next: None,
    };
    if asked.is_empty() {
        return Ok(Json(results));
    }
    app.limits.search(ip)?;
    let (db, now) = (app.db.read(), app.clock.now());
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now,
    };
    let (of_posts, of_comments) = match among {
        Among::Everything => (Some((0, limit)), Some((0, limit.min(FIRST_COMMENTS)))),
        Among::Posts => (Some((skipped, limit)), None),
        Among::Comments => (None, Some((skipped, limit))),
    };
    let mut more = false;
    if let Some(at) = of_posts {
        let found = posts::posts(db, &asked, at, now).await?;
        more = found.more;
        results.posts = found
            .items
            .iter()
            .map(|post| PostFound::of(post, &app.links))
            .collect();
    }
    if let Some(at) = of_comments {
        let found = comments::comments(db, &asked, at, terms).await?;
        more = found.more;
        let items = found.items.iter();
        results.comments = items.map(|item| CommentFound::of(item, &app.links)).collect();
    }
    if among != Among::Everything && more && skipped + limit < PAGE_SIZE * LAST_PAGE {
        results.next = i64::try_from(skipped + limit).ok();
    }
    Ok(Json(results))
}

fn among(parameters: &[(String, String)]) -> Result<Among, Problem> {
    let code = given(parameters, "in").unwrap_or_default();
    let among = Among::from_code(code);
    if among.code() == code {
        Ok(among)
    } else {
        Err(Problem::parameters(vec![FieldError {
            field: "in".to_owned(),
            message: t!("api-search-in-wrong"),
        }]))
    }
}

impl PostFound {
    fn of(post: &FoundPost, links: &Links) -> Self {
        let slug = || post.slug.clone();
        Self {
            url: match post.kind {
                Kind::Post => links.absolute(&urls::Post { slug: slug() }),
                Kind::Page => links.absolute(&urls::Page { slug: slug() }),
            },
            title: post.title.clone(),
            audience: post.audience.clone(),
            bylines: post.names.clone(),
            published_at: post.published_at.rfc3339(),
            excerpt: text::shorten(&post.plain, EXCERPT),
        }
    }
}

impl CommentFound {
    fn of(item: &CommentItem, links: &Links) -> Self {
        let page = urls::Comment {
            slug: item.post.slug.clone(),
            id: item.id,
        };
        Self {
            id: item.id,
            url: links.absolute(&page),
            name: item.name.clone(),
            beside: beside(item),
            post: item.post.title.clone(),
            published_at: item.published_at.rfc3339(),
            excerpt: text::excerpt(&item.html, EXCERPT),
        }
    }
}
