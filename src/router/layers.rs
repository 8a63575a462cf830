//! The whole program as a service: the table of pages, what a request goes through before it comes to one,
//! and the readers' pages that are kept in memory before it all.

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;

use super::{Access, Method, Route, table};
use crate::app::App;
use crate::people::session;
use crate::web::cache::{self, key};
use crate::web::{canonical, client_ip, error, headers, language, origin, sessions};
use crate::{api, posts, search};

/// The whole program as a service: the table within its layers.
pub fn router(app: &App) -> Router {
    let mut router = Router::new();
    for route in table() {
        let handler = match route.access {
            Access::Team => route
                .handler
                .route_layer(from_fn_with_state(app.clone(), session::require)),
            Access::Api if route.method == Method::Post => route
                .handler
                .route_layer(from_fn_with_state(app.clone(), api::once_pages::once)),
            Access::Reader | Access::Link | Access::Api => route.handler,
        };
        router = router.route(route.pattern, handler);
    }
    let reads = table().into_iter().filter(|route| route.method == Method::Get);
    let pages = canonical::Pages::new(app, reads.map(|route| route.pattern));
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(app.clone(), language::speak))
        .layer(from_fn_with_state(app.clone(), client_ip::find))
        .layer(from_fn(headers::add))
        .layer(from_fn_with_state(app.clone(), error::draw))
        .layer(from_fn(api::problem_pages::draw))
        .layer(CatchPanicLayer::new())
        .layer(from_fn(origin::readable))
        .layer(from_fn_with_state(app.clone(), origin::check))
        .layer(from_fn_with_state(app.clone(), search::missing_pages::suggest))
        .layer(from_fn_with_state(pages, canonical::redirect))
        .layer(from_fn_with_state(app.clone(), posts::redirect_pages::redirect))
        .layer(sessions::layer(&app.db, &app.clock, &app.secrets, &app.links));
    cache::before(router.layer(layers).with_state(app.clone()), app, kept())
}

/// What may be kept in memory, and under which names. The front page may be an address of old as well.
fn kept() -> Vec<key::Pages> {
    let named = |route: Route| {
        Some(key::Pages {
            pattern: route.pattern,
            parameters: route.cacheable?,
            except: if route.pattern == "/" {
                &posts::redirect::QUERIES
            } else {
                &[]
            },
        })
    };
    table().into_iter().filter_map(named).collect()
}
