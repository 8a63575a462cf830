//! Colours of another profile (a phone's Display P3, a camera's Adobe RGB) as sRGB, which is what a
//! picture without a profile is read as. A profile that can't be read is left out, and with it the
//! difference it made.

use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// The picture with its colours in sRGB; as it is when the profile is of no use for it.
pub fn to_srgb(image: DynamicImage, profile: &[u8]) -> DynamicImage {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else {
        return image;
    };
    if profile.color_space != DataColorSpace::Rgb || !image.color().has_color() {
        return image;
    }
    if image.color().has_alpha() {
        let mut pixels = image.into_rgba8();
        convert(&profile, Layout::Rgba, &mut pixels);
        pixels.into()
    } else {
        let mut pixels = image.into_rgb8();
        convert(&profile, Layout::Rgb, &mut pixels);
        pixels.into()
    }
}

/// Pixels that are converted at a time, so that no second picture is in memory.
const AT_ONCE: usize = 4096;

/// In place; nothing happens where the profile can't be followed.
fn convert(profile: &ColorProfile, layout: Layout, pixels: &mut [u8]) {
    let srgb = ColorProfile::new_srgb();
    let transform = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default());
    let Ok(transform) = transform else {
        tracing::debug!("a colour profile can't be followed");
        return;
    };
    for some in pixels.chunks_mut(AT_ONCE * layout.channels()) {
        let before = some.to_vec();
        if transform.transform(&before, some).is_err() {
            some.copy_from_slice(&before);
        }
    }
}
