//! Who reaches whom: the functions of all sources, and for each what it may come to call. A path is
//! followed through `use` lines and re-exports to the function it names, whatever branch it stands in. A
//! method counts as called where the file names its type, or a type with methods whose file does (for
//! what is a field of it). Not seen is what a library calls through a trait, as the rows of sessions,
//! and a lone name that is handed on instead of called.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use super::functions::{Function, Named};
use super::source::{Names, Source, tokens};

pub struct Reach {
    functions: BTreeMap<String, Known>,
    files: BTreeMap<String, Names>,
}

struct Known {
    function: Function,
    calls: BTreeSet<String>,
}

/// How often a re-export may lead to another.
const HOPS: usize = 5;

impl Reach {
    /// Of the program that is tested; read once.
    pub fn of_the_program() -> &'static Self {
        static READ: OnceLock<Reach> = OnceLock::new();
        READ.get_or_init(|| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
            Self::of(&Source::all_below(&folder))
        })
    }

    pub fn of(sources: &[Source]) -> Self {
        let mut reach = Self {
            functions: BTreeMap::new(),
            files: BTreeMap::new(),
        };
        let mut all = Vec::new();
        for source in sources {
            let names = Names::of(&source.path, &tokens(&source.code));
            all.extend(
                Function::all_of(source, &names)
                    .into_iter()
                    .map(|function| (names.module.join("::"), function)),
            );
            reach.files.insert(names.module.join("::"), names);
        }
        for (file, function) in all {
            let owner = function.of.as_deref().map(|of| reach.type_of(&file, of));
            let home = owner.unwrap_or_else(|| function.module.join("::"));
            let name = format!("{home}::{}", function.name);
            let name = name.trim_start_matches("crate::").to_owned();
            let calls = BTreeSet::new();
            reach.functions.insert(name, Known { function, calls });
        }
        reach.connect();
        reach
    }

    /// The public functions that take a transaction: `comments::submit::submit`.
    pub fn verbs(&self) -> BTreeSet<&str> {
        let verbs = self
            .functions
            .iter()
            .filter(|(_, known)| known.function.is_public && known.function.takes_transaction);
        verbs.map(|(name, _)| name.as_str()).collect()
    }

    /// The functions that call one of these methods themselves.
    pub fn calling(&self, methods: &[&str]) -> BTreeSet<&str> {
        let calls = |known: &Known| {
            let mut named = known.function.named.iter();
            named.any(|named| matches!(named, Named::Method(name) if methods.contains(&name.as_str())))
        };
        let callers = self.functions.iter().filter(|(_, known)| calls(known));
        callers.map(|(name, _)| name.as_str()).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        self.functions.contains_key(name)
    }

    /// The function that `path` names in the file of module `module`: `crate::worker`.
    pub fn named(&self, module: &str, path: &[String]) -> Option<String> {
        self.written_out(module, path)
            .into_iter()
            .find_map(|full| self.find(&full, HOPS, &|full| self.has(full)))
    }

    /// Everything that a function may come to call, itself included.
    pub fn from<'a>(&'a self, name: &'a str) -> BTreeSet<&'a str> {
        let (mut reached, mut next) = (BTreeSet::new(), vec![name]);
        while let Some(name) = next.pop() {
            if reached.insert(name)
                && let Some(known) = self.functions.get(name)
            {
                next.extend(known.calls.iter().map(String::as_str));
            }
        }
        reached
    }

    fn connect(&mut self) {
        let types = self.types();
        let mut methods: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for (full, known) in &self.functions {
            if let Some((of, name)) = full.rsplit_once("::").filter(|_| known.function.of.is_some()) {
                let method = (format!("crate::{of}"), full.clone());
                methods.entry(name.to_owned()).or_default().push(method);
            }
        }
        let mut all = BTreeMap::new();
        for (name, known) in &self.functions {
            let file = self.file(&known.function.module);
            let mut calls = BTreeSet::new();
            for named in &known.function.named {
                match named {
                    Named::Path(path) => calls.extend(self.named(&file, path)),
                    Named::Method(method) => {
                        let there = methods.get(method).into_iter().flatten();
                        let seen = there.filter(|(of, _)| types[&file].contains(of));
                        calls.extend(seen.map(|(_, full)| full.clone()));
                    }
                }
            }
            all.insert(name.clone(), calls);
        }
        for (name, calls) in all {
            self.functions.entry(name).and_modify(|known| known.calls = calls);
        }
    }

    /// The types with methods that each file names or gives methods to.
    fn types(&self) -> BTreeMap<String, BTreeSet<String>> {
        let owners: BTreeSet<String> = self
            .functions
            .iter()
            .filter(|(_, known)| known.function.of.is_some())
            .filter_map(|(name, _)| name.rsplit_once("::").map(|(of, _)| format!("crate::{of}")))
            .collect();
        let of_file = |(file, names): (&String, &Names)| {
            let own = owners
                .iter()
                .filter(|of| of.rsplit_once("::").is_some_and(|(home, _)| home == file));
            let paths = names.paths.iter().chain(names.imported.values());
            let named = paths.filter_map(|path| {
                let parts: Vec<String> = path.split("::").map(str::to_owned).collect();
                // `Type::method` names the type as well.
                let shorter = parts[..parts.len() - 1].to_vec();
                [parts, shorter]
                    .iter()
                    .filter(|parts| !parts.is_empty())
                    .find_map(|parts| {
                        self.written_out(file, parts).into_iter().find_map(|full| {
                            self.find(&full, HOPS, &|full| owners.contains(&format!("crate::{full}")))
                        })
                    })
            });
            let all = named.map(|of| format!("crate::{of}")).chain(own.cloned());
            (file.clone(), all.collect())
        };
        let direct: BTreeMap<String, BTreeSet<String>> = self.files.iter().map(of_file).collect();
        // What is reached through a field has a type that only the type's own file names.
        let with_fields = |named: &BTreeSet<String>| {
            let homes = named.iter().filter_map(|of| of.rsplit_once("::"));
            let further = homes.filter_map(|(home, _)| direct.get(home)).flatten();
            named.iter().chain(further).cloned().collect()
        };
        direct
            .iter()
            .map(|(file, named)| (file.clone(), with_fields(named)))
            .collect()
    }

    /// The file of a module, which may be one within it.
    fn file(&self, module: &[String]) -> String {
        (1..=module.len())
            .rev()
            .map(|end| module[..end].join("::"))
            .find(|file| self.files.contains_key(file))
            .unwrap_or_default()
    }

    fn type_of(&self, file: &str, name: &str) -> String {
        match self.files[file].imported.get(name) {
            Some(full) if full.starts_with("crate::") => full.clone(),
            _ => format!("{file}::{name}"),
        }
    }

    /// What a path may mean in a file, from the root of the crate.
    fn written_out(&self, file: &str, path: &[String]) -> Vec<String> {
        let Some(names) = self.files.get(file) else {
            return Vec::new();
        };
        let parts: Vec<&str> = path.iter().map(String::as_str).collect();
        let full = match names.imported.get(parts[0]) {
            Some(known) => [&[known.as_str()], &parts[1..]].concat().join("::"),
            None => names.full(&parts),
        };
        // A function of the file and a module it imports may share a name.
        let own = format!("{file}::{}", path.join("::"));
        if full.starts_with("crate::") {
            vec![own, full]
        } else {
            vec![own, format!("{file}::{full}")]
        }
    }

    /// Follows re-exports until `is_it` knows the path, without its `crate::`.
    fn find(&self, full: &str, hops: usize, is_it: &dyn Fn(&str) -> bool) -> Option<String> {
        let short = full.trim_start_matches("crate::");
        if is_it(short) {
            return Some(short.to_owned());
        }
        if hops == 0 {
            return None;
        }
        let parts: Vec<&str> = full.split("::").collect();
        (1..parts.len()).rev().find_map(|end| {
            let module = parts[..end].join("::");
            let exported = self.files.get(&module)?.imported.get(parts[end])?;
            let rest = parts[end + 1..]
                .iter()
                .map(|part| format!("::{part}"))
                .collect::<String>();
            let next = if exported.starts_with("crate::") {
                format!("{exported}{rest}")
            } else {
                format!("{module}::{exported}{rest}")
            };
            self.find(&next, hops - 1, is_it).filter(|_| next != full)
        })
    }
}
