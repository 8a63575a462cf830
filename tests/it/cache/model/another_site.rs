//! What another site does: a page of its own links to a post, answers, likes or mentions it, or does not any more.

use super::ops::Went;
use super::walk::Walk;

impl Walk {
    /// The page is read when time passes.
    pub async fn as_another_site(&mut self) -> Went {
        let posts = self.posts().await;
        let slug = posts[self.random.below(posts.len())].slug.clone();
        let target = self.site.app.links.absolute(&format!("/posts/{slug}"));
        let class = self.random.pick(&["u-in-reply-to", "u-like-of", "x"]);
        let page = format!(
            "<article class=h-entry><a class=p-author href=/>Kim</a> <a class={class} href='{target}'>it</a>
             <p class=e-content>Said elsewhere at step {}.</p></article>",
            self.step
        );
        let page = if self.random.one_in(4) {
            "<p>Nothing.</p>"
        } else {
            &page
        };
        self.site
            .another_site("elsewhere.example", &[("/said", page)])
            .await;
        let source = "https://elsewhere.example/said";
        let fields = [("source", source), ("target", target.as_str())];
        match self.site.browser().post("/webmention", &fields).await.status {
            202 => Went::Done,
            status => Went::form(status),
        }
    }
}
