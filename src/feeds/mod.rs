//! Atom feeds of posts and comments; entries carry the same words as the pages.
