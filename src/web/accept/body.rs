//! The bodies of a connection: a request's fails when it comes too slowly, an answer's tells when it is
//! done.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::BoxError;
use axum::body::Body;
use bytes::Bytes;
use hyper::body::{Frame, Incoming, SizeHint};
use tokio::time::Instant;

use super::Terms;
use super::pace::{Alarm, Progress};

/// Set once a body came too slowly.
#[derive(Clone, Debug, Default)]
pub struct Slow(Arc<AtomicBool>);

impl Slow {
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A request's body with a floor under its rate, counted from when somebody first waits for it.
pub struct Paced {
    body: Incoming,
    grace: Duration,
    rate: u32,
    received: usize,
    waiting_since: Option<Instant>,
    alarm: Alarm,
    slow: Slow,
}

impl Paced {
    pub fn new(body: Incoming, terms: &Terms, slow: Slow) -> Self {
        Self {
            body,
            grace: terms.body,
            rate: terms.body_rate,
            received: 0,
            waiting_since: None,
            alarm: Alarm::default(),
            slow,
        }
    }

    fn deadline(&mut self) -> Instant {
        let earned = u32::try_from(self.received).unwrap_or(u32::MAX) / self.rate.max(1);
        let since = *self.waiting_since.get_or_insert_with(Instant::now);
        since + self.grace + Duration::from_secs(earned.into())
    }
}

impl hyper::body::Body for Paced {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = self.get_mut();
        if let Poll::Ready(frame) = Pin::new(&mut this.body).poll_frame(cx) {
            let frame = frame.map(|frame| frame.map_err(Into::into));
            if let Some(Ok(frame)) = &frame {
                this.received += frame.data_ref().map_or(0, Bytes::len);
            }
            return Poll::Ready(frame);
        }
        let deadline = this.deadline();
        ready!(this.alarm.poll(cx, deadline));
        this.slow.0.store(true, Ordering::Relaxed);
        Poll::Ready(Some(Err("the body came too slowly".into())))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// An answer's body, which tells the connection when it has been handed over or given up.
pub struct Answer {
    body: Body,
    progress: Arc<Progress>,
}

impl Answer {
    pub fn new(body: Body, progress: Arc<Progress>) -> Self {
        Self { body, progress }
    }
}

impl hyper::body::Body for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.get_mut().body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.progress.end();
    }
}
