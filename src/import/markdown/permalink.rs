//! The addresses that a text had over there: what its head or the site's pattern says, what the program
//! makes without either, and its aliases.

use jiff::civil::Date;
use url::Url;

use super::Generator;
use super::config::Config;
use super::fields::Front;
use super::place::Place;
use crate::posts::Kind;
use crate::posts::redirect::old_address;
use crate::text;

/// Jekyll's own patterns by name.
const STYLES: [(&str, &str); 5] = [
    ("date", "/:categories/:year/:month/:day/:title.html"),
    ("pretty", "/:categories/:year/:month/:day/:title/"),
    ("ordinal", "/:categories/:year/:y_day/:title.html"),
    ("weekdate", "/:categories/:year/W:week/:short_day/:title.html"),
    ("none", "/:categories/:title.html"),
];

/// Every address of a text, its own first, each once and as `old_address` gives it.
pub fn addresses(place: &Place, front: &Front, day: Option<Date>, config: &Config) -> Vec<String> {
    let made = Made { place, front, day };
    let mut found: Vec<String> = Vec::new();
    let own = made
        .patterns(config)
        .into_iter()
        .map(|pattern| made.filled(&pattern, config.generator));
    let aliases = front.aliases.iter().filter_map(|alias| below_site(alias, config));
    let aliases = aliases.map(|alias| made.beside(&alias));
    for path in own.chain(aliases) {
        let address = old_address(&format!("{}/{path}", config.base_path()), None);
        if address != "/" && !found.contains(&address) {
            found.push(address);
        }
    }
    found
}

/// The path of an address of the old site; `None` for one of another site.
pub fn below_site(address: &str, config: &Config) -> Option<String> {
    let Ok(url) = Url::parse(address) else {
        return Some(address.to_owned());
    };
    let host = |url: &Url| {
        url.host_str()
            .map(|host| host.trim_start_matches("www.").to_owned())
    };
    let site = config.site.as_ref()?;
    (matches!(url.scheme(), "http" | "https") && host(&url) == host(site)).then(|| {
        let path = url.path();
        path.strip_prefix(config.base_path()).unwrap_or(path).to_owned()
    })
}

struct Made<'a> {
    place: &'a Place,
    front: &'a Front,
    day: Option<Date>,
}

impl Made<'_> {
    /// What its address may have been made by, the likeliest first.
    fn patterns(&self, config: &Config) -> Vec<String> {
        let mut patterns = Vec::new();
        if let Some(own) = Some(&self.front.address).filter(|own| !own.is_empty()) {
            patterns.extend(below_site(styled(own), config));
            return patterns;
        }
        let section = self.place.section.split('/').next().unwrap_or_default();
        let of_site = config
            .permalinks
            .get(section)
            .or_else(|| config.permalinks.get(""));
        let is_post = self.place.kind == Kind::Post;
        patterns.extend(
            of_site
                .filter(|_| is_post)
                .map(|pattern| styled(pattern).to_owned()),
        );
        let usual: &[&str] = match config.generator {
            Generator::Hugo | Generator::Zola => &["/:lang/:sections/:own/", "/:lang/:sections/:own.html"],
            _ if is_post => &[
                "/:categories/:year/:month/:day/:title/",
                "/:categories/:year/:month/:day/:title.html",
                "/:year/:month/:day/:title/",
                "/:year/:month/:day/:title.html",
            ],
            _ => &["/:sections/:title/", "/:sections/:title.html"],
        };
        patterns.extend(usual.iter().map(|pattern| (*pattern).to_owned()));
        if self.day.is_none() {
            patterns.retain(|pattern| !pattern.contains(":year"));
        }
        patterns
    }

    /// A pattern with everything in it.
    fn filled(&self, pattern: &str, generator: Generator) -> String {
        let mut parts = pattern.split(':');
        let mut path = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part
                .find(|c: char| !(c.is_ascii_lowercase() || c == '_'))
                .unwrap_or(part.len());
            let (name, rest) = part.split_at(end);
            path.push_str(&self.value(name, generator));
            path.push_str(rest);
        }
        path
    }

    fn value(&self, name: &str, generator: Generator) -> String {
        let place = self.place;
        let spaced = place.name.trim().to_lowercase().replace(' ', "-");
        let own = Some(&self.front.slug).filter(|slug| !slug.is_empty());
        match name {
            "title" if generator == Generator::Hugo => text::slug(&self.front.title),
            "title" | "own" | "slugorfilename" | "slugorcontentbasename" => {
                own.cloned().unwrap_or(if generator == Generator::Zola {
                    text::slug(&spaced)
                } else {
                    place.name_in(spaced, generator)
                })
            }
            "slug" => own.cloned().unwrap_or_else(|| text::slug(&spaced)),
            "filename" | "contentbasename" | "basename" | "name" => spaced,
            "section" => place.section.split('/').next().unwrap_or_default().to_owned(),
            "sections" | "path" => place.section.clone(),
            "lang" => place.lang.clone(),
            "categories" | "slugified_categories" => self.categories(),
            "output_ext" => ".html".to_owned(),
            _ => self.day.map(|day| of_day(name, day)).unwrap_or_default(),
        }
    }

    fn categories(&self) -> String {
        let slugs = self.front.categories.iter().map(|category| text::slug(category));
        slugs.collect::<Vec<_>>().join("/")
    }

    /// An alias without a slash in front stands beside the text.
    fn beside(&self, alias: &str) -> String {
        if alias.starts_with('/') {
            alias.to_owned()
        } else {
            format!("{}/{alias}", self.place.section)
        }
    }
}

impl Place {
    /// Jekyll keeps capitals, Hugo does not.
    fn name_in(&self, lower: String, generator: Generator) -> String {
        match generator {
            Generator::Hugo => lower,
            _ => self.name.trim().replace(' ', "-"),
        }
    }
}

fn styled(pattern: &str) -> &str {
    let known = STYLES.iter().find(|(name, _)| *name == pattern);
    known.map_or(pattern, |(_, pattern)| pattern)
}

fn of_day(name: &str, day: Date) -> String {
    let form = match name {
        "year" => "%Y",
        "short_year" => "%y",
        "month" => "%m",
        "i_month" => "%-m",
        "day" => "%d",
        "i_day" => "%-d",
        "y_day" | "yearday" => "%j",
        "week" => "%V",
        "short_day" => "%a",
        "short_month" => "%b",
        "long_month" | "monthname" => "%B",
        _ => return String::new(),
    };
    day.strftime(form).to_string()
}
