//! Every address once, as a type that serves as route, link, redirect and test. Each names our own
//! rejection, so that an address that can't be read is a plain "not found".

mod followed;
mod links;

use axum_extra::routing::TypedPath;
use serde::{Deserialize, Serialize};

use crate::ids::{
    AuditId, BanId, BylineId, CommentId, InvitationId, MediaId, PersonId, PostId, RedirectId, RequestId,
    RevisionId, RuleId, SeriesId, UnsavedId, WebhookId,
};

pub use followed::Followed;
pub use links::Links;

macro_rules! urls {
    ($($(#[$doc:meta])* $name:ident $({ $($field:ident: $type:ty),+ })? = $path:literal;)+) => {$(
        urls!(@one $(#[$doc])* $name $({ $($field: $type),+ })? = $path);
    )+};
    (@one $(#[$doc:meta])* $name:ident = $path:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Serialize, Deserialize, TypedPath)]
        #[typed_path($path, rejection(NotFound))]
        pub struct $name;
    };
    (@one $(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),+ } = $path:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Serialize, Deserialize, TypedPath)]
        #[typed_path($path, rejection(NotFound))]
        pub struct $name { $(pub $field: $type),+ }
    };
}

urls! {
    // What readers see.
    Home = "/";
    Post { slug: String } = "/posts/{slug}";
    PostFeed { slug: String } = "/posts/{slug}/feed.xml";
    PostRss { slug: String } = "/posts/{slug}/rss.xml";
    PostJson { slug: String } = "/posts/{slug}/feed.json";
    Page { slug: String } = "/pages/{slug}";
    Comments { slug: String } = "/posts/{slug}/comments";
    Comment { slug: String, id: CommentId } = "/posts/{slug}/comments/{id}";
    Reply { slug: String, id: CommentId } = "/posts/{slug}/comments/{id}/reply";
    Report { slug: String, id: CommentId } = "/posts/{slug}/comments/{id}/report";
    /// This moment, signed; the form of a comment carries it along as the one at which it was begun.
    Ticket = "/ticket";
    /// A post that is not public, for who has its private link.
    Review { signed: String } = "/review/{signed}";
    Receipt { signed: String } = "/receipts/{signed}";
    ReceiptEdit { signed: String } = "/receipts/{signed}/edit";
    /// Another text that was sent back: using it, or not.
    ReceiptProposal { signed: String } = "/receipts/{signed}/proposal";
    /// Asking for a second look at a decision.
    ReceiptAppeal { signed: String } = "/receipts/{signed}/appeal";
    ReceiptWithdraw { signed: String } = "/receipts/{signed}/withdraw";
    ReceiptAnswer { signed: String } = "/receipts/{signed}/answer";
    /// Hearing of replies to it, or not any more.
    ReceiptFollow { signed: String } = "/receipts/{signed}/follow";
    ReceiptExport { signed: String } = "/receipts/{signed}/export";
    ReceiptErase { signed: String } = "/receipts/{signed}/erase";
    /// Statement of affiliation: mailbox and domain, and taking it back.
    ReceiptVerify { signed: String } = "/receipts/{signed}/verify";
    /// The link that is mailed to verify a mailbox.
    Mailbox { signed: String } = "/mailbox/{signed}";
    ConfirmEmail { signed: String } = "/confirm/{signed}";
    /// What a reader wants to hear of, how often, and through which channel.
    Subscribe = "/subscribe";
    /// The link that is mailed to confirm a subscription.
    ConfirmSubscription { signed: String } = "/subscribe/confirm/{signed}";
    /// What one subscriber chose.
    Preferences { signed: String } = "/preferences/{signed}";
    /// Ends it: a button for people, one click for mail programs (RFC 8058).
    StopSubscription { signed: String } = "/preferences/{signed}/stop";
    PauseSubscription { signed: String } = "/preferences/{signed}/pause";
    /// Another channel, or another address for the same one.
    SwitchChannel { signed: String } = "/preferences/{signed}/channel";
    SubscriptionData { signed: String } = "/preferences/{signed}/data";
    ForgetSubscriber { signed: String } = "/preferences/{signed}/forget";
    /// Another link to the same; this one opens nothing any more.
    RenewPreferences { signed: String } = "/preferences/{signed}/renew";
    /// Shows in a browser what is pushed to it; its folder is how far it reaches.
    PushWorker = "/push.js";
    /// By which those who carry pushes know the site.
    PushKey = "/push/key";
    /// Where a browser says that those who carry pushes gave it another endpoint.
    PushMoved = "/push/moved";
    /// Where other sites say that they link to a post (Webmention, W3C Recommendation).
    Webmention = "/webmention";
    /// What one subscriber gets, for a feed reader; the token alone opens it.
    PrivateFeed { token: String } = "/subscriptions/{token}/feed.xml";
    Tag { tag: String } = "/tags/{tag}";
    TagFeed { tag: String } = "/tags/{tag}/feed.xml";
    TagRss { tag: String } = "/tags/{tag}/rss.xml";
    TagJson { tag: String } = "/tags/{tag}/feed.json";
    Audience { audience: String } = "/for/{audience}";
    AudienceFeed { audience: String } = "/for/{audience}/feed.xml";
    AudienceRss { audience: String } = "/for/{audience}/rss.xml";
    AudienceJson { audience: String } = "/for/{audience}/feed.json";
    Byline { byline: String } = "/by/{byline}";
    BylineFeed { byline: String } = "/by/{byline}/feed.xml";
    BylineRss { byline: String } = "/by/{byline}/rss.xml";
    BylineJson { byline: String } = "/by/{byline}/feed.json";
    Subject { subject: String } = "/about/{subject}";
    SubjectFeed { subject: String } = "/about/{subject}/feed.xml";
    SubjectRss { subject: String } = "/about/{subject}/rss.xml";
    SubjectJson { subject: String } = "/about/{subject}/feed.json";
    /// Posts that belong together, in their order.
    Series { series: String } = "/series/{series}";
    SeriesFeed { series: String } = "/series/{series}/feed.xml";
    SeriesRss { series: String } = "/series/{series}/rss.xml";
    SeriesJson { series: String } = "/series/{series}/feed.json";
    /// A picture or another file, by the SHA-256 of what is in it.
    Media { hash: String } = "/media/{hash}";
    /// The same picture in one of its narrower widths.
    MediaWidth { hash: String, width: u32 } = "/media/{hash}/{width}";
    Archive = "/archive";
    Search = "/search";
    Feed = "/feed.xml";
    Rss = "/rss.xml";
    JsonFeed = "/feed.json";
    CommentsFeed = "/comments/feed.xml";
    CommentsRss = "/comments/rss.xml";
    CommentsJson = "/comments/feed.json";
    Robots = "/robots.txt";
    Sitemap = "/sitemap.xml";
    /// One file of the sitemap: `lists.xml`, `posts-1.xml`.
    SitemapPart { part: String } = "/sitemaps/{part}";
    /// Whom to tell of a hole in the site (RFC 9116).
    Security = "/.well-known/security.txt";
    /// How browsers search the blog (OpenSearch 1.1).
    OpenSearch = "/opensearch.xml";
    /// What browsers ask for that do not look into a page.
    Favicon = "/favicon.ico";
    Static { file: String } = "/static/{file}";
    Health = "/healthz";
    Ready = "/readyz";

    /// The link that is mailed to a moderator about a held comment: GET shows it, POST decides.
    MailDecision { signed: String } = "/moderate/{signed}";
    MailUndo { signed: String } = "/moderate/{signed}/undo";

    // The team.
    Admin = "/admin";
    Setup = "/admin/setup";
    LogIn = "/admin/log-in";
    LogOut = "/admin/log-out";
    /// The second step of a log-in.
    LogInCode = "/admin/log-in/code";
    /// Asking for a mail with which to choose another password.
    ForgotPassword = "/admin/forgot-password";
    /// The link in that mail.
    ResetPassword { signed: String } = "/reset-password/{signed}";
    /// A place in the team, by its link.
    Invitation { signed: String } = "/invitation/{signed}";
    /// The link that is mailed to confirm another address of an account.
    AccountEmail { signed: String } = "/account-email/{signed}";
    Posts = "/admin/posts";
    NewPost = "/admin/posts/new";
    EditPost { id: PostId } = "/admin/posts/{id}";
    /// Closes its comments, opens them again, slows them down.
    PostThread { id: PostId } = "/admin/posts/{id}/thread";
    /// Uploads a picture from the editor and comes back with it in the text.
    NewPostPicture = "/admin/posts/new/picture";
    PostPicture { id: PostId } = "/admin/posts/{id}/picture";
    /// Formatted text that is pasted into the editor, as Markdown.
    PastedText = "/admin/posts/paste";
    /// What is typed and not saved, kept while somebody writes; and thrown away.
    NewPostUnsaved = "/admin/posts/new/unsaved";
    PostUnsaved { id: PostId } = "/admin/posts/{id}/unsaved";
    UnsavedText { id: UnsavedId } = "/admin/posts/unsaved/{id}";
    /// Into the trash and out of it, from the list of posts.
    PostState { id: PostId } = "/admin/posts/{id}/state";
    /// The versions of a post; POST on one brings it back.
    PostHistory { id: PostId } = "/admin/posts/{id}/history";
    PostRevision { id: PostId, revision: RevisionId } = "/admin/posts/{id}/history/{revision}";
    /// Which of the pages that a post links to were told so.
    PostMentions { id: PostId } = "/admin/posts/{id}/mentions";
    /// The series, and one of them with the order of its parts.
    AllSeries = "/admin/series";
    ArrangeSeries { id: SeriesId } = "/admin/series/{id}";
    /// The tags, audiences and subjects, and another name for one of them, by the code of its kind.
    AllTerms = "/admin/terms";
    RenameTerm { kind: String, id: i64 } = "/admin/terms/{kind}/{id}";
    /// Making one of two: GET says what would happen, POST does it.
    MergeTerm { kind: String, id: i64, into: i64 } = "/admin/terms/{kind}/{id}/into/{into}";
    /// Pictures and other files: GET lists them, POST uploads.
    Library = "/admin/media";
    LibraryFile { id: MediaId } = "/admin/media/{id}";
    PreviewPost { id: PostId } = "/admin/posts/{id}/preview";
    /// How it will appear in a feed reader, as a letter and where a link to it is shared; the letter by itself.
    PostElsewhere { id: PostId } = "/admin/posts/{id}/elsewhere";
    PostLetter { id: PostId } = "/admin/posts/{id}/letter";
    Desk = "/admin/desk";
    /// One decision on many comments.
    DeskBulk = "/admin/desk/bulk";
    /// What one often replies.
    SavedReplies = "/admin/desk/replies";
    /// One comment at the desk: GET shows it alone, POST decides.
    DeskComment { id: CommentId } = "/admin/desk/{id}";
    /// Puts it first, or closes the thread below it.
    DeskThread { id: CommentId } = "/admin/desk/{id}/thread";
    /// Says to the others of the team that one is on it.
    DeskClaim { id: CommentId } = "/admin/desk/{id}/claim";
    /// What happens at the desk while it is open, as a stream.
    DeskLive = "/admin/desk/live";
    /// Vouches for the writer of a comment, or takes it back.
    DeskVerify { id: CommentId } = "/admin/desk/{id}/verify";
    /// What was learnt of spam.
    Spam = "/admin/desk/spam";
    SpamCsv = "/admin/desk/spam/signs.csv";
    SpamJson = "/admin/desk/spam/signs.json";
    /// Forgetting all of it.
    SpamForget = "/admin/desk/spam/forget";
    Undo { id: AuditId } = "/admin/undo/{id}";
    /// Takes a decision on many comments back as a whole.
    UndoAll { id: AuditId } = "/admin/undo/{id}/all";
    /// Lets a rule of screening be what it was.
    UndoRule { id: AuditId } = "/admin/undo/{id}/rule";
    /// Puts back what was blocked until then.
    UndoLift { id: AuditId } = "/admin/undo/{id}/lift";
    /// What is kept from commenting: GET shows it, POST adds a domain.
    Bans = "/admin/desk/bans";
    /// The rules of screening.
    Rules = "/admin/desk/rules";
    NewRule = "/admin/desk/rules/new";
    EditRule { id: RuleId } = "/admin/desk/rules/{id}";
    LiftBan { id: BanId } = "/admin/desk/bans/{id}/lift";
    Audit = "/admin/audit";
    AuditCsv = "/admin/audit/history.csv";
    AuditJson = "/admin/audit/history.json";
    Jobs = "/admin/jobs";
    /// What went out to subscribers: GET shows it, POST tries again.
    Deliveries = "/admin/deliveries";
    /// Where an address is closed that complained of mail.
    Complaints = "/admin/deliveries/complaints";
    Settings = "/admin/settings";
    /// One part of them, by its code.
    SettingsPart { part: String } = "/admin/settings/{part}";
    /// How the blog would look with what is typed there; nothing is saved.
    SettingsPreview { part: String } = "/admin/settings/{part}/preview";
    /// How often posts are read, and where readers come from.
    Figures = "/admin/figures";
    FiguresCsv = "/admin/figures/reads.csv";
    /// What readers search.
    FiguresSearches = "/admin/figures/searches";
    /// Addresses that were not found.
    FiguresMissing = "/admin/figures/missing";
    PostFigures { id: PostId } = "/admin/figures/posts/{id}";
    /// Where old addresses lead.
    Webhooks = "/admin/webhooks";
    NewWebhook = "/admin/webhooks/new";
    Webhook { id: WebhookId } = "/admin/webhooks/{id}";
    Redirects = "/admin/redirects";
    NewRedirect = "/admin/redirects/new";
    RemoveRedirect { id: RedirectId } = "/admin/redirects/{id}/remove";
    /// The words of affiliation, the saved questions, and how asking goes.
    Affiliation = "/admin/affiliation";
    /// The rules that ask by themselves.
    AskRules = "/admin/affiliation/rules";
    /// Who runs the site, and who is invited.
    People = "/admin/people";
    WithdrawInvitation { id: InvitationId } = "/admin/people/invitations/{id}/withdraw";
    Person { id: PersonId } = "/admin/people/{id}";
    /// One's own account: name and address.
    Account = "/admin/account";
    /// Where one is logged in.
    Sessions = "/admin/account/sessions";
    /// The second step of one's own log-in.
    SecondFactor = "/admin/account/second-step";
    /// One's own tokens for other programs.
    Tokens = "/admin/account/tokens";
    /// How one signs oneself.
    OwnByline = "/admin/byline";
    /// A name that several write under.
    SharedName { id: BylineId } = "/admin/names/{id}";
    /// One's own password.
    Password = "/admin/password";

    // Other programs.
    ApiPosts = "/api/v1/posts";
    ApiPost { slug: String } = "/api/v1/posts/{slug}";
    /// What a post said before.
    ApiRevisions { slug: String } = "/api/v1/posts/{slug}/revisions";
    ApiRevision { slug: String, revision: RevisionId } = "/api/v1/posts/{slug}/revisions/{revision}";
    ApiRestore { slug: String, revision: RevisionId } = "/api/v1/posts/{slug}/revisions/{revision}/restore";
    ApiComments { slug: String } = "/api/v1/posts/{slug}/comments";
    ApiSearch = "/api/v1/search";
    ApiQueue = "/api/v1/moderation/queue";
    ApiDecision { id: CommentId } = "/api/v1/moderation/comments/{id}/decision";
    ApiThread { id: CommentId } = "/api/v1/moderation/comments/{id}/thread";
    ApiLabel { id: CommentId } = "/api/v1/moderation/comments/{id}/label";
    ApiReports { id: CommentId } = "/api/v1/moderation/comments/{id}/reports";
    /// The second look that the writer of a comment asks for.
    ApiAppeal { id: CommentId } = "/api/v1/moderation/comments/{id}/appeal";
    /// What the team noted about a comment and its writer.
    ApiNotes { id: CommentId } = "/api/v1/moderation/comments/{id}/notes";
    ApiDecisions = "/api/v1/moderation/decisions";
    ApiUndo { audit_id: AuditId } = "/api/v1/moderation/undo/{audit_id}";
    ApiAudit = "/api/v1/moderation/audit";
    /// What is kept from commenting.
    ApiBans = "/api/v1/moderation/bans";
    ApiBan { id: BanId } = "/api/v1/moderation/bans/{id}";
    /// The rules of screening.
    ApiRules = "/api/v1/moderation/rules";
    /// What one would have done, before it is saved.
    ApiRehearsal = "/api/v1/moderation/rules/rehearsal";
    ApiRule { id: RuleId } = "/api/v1/moderation/rules/{id}";
    /// One that is built in.
    ApiBuiltIn { code: String } = "/api/v1/moderation/rules/built-in/{code}";
    ApiUndoRule { audit_id: AuditId } = "/api/v1/moderation/rules/undo/{audit_id}";
    ApiRequests = "/api/v1/affiliation/requests";
    ApiRequest { id: RequestId, action: String } = "/api/v1/affiliation/requests/{id}/{action}";
    ApiMedia = "/api/v1/media";
    ApiDescription = "/api/v1/openapi.json";
}

impl Subscribe {
    /// The form with something ticked: `what` is a parameter of the page, `slug` the word in that thing's address.
    pub fn to(what: &str, slug: &str) -> String {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair(what, slug)
            .finish();
        format!("{Self}?{query}")
    }
}

/// The address is not one of ours, or names an id that can't be read. The page itself is drawn by
/// `web::error`.
#[derive(Clone, Copy, Debug, Default)]
pub struct NotFound;

impl From<axum::extract::rejection::PathRejection> for NotFound {
    fn from(_: axum::extract::rejection::PathRejection) -> Self {
        Self
    }
}

impl axum::response::IntoResponse for NotFound {
    fn into_response(self) -> axum::response::Response {
        axum::http::StatusCode::NOT_FOUND.into_response()
    }
}
