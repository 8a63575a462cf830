//! Which device a session is on, as coarsely as a person needs to know it again: the kind of browser and
//! of system, and nothing else of what the browser says.

use serde::{Deserialize, Serialize};

/// As codes; what they are called is `words_views.rs`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    pub browser: String,
    pub system: String,
}

/// What stands in the words of a browser, and its code; the first that is found counts, because every
/// browser also names those it resembles.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "edge"),
    ("OPR/", "opera"),
    ("SamsungBrowser", "samsung"),
    ("Firefox", "firefox"),
    ("Chrom", "chrome"),
    ("Safari", "safari"),
];

const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iphone"),
    ("iPad", "ipad"),
    ("Android", "android"),
    ("Windows", "windows"),
    ("Mac OS", "mac"),
    ("CrOS", "chromeos"),
    ("Linux", "linux"),
];

impl Device {
    /// From what the browser says of itself.
    pub fn of(user_agent: &str) -> Self {
        let found = |known: &[(&str, &str)]| {
            let code = known.iter().find(|(mark, _)| user_agent.contains(mark));
            code.map_or("other", |(_, code)| *code).to_owned()
        };
        Self {
            browser: found(&BROWSERS),
            system: found(&SYSTEMS),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_told_from_those_it_resembles() {
        let told = |user_agent| {
            let device = Device::of(user_agent);
            format!("{} {}", device.browser, device.system)
        };
        for (user_agent, words) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "firefox linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0",
                "edge windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "safari iphone",
            ),
            ("curl/8.5.0", "other other"),
            ("", "other other"),
        ] {
            assert_eq!(told(user_agent), words);
        }
    }
}
