//! The codes of the rules, for whoever looks for what one of them said.

/// Every code with a sentence of its own, in the order in which a moderator looks for them.
pub const CODES: [&str; 21] = [
    "first_comment",
    "not_trusted",
    "everything",
    "unverified_claim",
    "disguised_organisation",
    "we_beside_subject",
    "names_subject",
    "link",
    "many_links",
    "promotion",
    "tone",
    "capitals",
    "long",
    "repeated_text",
    "byline_name",
    "mixed_scripts",
    "looks_like_spam",
    "perhaps_spam",
    "honeypot",
    "banned",
    "imported",
];

#[cfg(test)]
mod tests {
    use super::super::sentence;
    use super::CODES;

    #[test]
    fn each_code_has_a_sentence_of_its_own() {
        for code in CODES {
            assert_ne!(sentence(code), sentence(""), "{code}");
        }
    }
}
