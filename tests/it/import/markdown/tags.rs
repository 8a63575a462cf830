//! What old systems put into a text, as our Markdown.

use std::collections::BTreeMap;

use forthright::import::markdown::tags::kramdown::applied;
use forthright::import::markdown::tags::{Around, translated};

fn told(text: &str) -> (String, Vec<String>) {
    let words = BTreeMap::from([("image".to_owned(), "/a.jpg".to_owned())]);
    let named = |name: &str| (name == "2024-03-01-ink").then(|| "/2024/03/01/ink".to_owned());
    let around = Around {
        words: &words,
        named: &named,
    };
    let mut told = Vec::new();
    let text = translated(text, &around, &mut told);
    (text, told)
}

#[track_caller]
fn becomes(text: &str, expected: &str) {
    assert_eq!(told(text), (expected.to_owned(), Vec::new()), "{text}");
}

#[test]
fn liquid_becomes_markdown() {
    becomes(
        "a\n{% highlight ruby linenos %}\nputs `1`\n{% endhighlight %}\nb",
        "a\n\n```ruby\nputs `1`\n```\n\nb",
    );
    becomes("{% raw %}{{ kept }}{% endraw %}", "{{ kept }}");
    becomes("{{ site.url }}{{site.baseurl}}/about/", "/about/");
    becomes("[a]({{ \"/a/\" | relative_url }})", "[a](/a/)");
    becomes("[a]({% post_url 2024-03-01-ink %})", "[a](/2024/03/01/ink)");
    becomes(
        "{% include figure.html src=\"/a.png\" alt=\"A pot\" %}",
        "![A pot](/a.png)",
    );
    becomes(
        "{% include \"linked-figure.html\",\n  url: \"/a.png\",\n  alt: \"A pot\" %}",
        "![A pot](/a.png)",
    );
    becomes("{% image \"a/b.jpg\" \"Two hands\" %}", "![Two hands](a/b.jpg)");
    becomes("<img src=\"{{ page.image }}\">", "<img src=\"/a.jpg\">");
    becomes("a {% comment %}secret{% endcomment %}b", "a b");
    becomes(
        "{%- youtube dQw4 -%}",
        "[YouTube](https://www.youtube.com/watch?v=dQw4)",
    );
}

#[test]
fn among_html_pictures_and_links_become_html() {
    becomes(
        "a\n\n<figure>\n  {% image \"a/b.jpg\" \"Pots &amp; pans\" %}\n</figure>\n",
        "a\n\n<figure>\n  <img src=\"a/b.jpg\" alt=\"Pots &amp; pans\">\n</figure>\n",
    );
    becomes(
        "<div>{{< figure src=\"a.png\" caption=\"<Ink>\" >}}</div>",
        "<div><img src=\"a.png\" alt=\"&lt;Ink&gt;\" title=\"&lt;Ink&gt;\"></div>",
    );
    becomes(
        "<div>\n{% vimeo 12 %}\n</div>",
        "<div>\n<a href=\"https://vimeo.com/12\">Vimeo</a>\n</div>",
    );
    becomes(
        "<div>a</div>\n\n{% image \"a/b.jpg\" \"Two hands\" %}",
        "<div>a</div>\n\n![Two hands](a/b.jpg)",
    );
}

#[test]
fn shortcodes_of_hugo_and_zola_become_markdown() {
    becomes(
        "{{< figure src=\"a.png\" alt=\"A pot\" caption=\"Of ink\" >}}",
        "![A pot](a.png \"Of ink\")",
    );
    becomes(
        "{{< notice warning >}}\nMind it.\n{{< /notice >}}",
        "\n> [!WARNING]\n> Mind it.\n",
    );
    becomes("{{% note title=\"So\" %}}a{{% /note %}}", "\n> [!NOTE] So\n> a\n");
    becomes("{{</* figure src=\"x\" */>}}", "{{< figure src=\"x\" >}}");
    becomes(
        "{{< gist ada 12 >}}",
        "[gist.github.com](https://gist.github.com/ada/12)",
    );
    becomes("[a]({{< ref \"2024-03-01-ink\" >}})", "[a](/2024/03/01/ink)");
    becomes("{{< tip \"Oil\" >}}a{{< /tip >}}", "\n> [!TIP] Oil\n> a\n");
}

