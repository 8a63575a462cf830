//! The accent colour: what an owner may choose, and what becomes of it. Any colour is taken; in each colour
//! scheme the one that is used has its hue and is as near to its lightness as the contrast with every
//! background allows. The conversions are those of CSS Color 4 (section 10, sRGB and Oklab), the contrast that
//! of WCAG 2.2 (relative luminance).

use std::fmt;

/// What text needs to stand out from what is behind it (WCAG 2.2, 1.4.3, level AA).
pub const ENOUGH: f64 = 4.5;

/// How much of the accent is mixed into the backgrounds of some boxes (`static/site.css`), rounded up.
const MIXED: f64 = 0.07;

/// So fine are the steps in which the lightness moves.
const STEP: f64 = 0.005;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// One of the two colour schemes, by its backgrounds as `static/site.css` has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub const BOTH: [Self; 2] = [Self::Light, Self::Dark];

    /// The page, and what of it is tinted; the page first.
    fn grounds(self) -> [Colour; 4] {
        match self {
            Self::Light => [0x00fd_fdfc, 0x00f1_f5f4, 0x00fd_f6e5, 0x00fd_f1ef],
            Self::Dark => [0x0014_181a, 0x001b_2225, 0x0029_220f, 0x002d_1b1a],
        }
        .map(Colour::of)
    }

    /// What stands on the accent, as on a button.
    fn on_accent(self) -> Colour {
        Colour::of(match self {
            Self::Light => 0x00ff_ffff,
            Self::Dark => 0x000d_1517,
        })
    }
}

impl Colour {
    /// From a number such as `0x0f5c6e`.
    fn of(number: u32) -> Self {
        let [_, red, green, blue] = number.to_be_bytes();
        Self([red, green, blue])
    }

    /// `#0f5c6e`, `0F5C6E` or `#07e`, as people write them; `None` for anything else.
    pub fn parse(typed: &str) -> Option<Self> {
        let digits = typed.trim().trim_start_matches('#');
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let whole = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        u32::from_str_radix(&whole, 16).ok().map(Self::of)
    }

    /// What is used of it in `scheme`: the colour itself where it stands out from every background, else one
    /// of its hue that is just dark or light enough.
    pub fn in_scheme(self, scheme: Scheme) -> Self {
        if self.stands_out(scheme) {
            return self;
        }
        let [lightness, chroma, hue] = self.oklch();
        let step = match scheme {
            Scheme::Light => -STEP,
            Scheme::Dark => STEP,
        };
        let mut at = lightness;
        while (0.0..=1.0).contains(&at) {
            let moved = Self::nearest(at, chroma, hue);
            if moved.stands_out(scheme) {
                return moved;
            }
            at += step;
        }
        match scheme {
            Scheme::Light => Self([0; 3]),
            Scheme::Dark => Self([255; 3]),
        }
    }

    /// The lowest contrast that it has in `scheme`: with each background, with one it is mixed into, and with
    /// what stands on it.
    pub fn contrast_in(self, scheme: Scheme) -> f64 {
        let grounds = scheme.grounds();
        let own = grounds[0].mixed(self, MIXED);
        let all = grounds.into_iter().chain([own, scheme.on_accent()]);
        all.map(|ground| self.contrast(ground)).fold(21.0, f64::min)
    }

    fn stands_out(self, scheme: Scheme) -> bool {
        self.contrast_in(scheme) >= ENOUGH
    }

    /// From 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Its parts without the curve of sRGB, from 0 to 1.
    fn linear(self) -> [f64; 3] {
        self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    /// With so much of `other` in it.
    fn mixed(self, other: Self, share: f64) -> Self {
        let part = |at: usize| {
            let (own, other) = (f64::from(self.0[at]), f64::from(other.0[at]));
            byte((own + (other - own) * share) / 255.0)
        };
        Self([part(0), part(1), part(2)])
    }

    /// Lightness from 0 to 1, chroma, hue in radians.
    fn oklch(self) -> [f64; 3] {
        let [red, green, blue] = self.linear();
        let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let middle = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let lightness = 0.210_454_255_3 * long + 0.793_617_785 * middle - 0.004_072_046_8 * short;
        let a = 1.977_998_495_1 * long - 2.428_592_205 * middle + 0.450_593_709_9 * short;
        let b = 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766 * short;
        [lightness, a.hypot(b), b.atan2(a)]
    }

    /// The colour of this lightness and hue whose chroma is as near to `chroma` as sRGB reaches.
    fn nearest(lightness: f64, chroma: f64, hue: f64) -> Self {
        let mut chroma = chroma;
        loop {
            let linear = linear_of(lightness, chroma * hue.cos(), chroma * hue.sin());
            let fits = linear.iter().all(|part| (-0.000_5..=1.000_5).contains(part));
            if fits || chroma < 0.001 {
                return Self(linear.map(|part| byte(curved(part.clamp(0.0, 1.0)))));
            }
            chroma *= 0.96;
        }
    }
}

/// `#0f5c6e`.
impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

fn linear_of(lightness: f64, a: f64, b: f64) -> [f64; 3] {
    let long = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let middle = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let short = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    [
        4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701 * short,
    ]
}

fn curved(part: f64) -> f64 {
    if part <= 0.003_130_8 {
        part * 12.92
    } else {
        1.055 * part.powf(1.0 / 2.4) - 0.055
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 255"
)]
fn byte(part: f64) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_as_people_write_it() {
        for typed in ["#0f5c6e", "0F5C6E", " #0F5C6E "] {
            assert_eq!(Colour::parse(typed).unwrap().to_string(), "#0f5c6e");
        }
        assert_eq!(Colour::parse("#07e").unwrap().to_string(), "#0077ee");
        for typed in ["", "#", "teal", "#12345", "#1234567", "#0f5c6g", "+f5c6e", "é12"] {
            assert_eq!(Colour::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let [black, white] = ["#000", "#fff"].map(|typed| Colour::parse(typed).unwrap());
        assert!((black.contrast(white) - 21.0).abs() < 0.001);
        let grey = Colour::parse("#767676").unwrap();
        assert!((grey.contrast(white) - 4.54).abs() < 0.01);
    }

    #[test]
    fn every_colour_stands_out_in_both_schemes() {
        let parts = [0_u8, 40, 90, 128, 170, 215, 255];
        for red in parts {
            for green in parts {
                for blue in parts {
                    let chosen = Colour([red, green, blue]);
                    for scheme in Scheme::BOTH {
                        let used = chosen.in_scheme(scheme);
                        let contrast = used.contrast_in(scheme);
                        assert!(contrast >= ENOUGH, "{chosen} is {used} in {scheme:?}: {contrast}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_stands_out_is_used_as_it_is_and_other_colours_keep_their_hue() {
        let teal = Colour::parse("#0f5c6e").unwrap();
        assert_eq!(teal.in_scheme(Scheme::Light), teal);
        let [_, _, hue] = teal.oklch();
        let [lightness, _, lighter_hue] = teal.in_scheme(Scheme::Dark).oklch();
        assert!(lightness > 0.6);
        assert!((hue - lighter_hue).abs() < 0.05, "{hue} {lighter_hue}");
    }
}
