//! What may be left of other people's markup, written down a second time: the program has its own lists
//! (`src/text/allowed.rs`), and a wider one there must not go unnoticed.

/// Where markup stands, and so what it may hold.
pub struct Place {
    /// The attributes that each element may have.
    pub elements: &'static [(&'static str, &'static [&'static str])],
    /// The attributes that every element may have.
    pub everywhere: &'static [&'static str],
    /// The `rel` of every link.
    pub rel: &'static str,
    /// Whether links and pictures of the site itself may do without its name.
    pub relative: bool,
    /// Whether there may be formulas.
    pub formulas: bool,
}

pub const COMMENT: Place = Place {
    elements: &[
        ("p", &[]),
        ("br", &[]),
        ("em", &[]),
        ("strong", &[]),
        ("del", &[]),
        ("ul", &[]),
        ("li", &[]),
        ("blockquote", &[]),
        ("code", &[]),
        ("ol", &["start"]),
        ("pre", &["tabindex"]),
        ("a", &["href", "rel"]),
    ],
    everywhere: &[],
    rel: "nofollow ugc noopener noreferrer",
    relative: false,
    formulas: false,
};

pub const POST: Place = Place {
    elements: AUTHORS,
    everywhere: &["lang", "title", "id", "dir"],
    rel: "noopener",
    relative: true,
    formulas: true,
};

const NONE: &[&str] = &[];
const CITED: &[&str] = &["cite"];
const DATED: &[&str] = &["cite", "datetime"];
const CLASS: &[&str] = &["class"];
const ROW: &[&str] = &["align", "char", "charoff"];
const COLUMN: &[&str] = &["align", "char", "charoff", "span"];

const AUTHORS: &[(&str, &[&str])] = &[
    ("a", &["href", "hreflang", "rel", "class", "aria-label"]),
    ("abbr", NONE),
    ("acronym", NONE),
    ("article", NONE),
    ("aside", NONE),
    ("b", NONE),
    ("bdi", NONE),
    ("blockquote", CITED),
    ("br", NONE),
    ("caption", NONE),
    ("cite", NONE),
    ("code", CLASS),
    ("col", COLUMN),
    ("colgroup", COLUMN),
    ("data", &["value"]),
    ("dd", NONE),
    ("del", DATED),
    ("details", &["open"]),
    ("dfn", NONE),
    ("div", &["class", "role", "tabindex", "aria-label"]),
    ("dl", NONE),
    ("dt", NONE),
    ("em", NONE),
    ("figcaption", NONE),
    ("figure", NONE),
    ("footer", NONE),
    ("h1", NONE),
    ("h2", NONE),
    ("h3", NONE),
    ("h4", NONE),
    ("h5", NONE),
    ("h6", NONE),
    ("header", NONE),
    ("hgroup", NONE),
    ("hr", &["align", "size", "width"]),
    ("i", NONE),
    ("img", &["align", "alt", "height", "src", "width", "loading"]),
    ("input", &["type", "checked", "disabled", "aria-label"]),
    ("ins", DATED),
    ("kbd", NONE),
    ("li", &["value"]),
    ("mark", NONE),
    ("nav", &["class", "aria-label"]),
    ("ol", &["start", "reversed", "type"]),
    ("p", CLASS),
    ("pre", &["tabindex"]),
    ("q", CITED),
    ("rp", NONE),
    ("rt", NONE),
    ("rtc", NONE),
    ("ruby", NONE),
    ("s", NONE),
    ("samp", NONE),
    ("section", &["class", "aria-label"]),
    ("small", NONE),
    ("span", CLASS),
    ("strike", NONE),
    ("strong", NONE),
    ("sub", NONE),
    ("summary", NONE),
    ("sup", CLASS),
    ("table", &["align", "char", "charoff", "summary"]),
    ("tbody", ROW),
    (
        "td",
        &["align", "char", "charoff", "colspan", "headers", "rowspan"],
    ),
    ("tfoot", ROW),
    (
        "th",
        &[
            "align", "char", "charoff", "colspan", "headers", "rowspan", "scope",
        ],
    ),
    ("thead", ROW),
    ("time", &["datetime"]),
    ("tr", ROW),
    ("tt", NONE),
    ("u", NONE),
    ("ul", NONE),
    ("var", NONE),
    ("wbr", NONE),
];

/// Whether an attribute that is allowed has a value that is.
pub fn may_say(element: &str, attribute: &str, value: &str) -> bool {
    match (element, attribute) {
        (_, "id") => value.starts_with("t-"),
        ("code", "class") => value
            .split_whitespace()
            .all(|class| class.starts_with("language-")),
        ("div", "class") => classes(value, &["scroll", "headed", "markdown-alert"])
            || value.starts_with("markdown-alert markdown-alert-"),
        ("p", "class") => matches!(value, "" | "markdown-alert-title"),
        ("nav", "class") => matches!(value, "" | "toc"),
        ("span", "class") => classes(value, &CODE),
        ("mtd", "class") => classes(value, &["ml", "mr", "mb"]),
        ("section", "class") => matches!(value, "" | "footnotes"),
        ("sup", "class") => matches!(value, "" | "footnote-ref"),
        ("a", "class") => classes(value, &["footnote-backref", "anchor"]),
        ("div", "role") => value.eq_ignore_ascii_case("group"),
        (_, "tabindex") => value == "0",
        ("input", "type") => value == "checkbox",
        ("img", "loading") => value == "lazy",
        _ => true,
    }
}

/// The classes of parts of code.
const CODE: [&str; 12] = [
    "xw", "xt", "xv", "xs", "xc", "xn", "xf", "xr", "xm", "xk", "xi", "xd",
];

fn classes(value: &str, allowed: &[&str]) -> bool {
    value.split_whitespace().all(|class| allowed.contains(&class))
}

const STYLE: &[&str] = &["displaystyle", "scriptlevel"];

/// What a formula may hold, in its own namespace.
pub const FORMULA: &[(&str, &[&str])] = &[
    ("math", &["display"]),
    ("mrow", STYLE),
    ("mi", &["mathvariant"]),
    ("mn", NONE),
    (
        "mo",
        &[
            "form",
            "fence",
            "separator",
            "stretchy",
            "symmetric",
            "largeop",
            "movablelimits",
            "lspace",
            "rspace",
            "minsize",
            "maxsize",
        ],
    ),
    ("ms", NONE),
    ("mtext", NONE),
    ("mspace", &["width", "height", "depth"]),
    ("mfrac", &["linethickness", "displaystyle", "scriptlevel"]),
    ("msqrt", NONE),
    ("mroot", NONE),
    ("msub", NONE),
    ("msup", NONE),
    ("msubsup", NONE),
    ("munder", &["accent", "accentunder"]),
    ("mover", &["accent", "accentunder"]),
    (
        "munderover",
        &["accent", "accentunder", "displaystyle", "scriptlevel"],
    ),
    ("mmultiscripts", NONE),
    ("mprescripts", NONE),
    ("mtable", STYLE),
    ("mtr", NONE),
    ("mtd", &["columnspan", "rowspan", "class"]),
    ("mstyle", STYLE),
    ("mpadded", &["width", "height", "depth"]),
    ("mphantom", NONE),
];
