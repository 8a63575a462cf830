//! Files that are named by what is in them, in the folder `media` of the data folder: the first two
//! letters of the SHA-256 are a folder, the rest is the name (`ab/cdef….jpg`, `ab/cdef….960.jpg`). A
//! file is there in full or not at all, and never changes. What it shows is said by a row (`media/`).

use std::fs;
use std::io::{self, ErrorKind, SeekFrom, Write as _};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::clock::Moment;
use crate::data_dir::sync_folder;

/// The largest file, in bytes.
pub const FILE_MAX: usize = 20 << 20;

/// Pictures that are worked on at a time. Each takes a processor and some hundred megabytes; readers
/// have the rest.
const AT_ONCE: usize = 1;

/// The letters of a SHA-256.
const HASH: usize = 64;

/// Where the files are. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files {
    root: Arc<Path>,
    turns: Arc<Semaphore>,
}

/// One file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name<'a> {
    /// The SHA-256 of what was kept, in hexadecimal.
    pub hash: &'a str,
    /// The width it was made in; `None` for the whole.
    pub width: Option<u32>,
    pub extension: &'a str,
}

/// The name that these bytes are kept under.
pub fn hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Whether `text` can be such a name: what comes from an address leads nowhere else on the disk.
pub fn is_hash(text: &str) -> bool {
    text.len() == HASH && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

impl Files {
    pub fn within(folder: PathBuf) -> Self {
        Self {
            root: folder.into(),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// Waits for the turn to work on a picture; it ends when the permit is dropped.
    pub async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        self.turns.acquire().await.ok()
    }

    /// Writes a file by way of a temporary name, and makes it and its name durable. One that is there
    /// already is written again: then it is as young as its new row (`sweep`).
    ///
    /// # Errors
    /// When the disk fails or is full.
    pub fn put(&self, name: &Name<'_>, bytes: &[u8]) -> anyhow::Result<()> {
        let path = self.path(name);
        let folder = path.parent().unwrap_or(&self.root);
        let cannot = || format!("cannot write into {}", folder.display());
        fs::create_dir_all(folder).with_context(cannot)?;
        let mut file = tempfile::Builder::new()
            .prefix(".new-")
            .tempfile_in(folder)
            .with_context(cannot)?;
        file.write_all(bytes).with_context(cannot)?;
        file.as_file().sync_all().with_context(cannot)?;
        file.persist(&path).with_context(cannot)?;
        sync_folder(folder)?;
        sync_folder(&self.root)
    }

    /// What is in a file; `None` when it is not there.
    ///
    /// # Errors
    /// When the disk fails.
    pub async fn read(&self, name: &Name<'_>) -> io::Result<Option<Vec<u8>>> {
        match tokio::fs::read(self.path(name)).await {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The bytes of a file from the first of `range` to its last; `None` when the file is not there.
    ///
    /// # Errors
    /// When the disk fails, or the file is shorter.
    pub async fn part(&self, name: &Name<'_>, range: RangeInclusive<u64>) -> io::Result<Option<Vec<u8>>> {
        let mut file = match File::open(self.path(name)).await {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let length = (range.end() - range.start()).saturating_add(1);
        file.seek(SeekFrom::Start(*range.start())).await?;
        let mut bytes = Vec::new();
        file.take(length).read_to_end(&mut bytes).await?;
        let is_whole = u64::try_from(bytes.len()).is_ok_and(|read| read == length);
        is_whole
            .then_some(Some(bytes))
            .ok_or_else(|| ErrorKind::UnexpectedEof.into())
    }

    /// The hashes of all that is there and was written before `moment`.
    ///
    /// # Errors
    /// When the folder can't be read.
    pub fn older_than(&self, moment: Moment) -> io::Result<Vec<String>> {
        let mut hashes: Vec<String> = Vec::new();
        for path in self.all()? {
            let age = fs::metadata(&path).and_then(|file| file.modified());
            let is_old = age.is_ok_and(|at| Moment::of_file(at) < moment);
            hashes.extend(hash_of(&path).filter(|_| is_old));
        }
        hashes.sort();
        hashes.dedup();
        Ok(hashes)
    }

    /// Removes everything that was kept under `hash`, in all widths.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn remove(&self, hash: &str) -> io::Result<()> {
        let mine = |path: &PathBuf| hash_of(path).is_some_and(|known| known == hash);
        let folder = self.root.join(hash.get(..2).unwrap_or_default());
        for path in inside(&folder)?.into_iter().filter(mine) {
            fs::remove_file(path)?;
        }
        Ok(())
    }

    fn all(&self) -> io::Result<Vec<PathBuf>> {
        let mut all = Vec::new();
        for folder in inside(&self.root)? {
            if folder.is_dir() {
                all.extend(inside(&folder)?);
            }
        }
        Ok(all)
    }

    fn path(&self, name: &Name<'_>) -> PathBuf {
        let Name {
            hash,
            width,
            extension,
        } = name;
        let (folder, rest) = hash.split_at_checked(2).unwrap_or_default();
        let file = match width {
            Some(width) => format!("{rest}.{width}.{extension}"),
            None => format!("{rest}.{extension}"),
        };
        self.root.join(folder).join(file)
    }
}

/// Nothing, for a folder that is not there.
fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect(),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// The hash that a path of ours stands for.
fn hash_of(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let folder = path.parent()?.file_name()?.to_str()?;
    let hash = format!("{folder}{}", name.split('.').next().unwrap_or_default());
    is_hash(&hash).then_some(hash)
}
