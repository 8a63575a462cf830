//! What the owner decides about writing: whether a post has to say whom it is for and why it matters, and
//! whose recordings may play on its page.

/// Longest list of hosts.
pub const HOSTS_MAX: usize = 20;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writing {
    pub standfirst: Standfirst,
    /// Hosts of PeerTube whose recordings play here, in lower case, one a line.
    pub peertube: String,
}

impl Writing {
    pub fn hosts(&self) -> Vec<&str> {
        self.peertube.lines().collect()
    }
}

/// How a post is asked for whom it is for and why it matters to them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standfirst {
    /// It appears only with both.
    Required,
    /// It is asked, and advised.
    #[default]
    Advised,
    /// It is not asked.
    Off,
}

impl Standfirst {
    pub const ALL: [Self; 3] = [Self::Required, Self::Advised, Self::Off];

    /// The code in forms and in the row.
    pub fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Advised => "advised",
            Self::Off => "off",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standfirst| standfirst.code() == code)
    }
}
