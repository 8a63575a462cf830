//! How long a client may take: a connection that ends itself when no request comes in time, or when
//! nobody reads what was sent.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};

use super::Terms;

/// Where a connection stands, shared by it and the requests on it.
pub struct Progress(Mutex<(Phase, Instant)>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// A request's head is expected, since the connection or its first byte.
    Head,
    /// A request is being answered.
    Busy,
    /// The last answer has been given.
    Idle,
}

impl Progress {
    pub fn new() -> Self {
        Self(Mutex::new((Phase::Head, Instant::now())))
    }

    /// A request has come.
    pub fn begin(&self) {
        self.change(|_| Some(Phase::Busy));
    }

    /// Its answer has been handed over.
    pub fn end(&self) {
        self.change(|_| Some(Phase::Idle));
    }

    /// Whether a request is expected and none, or only a part of its head, has come.
    pub fn is_without_request(&self) -> bool {
        self.now().0 == Phase::Head
    }

    fn bytes_came(&self) {
        self.change(|phase| (phase == Phase::Idle).then_some(Phase::Head));
    }

    /// The rest of an answer is still being taken.
    fn bytes_went(&self) {
        self.change(|phase| (phase == Phase::Idle).then_some(Phase::Idle));
    }

    /// When the connection has been silent for too long; never while a request is answered.
    fn deadline(&self, terms: &Terms) -> Option<Instant> {
        let (phase, since) = self.now();
        match phase {
            Phase::Head => Some(since + terms.head),
            Phase::Busy => None,
            Phase::Idle => Some(since + terms.idle),
        }
    }

    fn now(&self) -> (Phase, Instant) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, to: impl Fn(Phase) -> Option<Phase>) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(phase) = to(state.0) {
            *state = (phase, Instant::now());
        }
    }
}

/// A timer that is moved as rarely as can be: usually what it waits for comes first.
#[derive(Default)]
pub struct Alarm(Option<Pin<Box<Sleep>>>);

impl Alarm {
    /// Ready when `deadline` has passed; wakes the task then.
    pub fn poll(&mut self, cx: &mut Context<'_>, deadline: Instant) -> Poll<()> {
        let sleep = self.0.get_or_insert_with(|| Box::pin(sleep_until(deadline)));
        if deadline < sleep.deadline() {
            sleep.as_mut().reset(deadline);
        }
        ready!(sleep.as_mut().poll(cx));
        if deadline <= Instant::now() {
            return Poll::Ready(());
        }
        sleep.as_mut().reset(deadline);
        sleep.as_mut().poll(cx)
    }
}

/// A stream that fails when its client is too slow.
pub struct Watched<S> {
    stream: S,
    progress: Arc<Progress>,
    terms: Arc<Terms>,
    silence: Alarm,
    stall: Alarm,
    /// Since when the client has taken nothing of what is ready.
    stalled: Option<Instant>,
}

impl<S> Watched<S> {
    pub fn new(stream: S, progress: Arc<Progress>, terms: Arc<Terms>) -> Self {
        Self {
            stream,
            progress,
            terms,
            silence: Alarm::default(),
            stall: Alarm::default(),
            stalled: None,
        }
    }

    fn written(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if written.is_ready() {
            self.stalled = None;
            self.progress.bytes_went();
            return written;
        }
        let since = *self.stalled.get_or_insert_with(Instant::now);
        ready!(self.stall.poll(cx, since + self.terms.stall));
        Poll::Ready(Err(late("the client takes nothing", self.terms.stall)))
    }
}

fn late(what: &str, limit: Duration) -> io::Error {
    io::Error::new(
        io::ErrorKind::TimedOut,
        format!("{what} for {} seconds", limit.as_secs_f32()),
    )
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        let read = Pin::new(&mut this.stream).poll_read(cx, buffer);
        if read.is_ready() {
            if buffer.filled().len() > before {
                this.progress.bytes_came();
            }
            return read;
        }
        let Some(deadline) = this.progress.deadline(&this.terms) else {
            // Nothing wakes this task when the answer ends and the pause begins, so a timer does.
            let _ = this.silence.poll(cx, Instant::now() + this.terms.idle);
            return Poll::Pending;
        };
        ready!(this.silence.poll(cx, deadline));
        Poll::Ready(Err(late("no whole request came", this.terms.head)))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write(cx, bytes);
        this.written(cx, written)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write_vectored(cx, slices);
        this.written(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
