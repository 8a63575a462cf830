//! What somebody could be reached or looked up by: addresses of pages and mailboxes, numbers of
//! telephones and accounts. None of it has a place in a statement or a question, both of which are public.

/// The longest run of digits that is no number of a telephone, house or account.
const RUN_MAX: usize = 4;

/// The most digits that stand together, years left aside: `22 33 44 55` is a telephone.
const DIGITS_MAX: usize = 6;

/// What stands between the digits of one number.
const BETWEEN: &str = "+-‐‑‒–./()·";

/// An address of a page or of a mailbox, also without its scheme, and in the wide letters of East Asian
/// keyboards.
pub fn has_link(text: &str) -> bool {
    let text = narrow(text).to_lowercase();
    text.contains('@')
        || text.contains("://")
        || text.contains("www.")
        || text.split_whitespace().any(is_host)
}

/// Digits that are no count and no year. Words between them make several numbers of them.
pub fn has_number(text: &str) -> bool {
    let belongs = |c: char| c.is_numeric() || c.is_whitespace() || BETWEEN.contains(c);
    text.split(|c: char| !belongs(c)).any(is_number)
}

fn is_number(together: &str) -> bool {
    let runs = together.split(|c: char| !c.is_numeric());
    let digits = |run: &str| run.chars().count();
    let (mut longest, mut all) = (0, 0);
    for run in runs {
        longest = longest.max(digits(run));
        all += if is_year(run) { 0 } else { digits(run) };
    }
    longest > RUN_MAX || all > DIGITS_MAX
}

/// The marks of an address as browsers read them (Unicode UTS #46): `acme．com` is `acme.com`. Not the full
/// stop of Chinese and Japanese, after which a sentence goes on without a space.
fn narrow(text: &str) -> String {
    let mark = |c: char| match c {
        '＠' | '﹫' => '@',
        '．' => '.',
        '／' => '/',
        '：' => ':',
        c => c,
    };
    text.chars().map(mark).collect()
}

/// `acme.com`, `acme.co.uk/offer`; not `Dr.` or `3.5`.
fn is_host(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let host = word.split(['/', ':', '?', '#']).next().unwrap_or_default();
    let Some((name, top)) = host.rsplit_once('.') else {
        return false;
    };
    !name.is_empty()
        && top.chars().count() >= 2
        && top.chars().all(char::is_alphabetic)
        && !name.ends_with('.')
}

fn is_year(run: &str) -> bool {
    run.len() == 4 && (run.starts_with("19") || run.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_however_they_are_typed() {
        for link in [
            "acme.com",
            "www.acme",
            "http://x",
            "see acme.io/deal",
            "dana@acme",
            "dana＠acme",
            "dana﹫acme",
            "acme．com",
            "https：／／acme",
        ] {
            assert!(has_link(link), "{link}");
        }
        for words in ["Dr. Weir & Co.", "3.5 people", "A.B. Volvo", "買った。それだけ"] {
            assert!(!has_link(words), "{words}");
        }
    }

    #[test]
    fn numbers_are_told_from_counts_and_years() {
        for number in [
            "Call 555123",
            "22 33 44 55",
            "555 1234",
            "+47 22 33 44 55",
            "(0)30/12-34-56",
            "٠١٢٣٤",
        ] {
            assert!(has_number(number), "{number}");
        }
        for words in [
            "2015-2019",
            "Fjord 1905",
            "3.5 people",
            "since 2019, 120 seats",
            "5 000",
            "12 sites, 340 machines, 45 TB, 3 people",
            "<b>608</b>&#62;",
        ] {
            assert!(!has_number(words), "{words}");
        }
    }
}
