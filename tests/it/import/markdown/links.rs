//! The addresses in a text.

use forthright::import::markdown::links::readdressed;

fn marked(text: &str) -> String {
    readdressed(text, &mut |link| Some(format!("N{}{}", link.address, link.alt)))
}

#[test]
fn every_kind_of_address_is_found_once() {
    assert_eq!(marked("[a](b) ![alt](c \"t\")"), "[a](Nb) ![alt](Ncalt \"t\")");
    assert_eq!(marked("[a](<b c>)"), "[a](<Nb c>)");
    assert_eq!(marked("[a](b_(c))."), "[a](<Nb_(c)>).");
    assert_eq!(marked("[1]: b 'x'\n[^1]: c d\n"), "[1]: Nb 'x'\n[^1]: c d\n");
    assert_eq!(
        marked("<a href=\"b\">x</a><img alt='y' src=z>"),
        "<a href=\"Nb\">x</a><img alt='y' src=\"Nzy\">"
    );
    assert_eq!(
        marked("`[a](b)` <https://a.example>"),
        "`[a](b)` <https://a.example>"
    );
    assert_eq!(marked("[![a](b)](c)"), "[![a](Nba)](Nc)");
}

#[test]
fn what_shows_another_page_becomes_a_link() {
    let text = "<iframe src=\"//www.youtube.com/embed/1\" title=\"A talk\"></iframe>";
    let plain = readdressed(text, &mut |_| None);
    assert_eq!(plain, "<a href=\"https://www.youtube.com/embed/1\">A talk</a>");
    let script = "<script src=\"https://gist.github.com/a/1.js\"></script>";
    assert!(
        readdressed(script, &mut |_| None)
            .starts_with("<a href=\"https://gist.github.com/a/1\">gist.github.com</a>")
    );
    let own = "<script>alert(1)</script>";
    assert_eq!(readdressed(own, &mut |_| None), own);
}
