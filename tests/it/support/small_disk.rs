//! A filesystem of a few MiB that can really be full: memory, mounted where only the programs that are
//! started on it see it. That needs root; without it the test says so and `tests/run` leaves it out.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::server;

/// What stands in the way of everything else.
const FILLER: &str = "filler";

pub struct SmallDisk {
    /// Lives as long as its standard input is open, and with it the disk.
    holder: Child,
    folder: TempDir,
    cluster: Option<TempDir>,
}

impl SmallDisk {
    /// # Panics
    /// Where nobody may mount.
    pub fn new(mebibytes: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mount = "mount -t tmpfs -o size=$2m forthright-test \"$1\" && echo mounted && exec cat";
        let mut holder = Command::new("unshare")
            .args(["--mount", "sh", "-c", mount, "sh"])
            .arg(folder.path())
            .arg(mebibytes.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(holder.stdout.as_mut().unwrap())
            .read_line(&mut said)
            .unwrap();
        assert_eq!(
            said.trim(),
            "mounted",
            "a small disk can't be mounted here: be root, or leave it out with -- --skip small_disk::"
        );
        Self {
            holder,
            folder,
            cluster: None,
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The URL of a database on this disk, of the engine that is tested.
    pub fn database(&mut self) -> String {
        if server().is_none() {
            return format!(
                "sqlite://{}?mode=rwc",
                self.path().join("forthright.sqlite").display()
            );
        }
        let note = tempfile::tempdir().unwrap();
        let where_to = self.path().display().to_string();
        self.postgres("start", note.path(), &[&where_to]);
        let url = self.postgres("url", note.path(), &[]);
        self.cluster = Some(note);
        url.trim().to_owned()
    }

    fn postgres(&self, what: &str, note: &Path, more: &[&str]) -> String {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/postgres");
        let mut command = Command::new(script);
        command.arg(what).arg(note.join("cluster")).args(more);
        // Not its output: the server would keep that open.
        let said = note.join("said");
        let done = self.on(&command).stdout(File::create(&said).unwrap()).status();
        let said = std::fs::read_to_string(&said).unwrap();
        assert!(done.unwrap().success(), "tests/postgres {what}: {said}");
        said
    }

    /// The same command, started where the disk is seen.
    pub fn on(&self, command: &Command) -> Command {
        let mut inside = Command::new("nsenter");
        inside
            .arg(format!("--mount=/proc/{}/ns/mnt", self.holder.id()))
            .arg(command.get_program())
            .args(command.get_args())
            .stdin(Stdio::null());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => inside.env(name, value),
                None => inside.env_remove(name),
            };
        }
        inside
    }

    /// Takes all the room there is, to the last byte.
    pub fn fill(&self) {
        let mut filler = File::options()
            .create(true)
            .append(true)
            .open(self.seen_from_here().join(FILLER))
            .unwrap();
        let mut piece = vec![0; 1 << 16];
        while !piece.is_empty() {
            match filler.write_all(&piece) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::StorageFull => piece.truncate(piece.len() / 2),
                Err(error) => panic!("{error}"),
            }
        }
    }

    pub fn make_room(&self) {
        std::fs::remove_file(self.seen_from_here().join(FILLER)).unwrap();
    }

    fn seen_from_here(&self) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.holder.id()));
        root.join(self.path().strip_prefix("/").unwrap())
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        if let Some(note) = self.cluster.take() {
            let _ = std::fs::remove_file(self.seen_from_here().join(FILLER));
            self.postgres("stop", note.path(), &[]);
        }
        let _ = self.holder.kill();
        let _ = self.holder.wait();
    }
}
