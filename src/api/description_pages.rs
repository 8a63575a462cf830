//! The API's description for programs, OpenAPI 3.1: put together from the handlers themselves. What
//! every operation may be refused with is added here, by what it takes and who may call it.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::SchemaType;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContentBuilder, ObjectBuilder, Ref, RefOr, ResponseBuilder, ServerBuilder, Type};
use utoipa::{Modify, OpenApi};

use super::decision_form::RequestAction;
use super::problem_pages::{MEDIA_TYPE, Problem, Result};
use super::{
    affiliation_pages, appeal_pages, audit_pages, ban_pages, built_in_pages, comment_pages, label_pages,
    many_pages, media_pages, moderation_pages, note_pages, pages, post_pages, rehearsal_pages, report_pages,
    revision_pages, rule_pages, search_pages, thread_pages,
};
use crate::app::App;
use crate::moderation::View;
use crate::moderation::find_form::Stands;
use crate::urls::{self, Links};

/// Everything that is described; the statuses of refusals are added by `Refusals`.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Forthright",
        description = "Posts, comments, moderation and affiliations of one blog. \
            Times are RFC 3339, UTC. Lists come in pages: give `next` as `after`.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
        contact()
    ),
    paths(
        pages::posts,
        post_pages::create,
        pages::post,
        post_pages::change,
        post_pages::delete,
        revision_pages::list,
        revision_pages::read,
        revision_pages::restore,
        pages::comments,
        search_pages::search,
        comment_pages::create,
        moderation_pages::queue,
        moderation_pages::decide,
        label_pages::judge,
        thread_pages::control,
        report_pages::settle,
        appeal_pages::keep,
        note_pages::read,
        note_pages::write,
        many_pages::decide_many,
        moderation_pages::undo,
        audit_pages::audit,
        ban_pages::list,
        ban_pages::make,
        ban_pages::lift,
        rule_pages::list,
        rule_pages::make,
        built_in_pages::trust,
        rehearsal_pages::rehearse,
        rule_pages::change,
        rule_pages::remove,
        built_in_pages::change,
        rule_pages::undo,
        affiliation_pages::requests,
        affiliation_pages::act,
        media_pages::list,
        media_pages::upload,
        serve,
    ),
    components(schemas(Problem, View, Stands, RequestAction)),
    modifiers(&Refusals)
)]
struct Description;

/// The description of the API as it is served below `links`.
pub fn description(links: &Links) -> utoipa::openapi::OpenApi {
    let mut description = Description::openapi();
    let server = ServerBuilder::new().url(links.absolute(&"")).build();
    description.servers = Some(vec![server]);
    description
}

/// The description, for programs.
///
/// # Errors
/// When it can't be written.
#[utoipa::path(
    get, path = "/api/v1/openapi.json", operation_id = "describe", tag = "description",
    responses((status = 200, description = "This description", body = Object)),
    security(())
)]
pub async fn serve(_: urls::ApiDescription, State(app): State<App>, headers: HeaderMap) -> Result<Response> {
    pages::json(&headers, &description(&app.links))
}

/// Adds the token, the key of repeats, and what each operation may be refused with.
struct Refusals;

/// How an operation is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Get,
    Post,
    Patch,
    Delete,
}

impl Modify for Refusals {
    fn modify(&self, description: &mut utoipa::openapi::OpenApi) {
        let token = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("Made by `forthright token create`; acts as one person"))
            .build();
        let components = description.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(token));
        for (path, item) in &mut description.paths.paths {
            complete(path, item);
        }
    }
}

fn complete(path: &str, item: &mut PathItem) {
    let named = path.contains('{');
    for (operation, by) in [
        (&mut item.get, Method::Get),
        (&mut item.post, Method::Post),
        (&mut item.patch, Method::Patch),
        (&mut item.delete, Method::Delete),
    ] {
        let Some(operation) = operation else { continue };
        if by == Method::Post {
            operation.parameters.get_or_insert_default().push(key().into());
        }
        for status in refusals(operation, named, by) {
            operation
                .responses
                .responses
                .insert(status.to_string(), problem(status));
        }
    }
}

/// `Idempotency-Key` (IETF draft of the httpapi working group).
fn key() -> Parameter {
    let text = ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::String))
        .min_length(Some(1))
        .max_length(Some(255))
        .pattern(Some("^[!-~]+$"));
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .description(Some(
            "The same request sent again with the same key within a day is answered as the first time",
        ))
        .schema(Some(text))
        .build()
}

/// The statuses of refusals. `named`: something in the address may not exist.
fn refusals(operation: &Operation, named: bool, by: Method) -> Vec<u16> {
    let id = operation.operation_id.as_deref().unwrap_or_default();
    if id == "describe" {
        return Vec::new();
    }
    let is_list = id.starts_with("list_");
    let reads = operation.request_body.is_some();
    let (posts, writes) = (by == Method::Post, by != Method::Get);
    let of_the_team = [
        "list_queue",
        "list_audit",
        "list_bans",
        "list_media",
        "list_requests",
        "list_revisions",
        "list_rules",
        "read_notes",
        "read_revision",
    ];
    let needs_scope = writes || of_the_team.contains(&id);
    let rules = [
        (400, is_list || reads || posts || id == "search"),
        (401, true),
        (403, needs_scope),
        (404, named),
        (409, writes),
        (412, matches!(id, "change_post" | "delete_post")),
        (413, reads || posts),
        (415, reads),
        (422, reads || posts),
        (429, matches!(id, "send_comment" | "search")),
    ];
    rules
        .into_iter()
        .filter_map(|(status, applies)| applies.then_some(status))
        .collect()
}

fn problem(status: u16) -> RefOr<utoipa::openapi::Response> {
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name("Problem")))
        .build();
    let meaning = match status {
        400 => "Something can't be read",
        401 => "A token is wanted, or the one that came is not good",
        403 => "Not allowed to the token, its person, or anyone",
        404 => "There is no such thing here",
        409 => "Somebody was faster, it was received before, or there is something to be seen first",
        412 => "`If-Match` names another version; `version` and `ETag` say which there is",
        413 => "Too large",
        415 => "The body is of another kind",
        422 => "Fields hold what they must not",
        _ => "Too often; `Retry-After` says when to come back",
    };
    ResponseBuilder::new()
        .description(meaning)
        .content(MEDIA_TYPE, content)
        .build()
        .into()
}
