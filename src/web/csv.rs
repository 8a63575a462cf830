//! Rows of a table that spreadsheets open (RFC 4180). A cell that a spreadsheet would take for a formula
//! begins with an apostrophe, which tells it to show text (OWASP, "CSV Injection").

use csv::{Terminator, WriterBuilder};

/// What a formula begins with; a tab or a line break before one is skipped by some spreadsheets.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// One row, with its line break.
pub fn row<C: AsRef<str>>(cells: impl IntoIterator<Item = C>) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let cells: Vec<String> = cells.into_iter().map(|cell| harmless(cell.as_ref())).collect();
    writer.write_record(&cells).expect("a row is written to memory");
    let bytes = writer.into_inner().expect("a row is written to memory");
    String::from_utf8(bytes).expect("what was UTF-8 still is")
}

fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_one_cell() {
        assert_eq!(
            row(["a", "b, c", "d \"e\"", "f\ng"]),
            "a,\"b, c\",\"d \"\"e\"\"\",\"f\ng\"\r\n"
        );
    }

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            let written = row([cell]);
            let opened = written.trim_start_matches('"');
            assert!(opened.starts_with('\''), "{cell:?} became {written:?}");
        }
        assert_eq!(row(["1 = 1"]), "1 = 1\r\n");
    }
}
