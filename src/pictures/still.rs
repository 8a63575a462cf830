//! Pictures that stand still: JPEG, PNG and WebP.

use std::io::Cursor;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{PngDecoder, PngEncoder};
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder as _, Limits};

use super::{Coding, Made, Refused, colour, whole, widths, within};

/// Of JPEG: what is lost beyond it is seen by nobody, and files are a third of those at 95.
const QUALITY: u8 = 82;

/// The most memory that a decoder may take, in bytes.
const MEMORY_MAX: u64 = 512 << 20;

/// As `pictures::make`.
pub fn make(bytes: Vec<u8>, coding: Coding) -> Result<Made, Refused> {
    if coding == Coding::Jpeg && !whole::is_whole_jpeg(&bytes) {
        return Err(Refused::Unreadable);
    }
    let had_losses = coding == Coding::Jpeg || whole::is_lossy_webp(&bytes);
    let pixels = Pixels::of(read(bytes, coding)?);
    let coding = match coding {
        // The library writes WebP without loss only: a photograph would be five times its size.
        Coding::WebP if had_losses && !pixels.has_alpha() => Coding::Jpeg,
        other => other,
    };
    let narrower = pixels.narrower(coding)?;
    Ok(Made {
        coding,
        width: pixels.width,
        height: pixels.height,
        whole: pixels.write(coding)?,
        narrower,
    })
}

/// Decodes within limits, into sRGB and the right way up.
fn read(bytes: Vec<u8>, coding: Coding) -> Result<DynamicImage, Refused> {
    let input = Cursor::new(bytes);
    match coding {
        Coding::Jpeg => decode(JpegDecoder::new(input).map_err(unreadable)?),
        Coding::Png => {
            let decoder = PngDecoder::with_limits(input, limits()).map_err(unreadable)?;
            if decoder.is_apng().map_err(unreadable)? {
                return Err(Refused::Moves);
            }
            decode(decoder)
        }
        Coding::WebP => {
            let decoder = WebPDecoder::new(input).map_err(unreadable)?;
            if decoder.has_animation() {
                return Err(Refused::Moves);
            }
            decode(decoder)
        }
        Coding::Gif => Err(Refused::Unreadable),
    }
}

fn decode(mut decoder: impl ImageDecoder) -> Result<DynamicImage, Refused> {
    let (width, height) = decoder.dimensions();
    within(width, height)?;
    decoder.set_limits(limits()).map_err(unreadable)?;
    let profile = decoder.icc_profile().unwrap_or_default();
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    if let Some(profile) = profile {
        image = colour::to_srgb(image, &profile);
    }
    image.apply_orientation(orientation);
    Ok(image)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MAX);
    limits
}

fn unreadable(_: image::ImageError) -> Refused {
    Refused::Unreadable
}

/// Rows of pixels of eight bits a channel.
struct Pixels {
    width: u32,
    height: u32,
    bytes: Vec<u8>,
    shape: Shape,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Grey,
    Colour,
    ColourAndAlpha,
}

impl Pixels {
    /// Alpha that hides nothing is left out.
    fn of(image: DynamicImage) -> Self {
        let (width, height) = (image.width(), image.height());
        let has_alpha = image.color().has_alpha();
        let (shape, bytes) = if has_alpha {
            let all = image.into_rgba8();
            if all.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
                (Shape::Colour, DynamicImage::from(all).into_rgb8().into_raw())
            } else {
                (Shape::ColourAndAlpha, all.into_raw())
            }
        } else if image.color().has_color() {
            (Shape::Colour, image.into_rgb8().into_raw())
        } else {
            (Shape::Grey, image.into_luma8().into_raw())
        };
        Self {
            width,
            height,
            bytes,
            shape,
        }
    }

    fn has_alpha(&self) -> bool {
        self.shape == Shape::ColourAndAlpha
    }

    /// Each width is made from the next larger one: the widest alone reads all pixels.
    fn narrower(&self, coding: Coding) -> Result<Vec<(u32, Vec<u8>)>, Refused> {
        let mut all = Vec::new();
        let mut larger: Option<Self> = None;
        let mut narrower: Vec<u32> = widths(coding, self.width).collect();
        narrower.reverse();
        for width in narrower {
            let small = larger.as_ref().unwrap_or(self).shrink(width)?;
            all.push((width, small.write(coding)?));
            larger = Some(small);
        }
        Ok(all)
    }

    fn shrink(&self, width: u32) -> Result<Self, Refused> {
        let exact = u64::from(self.height) * u64::from(width) / u64::from(self.width);
        let height = u32::try_from(exact).unwrap_or(u32::MAX).max(1);
        let kind = self.shape.pixel_type();
        let from = ImageRef::new(self.width, self.height, &self.bytes, kind);
        let mut to = Image::new(width, height, kind);
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
        from.map_err(|_| Refused::Unreadable).and_then(|from| {
            let done = Resizer::new().resize(&from, &mut to, &options);
            done.map_err(|_| Refused::Unreadable)
        })?;
        Ok(Self {
            width,
            height,
            bytes: to.into_vec(),
            shape: self.shape,
        })
    }

    fn write(&self, coding: Coding) -> Result<Vec<u8>, Refused> {
        let mut out = Vec::new();
        let (bytes, width, height, colour) = (&self.bytes[..], self.width, self.height, self.shape.colour());
        let written = match coding {
            Coding::Jpeg => {
                JpegEncoder::new_with_quality(&mut out, QUALITY).write_image(bytes, width, height, colour)
            }
            Coding::WebP => WebPEncoder::new_lossless(&mut out).write_image(bytes, width, height, colour),
            Coding::Png | Coding::Gif => PngEncoder::new(&mut out).write_image(bytes, width, height, colour),
        };
        written.map_err(unreadable)?;
        Ok(out)
    }
}

impl Shape {
    fn pixel_type(self) -> PixelType {
        match self {
            Self::Grey => PixelType::U8,
            Self::Colour => PixelType::U8x3,
            Self::ColourAndAlpha => PixelType::U8x4,
        }
    }

    fn colour(self) -> ExtendedColorType {
        match self {
            Self::Grey => ExtendedColorType::L8,
            Self::Colour => ExtendedColorType::Rgb8,
            Self::ColourAndAlpha => ExtendedColorType::Rgba8,
        }
    }
}
