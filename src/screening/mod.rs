//! What a new comment is held for: rules that look at it and say what they matched.
