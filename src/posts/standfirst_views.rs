//! The two fields above the text in the editor, whom a post is for and why it matters, each with a word of
//! advice below it. Where the owner does not ask for them they stand only where they say something.

use maud::{Markup, html};

use super::advice::{Advice, Typed, Vague, on_audience, on_why};
use super::editor_views::Editor;
use super::form::EditorForm;
use super::{AUDIENCE_MAX, Kind, WHY_MAX};
use crate::settings::writing::Standfirst;
use crate::t;
use crate::web::site::Site;
use crate::words::{Language, spoken_in};

/// Both fields, side by side where there is room.
pub fn fields(site: &Site, editor: &Editor<'_>) -> Markup {
    let (rule, form) = (site.settings.writing.standfirst, editor.form);
    let is_needed = rule == Standfirst::Required;
    let [audience, why] = advice(site, form);
    let fields = [
        Asked {
            name: "audience",
            label: t!("write-audience"),
            hint: t!("write-audience-hint"),
            value: &form.audience,
            max: AUDIENCE_MAX,
            advice: audience,
        },
        Asked {
            name: "why",
            label: t!("write-why"),
            hint: t!("write-why-hint"),
            value: &form.why,
            max: WHY_MAX,
            advice: why,
        },
    ];
    let is_asked = |field: &Asked<'_>| rule != Standfirst::Off || !field.value.is_empty();
    html! {
        div .two .asked { @for field in fields.iter().filter(|field| is_asked(field)) { (field.render(editor, is_needed)) } }
    }
}

/// What is advised about each of them in words; empty where nothing is. A page and an editor that nobody has
/// written in are not asked.
pub fn advice(site: &Site, form: &EditorForm) -> [String; 2] {
    let rule = site.settings.writing.standfirst;
    let vague = vague(&form.lang, site.settings.language);
    let is_empty = form.title.trim().is_empty() && form.source.trim().is_empty();
    let typed = Typed {
        title: &form.title,
        audience: &form.audience,
        why: &form.why,
        vague: vague.as_ref(),
    };
    let given = |advice: Option<Advice>| {
        advice.filter(|advice| {
            let wanted = rule != Standfirst::Off && form.kind() == Kind::Post && !is_empty;
            *advice != Advice::Missing || wanted
        })
    };
    [
        given(on_audience(typed)).map(audience_advice).unwrap_or_default(),
        given(on_why(typed)).map(why_advice).unwrap_or_default(),
    ]
}

/// In the language of the post, if the program speaks it.
fn vague(lang: &str, blog: Language) -> Option<Vague> {
    let language = if lang.trim().is_empty() {
        blog
    } else {
        Language::suiting(lang)?
    };
    Some(spoken_in(language, || Vague {
        everyone: t!("advice-words-everyone"),
        interested: t!("advice-words-interested"),
        about_the_post: t!("advice-words-post"),
    }))
}

struct Asked<'a> {
    name: &'static str,
    label: String,
    hint: String,
    value: &'a str,
    max: usize,
    advice: String,
}

impl Asked<'_> {
    fn render(&self, editor: &Editor<'_>, is_needed: bool) -> Markup {
        let (name, error) = (self.name, editor.errors.of(self.name));
        let described = format!("{name}-hint {name}-advice");
        html! {
            div .f {
                label for=(name) {
                    (self.label) " "
                    i { @if is_needed { (t!("write-needed")) } @else { (t!("optional")) } }
                }
                @if let Some(error) = error { p .bad id={ (name) "-error" } { (error) } }
                p .hint id={ (name) "-hint" } { (self.hint) }
                textarea #(name) name=(name) rows="3" maxlength=(self.max * 2)
                    aria-describedby={ @if error.is_some() { (name) "-error " } (described) }
                    aria-invalid=[error.map(|_| "true")] { "\n" (self.value) }
                p .hint .advice id={ (name) "-advice" } role="status" { (self.advice) }
            }
        }
    }
}

fn audience_advice(advice: Advice) -> String {
    match advice {
        Advice::Missing => t!("advice-audience-missing"),
        Advice::TooLong => t!("advice-audience-long"),
        Advice::Everyone => t!("advice-audience-everyone"),
        Advice::RepeatsTitle | Advice::AboutThePost => t!("advice-audience-title"),
    }
}

fn why_advice(advice: Advice) -> String {
    match advice {
        Advice::Missing => t!("advice-why-missing"),
        Advice::TooLong => t!("advice-why-long"),
        Advice::AboutThePost | Advice::Everyone => t!("advice-why-post"),
        Advice::RepeatsTitle => t!("advice-why-title"),
    }
}
