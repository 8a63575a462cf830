//! The page of a thread as a word that a form carries along, so that whoever acts on a comment comes back
//! to the page they were reading.

use std::fmt;
use std::str::FromStr;

use super::thread::Cursor;
use crate::ids::CommentId;

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => write!(f, "start"),
            Self::After(id) => write!(f, "after-{id}"),
            Self::From(id) => write!(f, "from-{id}"),
        }
    }
}

impl FromStr for Cursor {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        let id = |digits: &str| digits.parse::<CommentId>().map_err(|_| ());
        match word.split_once('-') {
            None if word == "start" => Ok(Self::Start),
            Some(("after", digits)) => id(digits).map(Self::After),
            Some(("from", digits)) => id(digits).map(Self::From),
            _ => Err(()),
        }
    }
}

impl Cursor {
    /// The parameter that opens this page of the thread; empty for the first.
    pub fn parameter(self) -> String {
        match self {
            Self::Start => String::new(),
            Self::After(id) => format!("after={id}&"),
            Self::From(id) => format!("from={id}&"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_a_thread_survives_a_form() {
        for cursor in [
            Cursor::Start,
            Cursor::After(CommentId(7)),
            Cursor::From(CommentId(12)),
        ] {
            assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }
        for wrong in [
            "",
            "desk",
            "from-",
            "after-x",
            "from-1&x=2",
            "//elsewhere.example",
        ] {
            assert_eq!(wrong.parse::<Cursor>(), Err(()), "{wrong}");
        }
    }
}