#[test]
fn what_has_no_equal_is_named_and_its_text_stays() {
    assert_eq!(
        told("a{% if x %}b{% endif %}c"),
        ("abc".to_owned(), vec!["{% if %}".to_owned()])
    );
    assert_eq!(
        told("{{< chart 1 >}}x"),
        ("x".to_owned(), vec!["{{< chart >}}".to_owned()])
    );
    assert_eq!(
        told("{{ site.time }}"),
        (String::new(), vec!["{{ site.time }}".to_owned()])
    );
    assert_eq!(
        told("A {#a}\n{: .b}\n"),
        ("A\n\n".to_owned(), vec!["{#…}".to_owned(), "{: … }".to_owned()])
    );
    becomes("[a](b){:target=\"_blank\"}", "[a](b)");
    becomes("* TOC\n{:toc}\n\na", "[TOC]\n\n\na");
}

#[test]
fn code_stays_as_it_is() {
    becomes("`{{ x }}` and ``{% y %}``", "`{{ x }}` and ``{% y %}``");
    becomes("```\n{{ x }}\n```\n", "```\n{{ x }}\n```\n");
    becomes(
        "~~~\n{% raw %}\n{{ x }}\n{% endraw %}\n~~~\n",
        "~~~\n\n{{ x }}\n\n~~~\n",
    );
    becomes("{{ not closed", "{{ not closed");
}

/// What marks of Kramdown become, and how many callouts and names there are.
#[track_caller]
fn marked(text: &str, expected: &str, counts: (u64, u64)) {
    let made = applied(text);
    assert_eq!(made.text, expected, "{text}");
    assert_eq!((made.callouts, made.headings), counts, "{text}");
}

#[test]
fn a_marked_paragraph_or_quote_becomes_a_callout() {
    marked(
        "a\n\nOil it\nwell.\n{: .note}\n",
        "a\n\n> [!NOTE]\n> Oil it\n> well.\n",
        (1, 0),
    );
    marked("> Hot.\n{: .warning}\nb\n", "> [!WARNING]\n> Hot.\n\nb\n", (1, 0));
    marked("{: .tip }\nOil it.\n\nb\n", "> [!TIP]\n> Oil it.\n\nb\n", (1, 0));
    marked(
        "# A\nOil it.\n{:.important}\n",
        "# A\n> [!IMPORTANT]\n> Oil it.\n",
        (1, 0),
    );
    for (class, kind) in [
        (".notice--danger", "CAUTION"),
        (".alert .alert-info", "NOTE"),
        (".notice", "NOTE"),
    ] {
        marked(
            &format!("a\n{{: {class}}}\n"),
            &format!("> [!{kind}]\n> a\n"),
            (1, 0),
        );
    }
}

#[test]
fn what_is_no_paragraph_and_what_is_code_is_no_callout() {
    for text in [
        "- a\n{: .note}\n",
        "| a |\n{: .note}\n",
        "a\n{: .lead}\n",
        "# A\n{: .note}\nb\n",
        "```\na\n{: .note}\n```\n",
        "{:note: .note}\n",
        "{: .note}\n",
    ] {
        marked(text, text, (0, 0));
    }
}

#[test]
fn a_heading_keeps_the_name_it_was_given() {
    marked("# A {#a}\n", "# A {#a}\n", (0, 1));
    marked("## A ##\n{: #a .b}\n", "## A {#a}\n", (0, 1));
    marked("A\n===\n{: #a}\n", "A {#a}\n===\n", (0, 1));
    marked("# A {#a .b}\n", "# A {#a}\n", (0, 1));
    marked("# A {{ b #c }}\n", "# A {{ b #c }}\n", (0, 0));
    marked("a\n{: #a}\n", "a\n{: #a}\n", (0, 0));
    becomes("# A {#a}\n\nB {#b}\n---\n", "# A {#a}\n\nB {#b}\n---\n");
}
