//! The mail that tells a commenter what is new of a comment. It holds our words and the team's, never what a
//! reader wrote: an address may be a stranger's, and a mail no one's billboard.

use super::chosen::Chosen;
use super::letters::blog;
use super::news::{Change, News, Said};
use super::{confirm, receipt};
use crate::mail::{Anchor, Body, Foot, Message, Paragraph, Place};
use crate::secrets::Secrets;
use crate::settings::Settings;
use crate::subscriptions::confirm::Link;
use crate::subscriptions::mail_ids;
use crate::t;
use crate::urls::{self, Links};

/// Everything that is new, in one mail; `news` says something. No other mail about the comment is `called` so.
pub fn to_commenter(news: &News, called: &str, site: &Settings, links: &Links, secrets: &Secrets) -> Message {
    let mut paragraphs = vec![Paragraph::Words(opening(news))];
    paragraphs.extend(decided(news));
    paragraphs.extend(said(news));
    paragraphs.push(to_receipt(news, links, secrets));
    paragraphs.extend(confirms(news, links, secrets));
    let chosen = chosen(news);
    let ways = chosen.map(|chosen| chosen.ways(links, secrets));
    let body = Body {
        paragraphs,
        foot: foot(&blog(site), ways.unwrap_or_default(), links.absolute(&urls::Home)),
    };
    Message {
        place: Some(place(news, called, links.host())),
        list: chosen.map(|chosen| chosen.list(links, secrets)),
        ..body.message(news.email.clone(), subject(news))
    }
}

/// Where it tells of replies that its reader chose to hear of.
fn chosen(news: &News) -> Option<&Chosen> {
    news.chosen.as_ref().filter(|_| !news.replies.is_empty())
}

/// With the other mails about the comment; where its reader chose to hear of replies, with what they are told of the
/// thread. What it follows shows them together, whether it was mailed or not.
fn place(news: &News, called: &str, host: &str) -> Place {
    let newest = news.replies.last().and_then(|said| said.reply);
    if let (Some(chosen), Some(reply)) = (chosen(news), newest) {
        let id = |kind: &str, id: i64| mail_ids::named(host, kind, id, chosen.subscriber);
        return Place {
            id: id("comment", reply.0),
            follows: vec![id("post", news.post.0), id("comment", news.id.0)],
        };
    }
    let about = |called: &str| format!("about-{}.{called}@{host}", news.id);
    Place {
        id: about(called),
        follows: vec![about("0")],
    }
}

fn subject(news: &News) -> String {
    let post = news.post_title.as_str();
    if news.reminds {
        return t!("mail-subject-reminder", post = post);
    }
    match (&news.change, &news.question) {
        (Some(Change::Published), Some(_)) => t!("mail-subject-published-asked", post = post),
        (Some(Change::Published), None) if !news.replies.is_empty() => {
            t!("mail-subject-published-replied", post = post)
        }
        (Some(Change::Published), None) => t!("mail-subject-published", post = post),
        (Some(Change::NotPublished { .. } | Change::Hidden { .. } | Change::WaitsAgain), _) => {
            t!("mail-subject-not-published", post = post)
        }
        (None, Some(_)) => t!("mail-subject-asked", post = post),
        (None, None) if news.label_gone.is_some() && news.replies.is_empty() => {
            t!("mail-subject-label-gone", post = post)
        }
        (None, None) if news.sent_back.is_some() && news.replies.is_empty() => {
            t!("mail-subject-sent-back", post = post)
        }
        (None, None) if news.looked_again && news.replies.is_empty() => {
            t!("mail-subject-not-published", post = post)
        }
        (None, None) => t!("mail-subject-replied", post = post),
    }
}

fn opening(news: &News) -> String {
    let post = news.post_title.as_str();
    match &news.change {
        Some(Change::Published) => t!("mail-published", post = post),
        Some(Change::NotPublished { .. }) => t!("mail-not-published", post = post),
        Some(Change::Hidden { .. }) => t!("mail-hidden", post = post),
        Some(Change::WaitsAgain) => t!("mail-waits-again", post = post),
        None if news.reminds => t!("mail-reminder", post = post),
        None if news.question.is_some() => t!("mail-asked", post = post),
        None if news.label_gone.is_some() && news.replies.is_empty() => t!("mail-about-label", post = post),
        None if news.sent_back.is_some() && news.replies.is_empty() => t!("mail-about-text", post = post),
        None if news.looked_again && news.replies.is_empty() => t!("mail-about-text", post = post),
        None => t!("mail-answered", post = post),
    }
}

/// Why, and what else the team decided about it.
fn decided(news: &News) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    if let Some(Change::NotPublished { reason } | Change::Hidden { reason }) = &news.change
        && !reason.is_empty()
    {
        paragraphs.push(quotes(t!("mail-reason"), reason));
    }
    if let Some(because) = &news.label_gone {
        paragraphs.push(quotes(t!("mail-label-gone"), because));
    }
    if let Some(by) = &news.sent_back {
        paragraphs.push(Paragraph::Words(t!("mail-sent-back", name = by.as_str())));
    }
    if news.looked_again {
        paragraphs.push(Paragraph::Words(t!("mail-appeal-kept")));
    }
    paragraphs
}

/// What the team replied, and what it asks.
fn said(news: &News) -> Vec<Paragraph> {
    let replied = |said: &Said| quotes(t!("mail-replied", name = said.by.as_str()), &said.text);
    let mut paragraphs: Vec<Paragraph> = news.replies.iter().map(replied).collect();
    if let Some(question) = &news.question {
        let asks = t!("mail-asks", name = question.by.as_str());
        paragraphs.push(quotes(asks, &question.text));
        paragraphs.push(Paragraph::Words(t!("mail-how-to-answer")));
    }
    paragraphs
}

fn quotes(lead: String, said: &str) -> Paragraph {
    let said = said.to_owned();
    Paragraph::Quoted { lead, said }
}

fn to_receipt(news: &News, links: &Links, secrets: &Secrets) -> Paragraph {
    let url = links.absolute(&receipt::link(secrets, news.id, &news.nonce));
    Paragraph::Button(Anchor {
        sentence: t!("mail-receipt", url = url.as_str()),
        url,
        label: t!("mail-receipt-button"),
    })
}

/// To an address nobody has confirmed: how to get the next one too.
fn confirms(news: &News, links: &Links, secrets: &Secrets) -> Option<Paragraph> {
    let follow = news.follow.as_ref();
    let (url, sentence) = if let Some((channel, nonce)) = follow
        && news.change == Some(Change::Published)
    {
        let url = links.absolute(&Link::confirms(*channel).address(secrets, nonce));
        let sentence = t!("mail-follow-confirm", url = url.as_str());
        (url, sentence)
    } else if !news.confirmed {
        let url = links.absolute(&confirm::link(secrets, news.id, &news.nonce, &news.email));
        let sentence = t!("mail-confirm", url = url.as_str());
        (url, sentence)
    } else {
        return None;
    };
    Some(Paragraph::Button(Anchor {
        sentence,
        url,
        label: t!("mail-confirm-button"),
    }))
}

/// Why this mail came.
fn foot(blog: &str, ways: Vec<Anchor>, home: String) -> Foot {
    Foot {
        why: t!("mail-why", blog = blog),
        ways,
        home: Anchor {
            sentence: home.clone(),
            url: home,
            label: blog.to_owned(),
        },
    }
}
