//! The folder on the disk: which files are in it, and what is in a file. Nothing outside of it is ever
//! read: links of the file system are not followed, and a name comes from the list alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};

/// The most files that are looked at.
const FILES_MAX: usize = 200_000;

/// The largest file that is read as text, in bytes; a post may be smaller still.
const TEXT_MAX: u64 = 4 << 20;

/// Folders that hold what programs made or fetched.
const LEFT_ALONE: [&str; 3] = ["_site", "node_modules", "vendor"];

/// What stands in a folder.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
    /// Below the root, with `/`, in order.
    pub files: BTreeSet<String>,
    /// What was not followed or could not be named, below the root.
    pub refused: Vec<String>,
}

impl Folder {
    /// Looks through a folder.
    ///
    /// # Errors
    /// When it can't be read, or holds more files than any blog.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let cannot = || format!("cannot read the folder {}", path.display());
        let root = path.canonicalize().with_context(cannot)?;
        ensure!(root.is_dir(), "{} is no folder", path.display());
        let mut folder = Self {
            root,
            files: BTreeSet::new(),
            refused: Vec::new(),
        };
        let mut open = vec![String::new()];
        while let Some(below) = open.pop() {
            folder.look(&below, &mut open)?;
        }
        Ok(folder)
    }

    /// The last part of its own name.
    pub fn name(&self) -> String {
        let name = self.root.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    fn look(&mut self, below: &str, open: &mut Vec<String>) -> anyhow::Result<()> {
        let path = self.root.join(below);
        let cannot = || format!("cannot read the folder {}", path.display());
        for entry in fs::read_dir(&path).with_context(cannot)? {
            let entry = entry.with_context(cannot)?;
            let kind = entry.file_type().with_context(cannot)?;
            let Ok(name) = entry.file_name().into_string() else {
                self.refused
                    .push(format!("{below}{}", entry.file_name().display()));
                continue;
            };
            if name.starts_with('.') || (kind.is_dir() && LEFT_ALONE.contains(&name.as_str())) {
                continue;
            }
            let inner = format!("{below}{name}");
            if kind.is_dir() {
                open.push(format!("{inner}/"));
            } else if kind.is_file() {
                self.files.insert(inner);
            } else {
                self.refused.push(inner);
            }
            if self.files.len() + open.len() > FILES_MAX {
                bail!("{} holds more than {FILES_MAX} files", self.root.display());
            }
        }
        Ok(())
    }

    /// The text of one of its files.
    ///
    /// # Errors
    /// Why it can't be read, in words: it is not UTF-8, too large, or gone.
    pub fn text(&self, name: &str) -> Result<String, String> {
        let bytes = self.bytes(name, TEXT_MAX)?;
        let bytes = bytes.ok_or_else(|| format!("is larger than {} MiB", TEXT_MAX >> 20))?;
        String::from_utf8(bytes).map_err(|_| "is not UTF-8 text".to_owned())
    }

    /// What is in one of its files; `None` past `max` bytes.
    ///
    /// # Errors
    /// Why it can't be read, in words.
    pub fn bytes(&self, name: &str, max: u64) -> Result<Option<Vec<u8>>, String> {
        let cannot = |error: std::io::Error| format!("cannot be read: {error}");
        let path = self.root.join(name);
        let is_listed = self.files.contains(name);
        let stands = fs::symlink_metadata(&path).map_err(cannot)?;
        if !is_listed || !stands.is_file() {
            return Err("is no file of the folder any more".to_owned());
        }
        if stands.len() > max {
            return Ok(None);
        }
        fs::read(&path).map(Some).map_err(cannot)
    }
}
