//! Where readers may go: every kind of page there is, of all that is stored at the moment.

use forthright::people::entity::byline;
use forthright::posts::entity::{audience, post, redirect, series, subject, tag};
use sea_orm::{EntityTrait as _, QueryOrder as _};

use super::walk::Walk;

/// What is there, stored or not.
const ALWAYS: [&str; 15] = [
    "/",
    "/archive",
    "/subscribe",
    "/feed.xml",
    "/feed.xml?before=1769904000000-2",
    "/rss.xml",
    "/comments/feed.xml",
    "/comments/feed.json",
    "/sitemap.xml",
    "/robots.txt",
    "/?before=2",
    "/?p=1",
    "/nothing",
    "/tags/nothing",
    "/api/v1/posts",
];

impl Walk {
    /// Some addresses, at most `count`, in random order.
    pub async fn addresses(&mut self, count: usize) -> Vec<String> {
        let mut all = self.all_addresses().await;
        let mut chosen = Vec::new();
        while chosen.len() < count && !all.is_empty() {
            let at = self.random.below(all.len());
            chosen.push(all.swap_remove(at));
        }
        chosen
    }

    async fn all_addresses(&self) -> Vec<String> {
        let mut all: Vec<String> = ALWAYS.map(str::to_owned).into();
        all.extend(self.lists().await);
        let posts = self.posts().await;
        for post in &posts {
            let slug = &post.slug;
            all.extend([
                format!("/posts/{slug}"),
                format!("/posts/{slug}?says=works"),
                format!("/posts/{slug}?says=uses"),
                format!("/subscribe?thread={slug}"),
                format!("/posts/{slug}/feed.xml"),
                format!("/posts/{slug}/rss.xml"),
                format!("/pages/{slug}"),
                format!("/?before={}", post.id),
                format!("/api/v1/posts/{slug}"),
                format!("/api/v1/posts/{slug}/comments"),
            ]);
        }
        for comment in self.site.all_comments().await {
            let Some(post) = posts.iter().find(|post| post.id == comment.post_id) else {
                continue;
            };
            let (slug, id) = (&post.slug, comment.id);
            all.extend([
                format!("/posts/{slug}?from={id}"),
                format!("/posts/{slug}?after={id}"),
                format!("/posts/{slug}?after={id}&says=works"),
                format!("/posts/{slug}/comments/{id}"),
                format!("/posts/{slug}/comments/{id}/reply"),
                format!("/posts/{slug}/comments/{id}/report"),
                format!("/api/v1/posts/{slug}/comments?after={id}"),
            ]);
        }
        let db = self.site.app.db.read();
        let lists = self.lists().await.into_iter().filter(|list| list != "/");
        all.extend(lists.flat_map(|list| {
            let feeds = ["feed.xml", "rss.xml", "feed.json"];
            feeds.map(|feed| format!("{list}/{feed}"))
        }));
        let old = redirect::Entity::find()
            .order_by_asc(redirect::Column::Path)
            .all(db)
            .await;
        // Stored decoded, so only those that are the same encoded can be asked for as they are.
        let old = old.unwrap().into_iter().map(|old| old.path);
        all.extend(old.filter(|path| path.is_ascii() && !path.contains(' ')));
        all
    }

    /// The lists of posts, which go on with `?before=`.
    pub async fn lists(&self) -> Vec<String> {
        let db = self.site.app.db.read();
        let tags = tag::Entity::find().order_by_asc(tag::Column::Id).all(db).await;
        let audiences = audience::Entity::find()
            .order_by_asc(audience::Column::Id)
            .all(db)
            .await;
        let subjects = subject::Entity::find()
            .order_by_asc(subject::Column::Id)
            .all(db)
            .await;
        let bylines = byline::Entity::find()
            .order_by_asc(byline::Column::Id)
            .all(db)
            .await;
        let mut lists = vec!["/".to_owned()];
        lists.extend(tags.unwrap().iter().map(|row| format!("/tags/{}", row.slug)));
        lists.extend(audiences.unwrap().iter().map(|row| format!("/for/{}", row.slug)));
        lists.extend(subjects.unwrap().iter().map(|row| format!("/about/{}", row.slug)));
        let series = series::Entity::find()
            .order_by_asc(series::Column::Id)
            .all(db)
            .await;
        lists.extend(series.unwrap().iter().map(|row| format!("/series/{}", row.slug)));
        lists.extend(bylines.unwrap().iter().map(|row| format!("/by/{}", row.slug)));
        lists
    }

    /// Oldest first, so that a seed chooses the same one each time.
    pub async fn posts(&self) -> Vec<post::Model> {
        let posts = post::Entity::find().order_by_asc(post::Column::Id);
        posts.all(self.site.app.db.read()).await.unwrap()
    }
}
