//! Tests of posts.
