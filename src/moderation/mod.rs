//! The desk: the moderators' queue, their decisions and undo. Comments move in `comments/moderate.rs`.
