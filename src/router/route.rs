//! One line of the table of pages, and the short ways to write it.

use axum::handler::Handler;
use axum::routing::{MethodRouter, delete, get, patch, post};
use axum_extra::routing::TypedPath;
use serde::Serialize;

use crate::app::App;

/// Who may open a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// Everyone.
    Reader,
    /// Who holds the signed link.
    Link,
    /// Someone of the team with a live session.
    Team,
    /// Another program.
    Api,
}

/// What is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// An HTML page.
    Page,
    /// A feed, a file, JSON, or a redirect.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    Get,
    Post,
    Patch,
    Delete,
}

/// One line of the table.
pub struct Route {
    pub method: Method,
    pub pattern: &'static str,
    pub access: Access,
    pub answer: Answer,
    /// The parameters that make a difference, of a page that is the same for all readers and may be kept
    /// in memory; `None` for one that may not.
    pub cacheable: Option<&'static [&'static str]>,
    pub(super) handler: MethodRouter<App>,
}

impl Route {
    /// May be kept in memory; only `parameters` make a difference.
    pub(super) fn kept(mut self, parameters: &'static [&'static str]) -> Self {
        self.cacheable = Some(parameters);
        self
    }
}

pub(super) fn page<P, H, T>(_: fn() -> std::marker::PhantomData<P>, access: Access, handler: H) -> Route
where
    P: TypedPath,
    H: Handler<T, App>,
    T: 'static,
{
    Route {
        method: Method::Get,
        pattern: P::PATH,
        access,
        answer: Answer::Page,
        cacheable: None,
        handler: get(handler),
    }
}

pub(super) fn file<P, H, T>(_: fn() -> std::marker::PhantomData<P>, access: Access, handler: H) -> Route
where
    P: TypedPath,
    H: Handler<T, App>,
    T: 'static,
{
    Route {
        method: Method::Get,
        pattern: P::PATH,
        access,
        answer: Answer::Other,
        cacheable: None,
        handler: get(handler),
    }
}

pub(super) fn form<P, H, T>(_: fn() -> std::marker::PhantomData<P>, access: Access, handler: H) -> Route
where
    P: TypedPath,
    H: Handler<T, App>,
    T: 'static,
{
    Route {
        method: Method::Post,
        pattern: P::PATH,
        access,
        answer: Answer::Page,
        cacheable: None,
        handler: post(handler),
    }
}

/// An operation of the API; whom it is for is said by its own extractors.
pub(super) fn api<P, H, T>(_: fn() -> std::marker::PhantomData<P>, method: Method, handler: H) -> Route
where
    P: TypedPath,
    H: Handler<T, App>,
    T: 'static,
{
    Route {
        method,
        pattern: P::PATH,
        access: Access::Api,
        answer: Answer::Other,
        cacheable: None,
        handler: match method {
            Method::Get => get(handler),
            Method::Post => post(handler),
            Method::Patch => patch(handler),
            Method::Delete => delete(handler),
        },
    }
}

/// Names an address's type for the table.
pub(super) fn at<P>() -> std::marker::PhantomData<P> {
    std::marker::PhantomData
}
