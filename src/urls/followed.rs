//! Which pages can be followed by feeds, and where those are.

use super::{
    Audience, AudienceFeed, AudienceJson, AudienceRss, Byline, BylineFeed, BylineJson, BylineRss, Feed, Home,
    JsonFeed, Rss, Series, SeriesFeed, SeriesJson, SeriesRss, Subject, SubjectFeed, SubjectJson, SubjectRss,
    Tag, TagFeed, TagJson, TagRss,
};

/// A page whose list can be followed by feeds.
pub trait Followed {
    /// The addresses of its feeds: Atom, RSS, JSON Feed.
    fn feeds(&self) -> [String; 3];
}

macro_rules! followed {
    ($($page:ident $({ $field:ident })?: $atom:ident, $rss:ident, $json:ident;)+) => {$(
        impl Followed for $page {
            fn feeds(&self) -> [String; 3] {
                [
                    followed!(@one self $atom $({ $field })?),
                    followed!(@one self $rss $({ $field })?),
                    followed!(@one self $json $({ $field })?),
                ]
            }
        }
    )+};
    (@one $self:ident $url:ident) => { $url.to_string() };
    (@one $self:ident $url:ident { $field:ident }) => {
        $url { $field: $self.$field.clone() }.to_string()
    };
}

followed! {
    Home: Feed, Rss, JsonFeed;
    Tag { tag }: TagFeed, TagRss, TagJson;
    Audience { audience }: AudienceFeed, AudienceRss, AudienceJson;
    Byline { byline }: BylineFeed, BylineRss, BylineJson;
    Subject { subject }: SubjectFeed, SubjectRss, SubjectJson;
    Series { series }: SeriesFeed, SeriesRss, SeriesJson;
}
