//! The account as a table of plain text. Fields that only share the fate of
//! their record are one line together.

use std::collections::BTreeMap;
use std::fmt;

use super::{Account, Became, Line};

const HEAD: [&str; 5] = ["Element", "Kind", "Count", "Became", "As what, or why"];

impl fmt::Display for Account {
    /// Columns are padded to their widest cell; the last lines give the sums.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.rows();
        let widths = widths(&rows);
        write_row(f, &HEAD.map(str::to_owned), widths)?;
        for row in &rows {
            write_row(f, row, widths)?;
        }
        self.write_sums(f)
    }
}

type Row = [String; 5];

impl Account {
    fn rows(&self) -> Vec<Row> {
        let (shared, own): (Vec<_>, Vec<_>) = self.lines().partition(|(line, _)| is_shared(line));
        let (fields, records): (Vec<_>, Vec<_>) = own.into_iter().partition(|(line, _)| line.what == "field");
        let mut rows: Vec<Row> = records.iter().chain(&fields).map(|entry| row(*entry)).collect();
        let count: u64 = shared.iter().map(|(_, count)| count).sum();
        rows.push([
            "(their fields)".into(),
            format!("{} names", shared.len()),
            count.to_string(),
            Became::Merged.to_string(),
            "parts of the records above".into(),
        ]);
        rows
    }

    fn write_sums(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f)?;
        writeln!(
            f,
            "{} elements in all: {} imported, {} merged, {} skipped.",
            self.total(None),
            self.total(Some(Became::Imported)),
            self.total(Some(Became::Merged)),
            self.total(Some(Became::Skipped)),
        )?;
        if !self.left_out.is_empty() {
            writeln!(f, "Not shown in the texts any more: {}.", listed(&self.left_out))?;
        }
        if !self.changed.is_empty() {
            writeln!(f, "Altered on the way: {}.", listed(&self.changed))?;
        }
        if self.repaired > 0 {
            writeln!(f, "{} unreadable characters were repaired.", self.repaired)?;
        }
        Ok(())
    }
}

fn listed(counts: &BTreeMap<String, u64>) -> String {
    let parts: Vec<String> = counts
        .iter()
        .map(|(what, count)| format!("{what} ({count})"))
        .collect();
    parts.join(", ")
}

/// Fields and frame that go with their records.
fn is_shared(line: &Line) -> bool {
    line.became == Became::Merged && matches!(line.what.as_str(), "field" | "frame")
}

fn row((line, count): (&Line, u64)) -> Row {
    [
        line.element.clone(),
        line.what.clone(),
        count.to_string(),
        line.became.to_string(),
        line.why.clone(),
    ]
}

fn widths(rows: &[Row]) -> [usize; 5] {
    let mut widths = HEAD.map(str::len);
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    widths
}

fn write_row(f: &mut fmt::Formatter<'_>, row: &Row, widths: [usize; 5]) -> fmt::Result {
    let [element, kind, count, became, why] = row;
    let [a, b, c, d, _] = widths;
    writeln!(f, "{element:<a$}  {kind:<b$}  {count:>c$}  {became:<d$}  {why}")
}
