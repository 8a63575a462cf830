//! The addresses in a text.

use forthright::import::markdown::links::{Now, readdressed};

fn marked(text: &str) -> String {
    readdressed(text, &mut |link| {
        Some(Now::At(format!("N{}{}", link.address, link.alt)))
    })
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

#[test]
fn words_take_the_place_of_a_picture_that_is_nowhere() {
    let gone = |text: &str| readdressed(text, &mut |_| Some(Now::Nowhere));
    for (text, words) in [
        ("a ![A plate](p.png) b", "a *A plate* b"),
        ("![A plate](<p q.png> \"Of ink\")", "*A plate*"),
        ("![A *large* plate](p.png 'Of ink' )", "A *large* plate"),
        ("![](/a/plate.png?w=3)", "*plate.png*"),
        ("[![A plate](p.png)](q.png)", "[*A plate*](q.png)"),
        ("![A [large] plate](p.png)", "A [large] plate"),
        ("[A plate](p.png)", "[A plate](p.png)"),
        ("![plate] and [ink](p.png)", "![plate] and [ink](p.png)"),
        ("[1]: p.png\n", "[1]: p.png\n"),
        ("![A plate](p.png", "![A plate](p.png"),
        (
            "<p><img src=p.png alt='Pots & pans'></p>",
            "<p>Pots &amp; pans</p>",
        ),
        ("<a href=p.png>A plate</a>", "<a href=p.png>A plate</a>"),
    ] {
        assert_eq!(gone(text), words, "{text}");
    }
}
