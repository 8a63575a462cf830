//! Reads the file and believes nothing: only the members that the manifest lists, each with its size
//! and hash, under plain names.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use flate2::read::GzDecoder;
use sha2::{Digest as _, Sha256};

use super::pack::hex;
use super::{DATABASE, FORMAT, KEYS, MEDIA, Manifest, Member, Progress, db};

/// A manifest is a line or two a member; this is room for a million of them.
const MANIFEST_MAX: u64 = 256 << 20;

/// Which members are written, besides being checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    All,
    Database,
}

/// Checks the whole of `file`, its database too, and writes members into `folder` under their names.
///
/// # Errors
/// When it is no backup, a newer program made it, or anything in it is missing, added or damaged.
pub async fn unpack(
    file: &Path,
    folder: &Path,
    keep: Keep,
    progress: Progress<'_>,
) -> anyhow::Result<Manifest> {
    let manifest =
        read(file, folder, keep, progress).with_context(|| format!("in the backup {}", file.display()))?;
    let migrations = db::check_copy(&folder.join(DATABASE))
        .await
        .with_context(|| format!("in the backup {}", file.display()))?;
    ensure!(
        migrations == manifest.migrations,
        "the backup's database is not the one its manifest tells of"
    );
    Ok(manifest)
}

fn read(file: &Path, folder: &Path, keep: Keep, progress: Progress<'_>) -> anyhow::Result<Manifest> {
    let mut tar = tar::Archive::new(GzDecoder::new(File::open(file)?));
    let mut entries = tar.entries()?;
    let first = entries.next().context("it is empty")?;
    let manifest = manifest(first.context("this is no backup of Forthright")?)?;
    let mut missing: HashMap<&str, &Member> = manifest
        .members
        .iter()
        .map(|member| (member.name.as_str(), member))
        .collect();
    let (mut done, total) = (0, manifest.size());
    for entry in entries {
        let mut entry = entry.context("it is cut short or damaged")?;
        let name = entry.path()?.display().to_string();
        let member = missing
            .remove(name.as_str())
            .with_context(|| format!("it holds {name}, which its manifest does not list"))?;
        let place = place(&name)?;
        let target = if keep == Keep::All || name == DATABASE {
            Some(new_file(&folder.join(place))?)
        } else {
            None
        };
        check(&mut entry, member, target)?;
        done += member.size;
        progress(done, total);
    }
    ensure!(
        missing.is_empty(),
        "{} is missing",
        missing.keys().copied().collect::<Vec<_>>().join(", ")
    );
    Ok(manifest)
}

fn manifest(entry: impl Read) -> anyhow::Result<Manifest> {
    let manifest: Manifest =
        serde_json::from_reader(entry.take(MANIFEST_MAX)).context("this is no backup of Forthright")?;
    ensure!(
        manifest.format <= FORMAT,
        "Forthright {} made it, in a form that this version ({}) does not know; install the newer one",
        manifest.program,
        env!("CARGO_PKG_VERSION")
    );
    ensure!(manifest.holds(DATABASE), "{DATABASE} is missing");
    Ok(manifest)
}

fn check(entry: &mut impl Read, member: &Member, mut target: Option<File>) -> anyhow::Result<()> {
    let mut hash = Sha256::new();
    let mut size = 0;
    let mut buffer = vec![0; 64 << 10];
    loop {
        let read = entry
            .read(&mut buffer)
            .with_context(|| format!("{} is cut short or damaged", member.name))?;
        if read == 0 {
            break;
        }
        hash.update(&buffer[..read]);
        if let Some(file) = &mut target {
            file.write_all(&buffer[..read])?;
        }
        size += read as u64;
    }
    if let Some(file) = target {
        file.sync_all()?;
    }
    ensure!(
        size == member.size && hex(&hash.finalize()) == member.sha256,
        "{} is damaged: it is not what was backed up",
        member.name
    );
    Ok(())
}

/// The member's name as a path below a folder.
fn place(name: &str) -> anyhow::Result<PathBuf> {
    let path = PathBuf::from(name);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    let known = name == DATABASE || name == KEYS || name.starts_with(&format!("{MEDIA}/"));
    if plain && known {
        Ok(path)
    } else {
        bail!("{name} has no place in a site")
    }
}

fn new_file(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
