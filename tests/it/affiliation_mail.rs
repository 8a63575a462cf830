//! What mail has to do with a question: one reminder, for confirmed addresses alone; a mailbox that does
//! not exist; and a question that is put once more.

use forthright::affiliation::RequestState;
use forthright::clock::{days, minutes};
use forthright::mail::Mailer;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;

use crate::support::blog::{Blog, QUESTION, TEXT, reseller};
use crate::support::mails::link;

const ADDRESS: &str = "dana@mail.example";

/// Asked about a comment that came with an address; the mail about it has gone out.
async fn asked_by_mail() -> Blog {
    let mut blog = Blog::new().await;
    blog.sent(TEXT, &[("email", ADDRESS)]).await;
    blog.decide("publish_ask", &[("question", QUESTION), ("place", "private")])
        .await;
    blog.site.later(minutes(1)).await;
    blog
}

fn to_dana(blog: &Blog) -> Vec<String> {
    let mails = blog.site.mails().into_iter();
    mails
        .filter(|mail| mail.to == ADDRESS)
        .map(|mail| format!("{}\n{}", mail.subject, mail.text))
        .collect()
}

async fn confirm(blog: &mut Blog, mail: &str) {
    let page = blog.dana.post(&link(mail, "/confirm/"), &[]).await;
    assert!([200, 303].contains(&page.status), "{}", page.body);
}

#[tokio::test]
async fn a_confirmed_address_is_reminded_once_after_five_days() {
    let mut blog = asked_by_mail().await;
    let told = to_dana(&blog);
    assert_eq!(told.len(), 1);
    confirm(&mut blog, &told[0]).await;
    blog.site.later(days(4)).await;
    assert!(to_dana(&blog).is_empty());
    blog.site.later(days(1)).await;
    let reminder = to_dana(&blog);
    assert_eq!(reminder.len(), 1, "{reminder:?}");
    assert!(
        reminder[0].starts_with("A question about your comment"),
        "{}",
        reminder[0]
    );
    assert!(
        reminder[0].contains("which hat") || reminder[0].contains("Where do you stand"),
        "{}",
        reminder[0]
    );
    blog.site.later(days(8)).await;
    assert!(to_dana(&blog).is_empty());
    assert_eq!(blog.requests().await, [RequestState::Requested]);
}

#[tokio::test]
async fn nobody_else_is_reminded() {
    let blog = asked_by_mail().await;
    assert_eq!(to_dana(&blog).len(), 1);
    blog.site.later(days(6)).await;
    assert!(to_dana(&blog).is_empty(), "nobody has confirmed the address");

    let mut blog = asked_by_mail().await;
    let told = to_dana(&blog);
    confirm(&mut blog, &told[0]).await;
    blog.answer(&reseller()).await;
    blog.site.later(days(6)).await;
    assert!(to_dana(&blog).is_empty(), "it has been answered");
}

#[tokio::test]
async fn a_question_that_is_put_once_more_is_mailed_too() {
    let mut blog = asked_by_mail().await;
    let told = to_dana(&blog);
    confirm(&mut blog, &told[0]).await;
    blog.site.app.clock.advance(minutes(5));
    let typed = [reseller(), vec![("affiliation_organisation", "Kestrel Systems")]].concat();
    blog.answer(&typed).await;
    let more = "Is Kestrel a partner of Borealis?";
    let page = blog.press("clarify", &[("question", more)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.site.later(minutes(1)).await;
    let mails = to_dana(&blog);
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains(more), "{}", mails[0]);
}

/// A mail server that knows no mailbox; it ends with the test.
async fn server_without_mailboxes() -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let (read, mut write) = stream.into_split();
                let mut lines = BufReader::new(read).lines();
                write.write_all(b"220 mail.example\r\n").await.unwrap();
                while let Ok(Some(line)) = lines.next_line().await {
                    let reply = match line.split([' ', ':']).next().unwrap_or_default() {
                        "RCPT" => "550 5.1.1 no such user",
                        "QUIT" => "221 bye",
                        _ => "250 ok",
                    };
                    let sent = write.write_all(format!("{reply}\r\n").as_bytes()).await;
                    if sent.is_err() {
                        return;
                    }
                }
            });
        }
    });
    address
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_ends_the_question_and_brings_the_comment_back() {
    let mut blog = Blog::new().await;
    let server = server_without_mailboxes().await;
    blog.site.app.mailer = Mailer::smtp(&format!("smtp://{server}"), "Blog <blog@example.org>").unwrap();
    blog.sent(TEXT, &[("email", ADDRESS)]).await;
    blog.decide("hold_ask", &[("question", QUESTION)]).await;
    blog.desk().await.hides(TEXT);
    blog.site.later(minutes(1)).await;
    assert_eq!(blog.requests().await, [RequestState::Undeliverable]);
    blog.desk().await.shows(TEXT).shows("could not be delivered");
    blog.look().await.shows("your answer still counts");
    blog.answer(&reseller()).await;
    assert_eq!(
        blog.requests().await,
        [RequestState::Settled],
        "a late answer counts"
    );
}
