//! Recordings as tests need them: as much of a file as says what it is.

/// A tenth of a second of silence.
pub fn wav() -> Vec<u8> {
    let samples = vec![0x80; 800];
    let mut bytes = b"RIFF".to_vec();
    bytes.extend(836_u32.to_le_bytes());
    bytes.extend(b"WAVEfmt ");
    // 16 bytes: PCM, one channel, 8,000 samples a second, as many bytes, one byte a sample of 8 bits.
    bytes.extend([
        16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0,
    ]);
    bytes.extend(b"data");
    bytes.extend(800_u32.to_le_bytes());
    bytes.extend(samples);
    bytes
}

/// A film of one track; `turned` by a quarter, as a telephone held upright writes it.
pub fn mp4(width: u16, height: u16, turned: bool) -> Vec<u8> {
    film(*b"vide", (width, height), turned)
}

/// The same container around sound alone.
pub fn m4a() -> Vec<u8> {
    film(*b"soun", (0, 0), false)
}

fn film(handler: [u8; 4], (width, height): (u16, u16), turned: bool) -> Vec<u8> {
    let one = 0x0001_0000_u32;
    let matrix = if turned {
        [0, one, 0, one.wrapping_neg(), 0, 0, 0, 0, 0x4000_0000]
    } else {
        [one, 0, 0, 0, one, 0, 0, 0, 0x4000_0000]
    };
    // Enabled; two moments, the number of the track, a gap, the duration, sixteen bytes nobody needs here.
    let mut head = vec![0, 0, 0, 3];
    head.extend([0; 8]);
    head.extend(1_u32.to_be_bytes());
    head.extend([0; 8]);
    head.extend([0; 16]);
    head.extend(matrix.into_iter().flat_map(u32::to_be_bytes));
    head.extend((u32::from(width) << 16).to_be_bytes());
    head.extend((u32::from(height) << 16).to_be_bytes());
    let handler = [&[0; 8][..], &handler, &[0; 12], b"\0"].concat();
    let track = [part(b"tkhd", &head), part(b"mdia", &part(b"hdlr", &handler))].concat();
    [
        part(b"ftyp", b"isom\0\0\0\0isom"),
        part(b"moov", &part(b"trak", &track)),
        part(b"mdat", b"0123456789"),
    ]
    .concat()
}

/// A box: how long it is, its name, what is in it.
fn part(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len() + 8).unwrap();
    [&length.to_be_bytes()[..], name, content].concat()
}
