//! GIF, moving or not: every frame is unpacked and packed again as it is, so that nothing is lost and
//! nothing but pixels, colours and times remains.

use gif::{ColorOutput, DecodeOptions, Decoder, Encoder, MemoryLimit};

use super::{Coding, FRAMES_MAX, Made, PIXELS_MAX, Refused, within};

/// As `pictures::make`.
pub fn make(bytes: &[u8]) -> Result<Made, Refused> {
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::Indexed);
    options.set_memory_limit(MemoryLimit::Unlimited);
    options.check_frame_consistency(true);
    let mut decoder = options.read_info(bytes).map_err(unreadable)?;
    let (width, height) = (decoder.width(), decoder.height());
    within(width.into(), height.into())?;
    let palette = decoder.global_palette().unwrap_or_default().to_vec();
    let mut out = Vec::new();
    {
        let mut encoder = Encoder::new(&mut out, width, height, &palette).map_err(|_| Refused::Unreadable)?;
        copy(&mut decoder, &mut encoder)?;
    }
    Ok(Made {
        coding: Coding::Gif,
        width: width.into(),
        height: height.into(),
        whole: out,
        narrower: Vec::new(),
    })
}

/// A frame is no larger than the whole, so that what is unpacked at once is within bounds as well.
fn copy(decoder: &mut Decoder<&[u8]>, encoder: &mut Encoder<&mut Vec<u8>>) -> Result<(), Refused> {
    let (mut frames, mut pixels) = (0, 0);
    while let Some(frame) = decoder.read_next_frame().map_err(unreadable)? {
        frames += 1;
        pixels += u64::from(frame.width) * u64::from(frame.height);
        if frames > FRAMES_MAX || pixels > PIXELS_MAX {
            return Err(Refused::TooManyFrames);
        }
        let mut frame = frame.clone();
        frame.interlaced = false;
        if frames == 1 {
            // How often it moves is said before the first frame, so it is known by now.
            encoder
                .set_repeat(decoder.repeat())
                .map_err(|_| Refused::Unreadable)?;
        }
        encoder.write_frame(&frame).map_err(|_| Refused::Unreadable)?;
    }
    if frames == 0 {
        Err(Refused::Unreadable)
    } else {
        Ok(())
    }
}

fn unreadable(_: gif::DecodingError) -> Refused {
    Refused::Unreadable
}
