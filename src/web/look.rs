//! What of the settings every reader's page shows, made ready once when they are read: the footer and the
//! policy for comments as markup, and the style sheet with the owner's colour and rules.

use std::sync::Arc;

use url::Url;

use super::assets::{Asset, SITE_CSS};
use crate::settings::Settings;
use crate::settings::colour::Scheme;
use crate::settings::looks::Looks;
use crate::text::{SafeHtml, few};

/// Shared; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Look {
    pub footer: Option<Arc<SafeHtml>>,
    pub comment_policy: Option<Arc<SafeHtml>>,
    /// The style sheet of readers' pages, where it is not the usual one.
    pub sheet: Option<Arc<Asset>>,
}

impl Look {
    /// `root` is the address of the site, with the slash at its end.
    pub fn of(settings: &Settings, root: &Url) -> Self {
        let markup = |source: &str| {
            let written = !source.is_empty();
            written.then(|| few(source, root).ok()).flatten().map(Arc::new)
        };
        Self {
            footer: markup(&settings.footer),
            comment_policy: markup(&settings.comment_policy),
            sheet: sheet(&settings.looks).map(Arc::new),
        }
    }
}

/// All of the usual style sheet, then the colour, then the owner's rules: whatever is wrong with those ends
/// with the file, behind everything else.
fn sheet(looks: &Looks) -> Option<Asset> {
    if looks.accent.is_none() && looks.css.is_empty() {
        return None;
    }
    let mut css = String::from_utf8_lossy(SITE_CSS.bytes()).into_owned();
    if let Some(accent) = looks.accent {
        let [light, dark] = Scheme::BOTH.map(|scheme| accent.in_scheme(scheme));
        for part in [
            "\n:root { --accent: light-dark(",
            &light.to_string(),
            ", ",
            &dark.to_string(),
            "); }\n",
        ] {
            css.push_str(part);
        }
    }
    css.push_str(&looks.css);
    Some(Asset::site_css(css))
}
