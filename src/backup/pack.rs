//! Writes the file: hashes every member, then the manifest, then the members.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use super::{DATABASE, KEYS, MANIFEST, MEDIA, Manifest, Member, Places, Progress};
use crate::data_dir::{folder_of, sync_folder};

/// A member's name and where it is read from.
pub type Source = (String, PathBuf);

/// Everything of a site that is worth keeping; all but the database may not be there.
pub fn sources(database: &Path, places: &Places) -> anyhow::Result<Vec<Source>> {
    let mut sources = vec![(DATABASE.to_owned(), database.to_owned())];
    if places.keys.exists() {
        sources.push((KEYS.to_owned(), places.keys.clone()));
    }
    if places.media.is_dir() {
        add_folder(&places.media, MEDIA, &mut sources)
            .with_context(|| format!("cannot read the folder {}", places.media.display()))?;
    }
    Ok(sources)
}

fn add_folder(folder: &Path, name: &str, sources: &mut Vec<Source>) -> anyhow::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let file_name = entry.file_name();
        let inside = file_name
            .to_str()
            .with_context(|| format!("{} is no name in UTF-8", entry.path().display()))?;
        if inside.starts_with('.') {
            // A file that is being written and has no name of its own yet.
            continue;
        }
        let name = format!("{name}/{inside}");
        let kind = entry.file_type()?;
        if kind.is_dir() {
            add_folder(&entry.path(), &name, sources)?;
        } else if kind.is_file() {
            sources.push((name, entry.path()));
        }
    }
    Ok(())
}

/// Writes `sources` and their manifest to `file` by way of a temporary name, synced before it gets its
/// own. Returns the manifest with its members.
pub fn pack(
    sources: &[Source],
    mut manifest: Manifest,
    file: &Path,
    progress: Progress<'_>,
) -> anyhow::Result<Manifest> {
    let mut meter = Meter::of(sources, progress)?;
    for (name, path) in sources {
        let member =
            hashed(name, path, &mut meter).with_context(|| format!("cannot read {}", path.display()))?;
        manifest.members.push(member);
    }
    let folder = folder_of(file);
    // Its owner alone may read it: it holds the keys.
    let unnamed = tempfile::Builder::new()
        .prefix(".forthright-backup-")
        .tempfile_in(folder)
        .with_context(|| format!("cannot write into {}", folder.display()))?;
    write_tar(unnamed.as_file(), sources, &manifest, &mut meter).context("cannot write the backup")?;
    unnamed.as_file().sync_all().context("cannot write the backup")?;
    unnamed
        .persist_noclobber(file)
        .with_context(|| format!("cannot write {}", file.display()))?;
    sync_folder(folder)?;
    Ok(manifest)
}

fn write_tar(
    file: &File,
    sources: &[Source],
    manifest: &Manifest,
    meter: &mut Meter<'_>,
) -> anyhow::Result<()> {
    let mut tar = tar::Builder::new(GzEncoder::new(BufWriter::new(file), Compression::default()));
    let text = serde_json::to_vec_pretty(manifest)?;
    tar.append_data(&mut header(text.len() as u64), MANIFEST, text.as_slice())?;
    for ((name, path), member) in sources.iter().zip(&manifest.members) {
        // A file that has grown since it was hashed is caught when the backup is checked.
        let bytes = File::open(path)?.take(member.size);
        tar.append_data(&mut header(member.size), name, meter.watch(bytes))?;
    }
    tar.into_inner()?.finish()?.flush()?;
    Ok(())
}

fn header(size: u64) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header
}

fn hashed(name: &str, path: &Path, meter: &mut Meter<'_>) -> io::Result<Member> {
    let mut hash = Sha256::new();
    let size = io::copy(&mut meter.watch(File::open(path)?), &mut hash)?;
    Ok(Member {
        name: name.to_owned(),
        size,
        sha256: hex(&hash.finalize()),
    })
}

/// In hexadecimal, lower case.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Says how far it is while bytes are read; each is read twice, to be hashed and to be written.
struct Meter<'a> {
    done: u64,
    total: u64,
    progress: Progress<'a>,
}

impl<'a> Meter<'a> {
    fn of(sources: &[Source], progress: Progress<'a>) -> anyhow::Result<Self> {
        let mut total = 0;
        for (_, path) in sources {
            let size = fs::metadata(path)
                .with_context(|| format!("cannot read {}", path.display()))?
                .len();
            total += 2 * size;
        }
        Ok(Self {
            done: 0,
            total,
            progress,
        })
    }

    fn watch<R: Read>(&mut self, inner: R) -> impl Read {
        Watched { inner, meter: self }
    }
}

struct Watched<'a, 'b, R> {
    inner: R,
    meter: &'a mut Meter<'b>,
}

impl<R: Read> Read for Watched<'_, '_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.meter.done += read as u64;
        (self.meter.progress)(self.meter.done, self.meter.total);
        Ok(read)
    }
}
