//! The words of the buttons that fold replies away. The buttons themselves are made by `static/thread.js`:
//! without it nothing folds, and no comment carries a byte for them.

use maud::{Markup, html};

use super::entry_views::is_indented;
use super::thread::Entry;
use crate::t;

/// For one reply and for several: `{n}` stands for their number, `{name}` for whom they answer. Nothing where
/// no comment of the page stands below another.
pub fn words(entries: &[Entry]) -> Markup {
    let name = "{name}";
    html! {
        @if entries.iter().any(is_indented) {
            span #fold hidden
                data-hide-one=(t!("thread-fold-hide", count = 1, name = name))
                data-hide-many=(t!("thread-fold-hide", count = "{n}", name = name))
                data-show-one=(t!("thread-fold-show", count = 1, name = name))
                data-show-many=(t!("thread-fold-show", count = "{n}", name = name))
                data-count-one=(t!("thread-fold-count", count = 1))
                data-count-many=(t!("thread-fold-count", count = "{n}"))
                data-removed=(t!("thread-removed-comment")) {}
        }
    }
}
