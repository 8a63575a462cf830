//! The one list of pages: method, pattern, who may open it, and the function that answers. The
//! router, `forthright routes` and the tests are built from this table.

mod route;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;

use crate::app::App;
use crate::feeds::pages::feed;
use crate::people::session;
use crate::web::cache::{self, key};
use crate::web::{assets, canonical, client_ip, error, headers, health, language, origin, sessions};
use crate::{
    affiliation, api, comments, deliveries, feeds, figures, media, moderation, owner, people, posts, search,
    subscriptions, upkeep, urls, webhooks, webmentions,
};

pub use route::{Access, Answer, Method, Route};
use route::{at, file, form, page};

/// Every address there is.
pub fn table() -> Vec<Route> {
    use Access::{Link, Reader, Team};
    use Method::{Delete, Get, Patch, Post};
    vec![
        file(at::<urls::Static>, Reader, assets::serve),
        file(at::<urls::Media>, Reader, media::file_pages::whole),
        file(at::<urls::MediaWidth>, Reader, media::file_pages::narrower),
        // Posts.
        page(at::<urls::Home>, Reader, posts::pages::home).kept(&["before"]),
        page(at::<urls::Archive>, Reader, posts::pages::archive).kept(&[]),
        page(at::<urls::Search>, Reader, search::pages::show),
        file(at::<urls::OpenSearch>, Reader, search::pages::described).kept(&[]),
        page(at::<urls::Page>, Reader, posts::pages::page).kept(&[]),
        page(at::<urls::Tag>, Reader, posts::pages::tag).kept(&["before"]),
        page(at::<urls::Audience>, Reader, posts::pages::audience).kept(&["before"]),
        page(at::<urls::Byline>, Reader, posts::pages::byline).kept(&["before"]),
        page(at::<urls::Review>, Link, posts::review_pages::show),
        page(at::<urls::Subject>, Reader, comments::subject_pages::show).kept(&["before", "said"]),
        page(at::<urls::Series>, Reader, posts::series_pages::show).kept(&[]),
        // Comments and receipts.
        page(at::<urls::ConfirmEmail>, Link, comments::confirm_pages::show),
        form(at::<urls::ConfirmEmail>, Link, comments::confirm_pages::confirm),
        page(at::<urls::MailDecision>, Link, moderation::mail_pages::show),
        form(at::<urls::MailDecision>, Link, moderation::mail_pages::decide),
        form(at::<urls::MailUndo>, Link, moderation::mail_pages::take_back),
        page(at::<urls::Mailbox>, Link, comments::mailbox_pages::show),
        form(at::<urls::Mailbox>, Link, comments::mailbox_pages::verify),
        page(at::<urls::Post>, Reader, comments::post_pages::post).kept(&["after", "from", "says"]),
        form(at::<urls::Comments>, Reader, comments::create_pages::create),
        file(at::<urls::Ticket>, Reader, comments::ticket_pages::ticket),
        file(at::<urls::Comment>, Reader, comments::pages::permalink),
        page(at::<urls::Reply>, Reader, comments::pages::reply_form).kept(&["receipt"]),
        page(at::<urls::Report>, Reader, comments::report_pages::form).kept(&["sent"]),
        form(at::<urls::Report>, Reader, comments::report_pages::send),
        form(at::<urls::Webmention>, Reader, webmentions::pages::receive),
        page(at::<urls::Receipt>, Link, comments::receipt_pages::show),
        file(at::<urls::ReceiptAnswer>, Link, comments::answer_pages::show),
        form(at::<urls::ReceiptAnswer>, Link, comments::answer_pages::answer),
        file(at::<urls::ReceiptVerify>, Link, comments::verify_pages::show),
        form(at::<urls::ReceiptVerify>, Link, comments::verify_pages::act),
        form(at::<urls::ReceiptEdit>, Link, comments::receipt_pages::edit),
        form(
            at::<urls::ReceiptWithdraw>,
            Link,
            comments::receipt_pages::withdraw,
        ),
        form(
            at::<urls::ReceiptProposal>,
            Link,
            comments::proposal_pages::settle,
        ),
        form(at::<urls::ReceiptAppeal>, Link, comments::appeal_pages::ask),
        page(at::<urls::ReceiptFollow>, Link, comments::follow_pages::choose),
        form(at::<urls::ReceiptFollow>, Link, comments::follow_pages::act),
        file(at::<urls::ReceiptExport>, Link, comments::receipt_pages::export),
        form(at::<urls::ReceiptErase>, Link, comments::receipt_pages::erase),
        // Being told of what is new.
        page(at::<urls::Subscribe>, Reader, subscriptions::pages::form)
            .kept(&["audience", "tag", "byline", "subject", "thread", "asked"]),
        form(at::<urls::Subscribe>, Reader, subscriptions::pages::subscribe),
        page(
            at::<urls::ConfirmSubscription>,
            Link,
            subscriptions::confirm_pages::show,
        ),
        form(
            at::<urls::ConfirmSubscription>,
            Link,
            subscriptions::confirm_pages::confirm,
        ),
        page(
            at::<urls::Preferences>,
            Link,
            subscriptions::preferences_pages::show,
        ),
        form(
            at::<urls::Preferences>,
            Link,
            subscriptions::preferences_pages::save,
        ),
        page(
            at::<urls::StopSubscription>,
            Link,
            subscriptions::stop_pages::show,
        ),
        form(at::<urls::StopSubscription>, Link, subscriptions::stop_pages::act),
        form(
            at::<urls::PauseSubscription>,
            Link,
            subscriptions::preferences_pages::pause,
        ),
        form(
            at::<urls::SwitchChannel>,
            Link,
            subscriptions::preferences_pages::switch,
        ),
        file(at::<urls::SubscriptionData>, Link, deliveries::data_pages::data),
        form(
            at::<urls::ForgetSubscriber>,
            Link,
            subscriptions::preferences_pages::forget,
        ),
        form(
            at::<urls::RenewPreferences>,
            Link,
            subscriptions::renew_pages::act,
        ),
        file(at::<urls::PushWorker>, Reader, subscriptions::push_pages::worker),
        file(at::<urls::PushKey>, Reader, subscriptions::push_pages::key),
        form(at::<urls::PushMoved>, Reader, subscriptions::push_pages::moved),
        // Feeds and what machines read.
        file(at::<urls::PrivateFeed>, Link, feeds::own_pages::show),
        file(at::<urls::Feed>, Reader, feed::<urls::Feed>).kept(&["before"]),
        file(at::<urls::Rss>, Reader, feed::<urls::Rss>).kept(&["before"]),
        file(at::<urls::JsonFeed>, Reader, feed::<urls::JsonFeed>).kept(&["before"]),
        file(at::<urls::CommentsFeed>, Reader, feed::<urls::CommentsFeed>).kept(&["before"]),
        file(at::<urls::CommentsRss>, Reader, feed::<urls::CommentsRss>).kept(&["before"]),
        file(at::<urls::CommentsJson>, Reader, feed::<urls::CommentsJson>).kept(&["before"]),
        file(at::<urls::PostFeed>, Reader, feed::<urls::PostFeed>).kept(&["before"]),
        file(at::<urls::PostRss>, Reader, feed::<urls::PostRss>).kept(&["before"]),
        file(at::<urls::PostJson>, Reader, feed::<urls::PostJson>).kept(&["before"]),
        file(at::<urls::TagFeed>, Reader, feed::<urls::TagFeed>).kept(&["before"]),
        file(at::<urls::TagRss>, Reader, feed::<urls::TagRss>).kept(&["before"]),
        file(at::<urls::TagJson>, Reader, feed::<urls::TagJson>).kept(&["before"]),
        file(at::<urls::AudienceFeed>, Reader, feed::<urls::AudienceFeed>).kept(&["before"]),
        file(at::<urls::AudienceRss>, Reader, feed::<urls::AudienceRss>).kept(&["before"]),
        file(at::<urls::AudienceJson>, Reader, feed::<urls::AudienceJson>).kept(&["before"]),
        file(at::<urls::BylineFeed>, Reader, feed::<urls::BylineFeed>).kept(&["before"]),
        file(at::<urls::BylineRss>, Reader, feed::<urls::BylineRss>).kept(&["before"]),
        file(at::<urls::BylineJson>, Reader, feed::<urls::BylineJson>).kept(&["before"]),
        file(at::<urls::SubjectFeed>, Reader, feed::<urls::SubjectFeed>).kept(&["before"]),
        file(at::<urls::SubjectRss>, Reader, feed::<urls::SubjectRss>).kept(&["before"]),
        file(at::<urls::SubjectJson>, Reader, feed::<urls::SubjectJson>).kept(&["before"]),
        file(at::<urls::SeriesFeed>, Reader, feed::<urls::SeriesFeed>).kept(&["before"]),
        file(at::<urls::SeriesRss>, Reader, feed::<urls::SeriesRss>).kept(&["before"]),
        file(at::<urls::SeriesJson>, Reader, feed::<urls::SeriesJson>).kept(&["before"]),
        file(at::<urls::Sitemap>, Reader, feeds::robots_pages::sitemap).kept(&[]),
        file(at::<urls::SitemapPart>, Reader, feeds::robots_pages::sitemap_part).kept(&[]),
        file(at::<urls::Security>, Reader, feeds::robots_pages::security),
        file(at::<urls::Favicon>, Reader, assets::favicon),
        file(at::<urls::Robots>, Reader, feeds::robots_pages::robots).kept(&[]),
        // Other programs.
        route::api(at::<urls::ApiPosts>, Get, api::pages::posts),
        route::api(at::<urls::ApiPosts>, Post, api::post_pages::create),
        route::api(at::<urls::ApiPost>, Get, api::pages::post),
        route::api(at::<urls::ApiPost>, Patch, api::post_pages::change),
        route::api(at::<urls::ApiPost>, Delete, api::post_pages::delete),
        route::api(at::<urls::ApiRevisions>, Get, api::revision_pages::list),
        route::api(at::<urls::ApiRevision>, Get, api::revision_pages::read),
        route::api(at::<urls::ApiRestore>, Post, api::revision_pages::restore),
        route::api(at::<urls::ApiSearch>, Get, api::search_pages::search),
        route::api(at::<urls::ApiComments>, Get, api::pages::comments),
        route::api(at::<urls::ApiComments>, Post, api::comment_pages::create),
        route::api(at::<urls::ApiQueue>, Get, api::moderation_pages::queue),
        route::api(at::<urls::ApiDecision>, Post, api::moderation_pages::decide),
        route::api(at::<urls::ApiLabel>, Post, api::label_pages::judge),
        route::api(at::<urls::ApiThread>, Post, api::thread_pages::control),
        route::api(at::<urls::ApiReports>, Post, api::report_pages::settle),
        route::api(at::<urls::ApiAppeal>, Post, api::appeal_pages::keep),
        route::api(at::<urls::ApiNotes>, Get, api::note_pages::read),
        route::api(at::<urls::ApiNotes>, Post, api::note_pages::write),
        route::api(at::<urls::ApiDecisions>, Post, api::many_pages::decide_many),
        route::api(at::<urls::ApiUndo>, Post, api::moderation_pages::undo),
        route::api(at::<urls::ApiAudit>, Get, api::audit_pages::audit),
        route::api(at::<urls::ApiBans>, Get, api::ban_pages::list),
        route::api(at::<urls::ApiBans>, Post, api::ban_pages::make),
        route::api(at::<urls::ApiBan>, Delete, api::ban_pages::lift),
        route::api(at::<urls::ApiRules>, Get, api::rule_pages::list),
        route::api(at::<urls::ApiRules>, Post, api::rule_pages::make),
        route::api(at::<urls::ApiRules>, Patch, api::built_in_pages::trust),
        route::api(at::<urls::ApiRehearsal>, Post, api::rehearsal_pages::rehearse),
        route::api(at::<urls::ApiRule>, Patch, api::rule_pages::change),
        route::api(at::<urls::ApiRule>, Delete, api::rule_pages::remove),
        route::api(at::<urls::ApiBuiltIn>, Patch, api::built_in_pages::change),
        route::api(at::<urls::ApiUndoRule>, Post, api::rule_pages::undo),
        route::api(at::<urls::ApiRequests>, Get, api::affiliation_pages::requests),
        route::api(at::<urls::ApiRequest>, Post, api::affiliation_pages::act),
        route::api(at::<urls::ApiMedia>, Get, api::media_pages::list),
        route::api(at::<urls::ApiMedia>, Post, api::media_pages::upload),
        route::api(at::<urls::ApiDescription>, Get, api::description_pages::serve),
        file(at::<urls::Health>, Reader, health::alive),
        file(at::<urls::Ready>, Reader, health::ready),
        // The desk.
        page(at::<urls::Desk>, Team, moderation::pages::desk),
        page(at::<urls::DeskComment>, Team, moderation::pages::comment),
        form(at::<urls::DeskComment>, Team, moderation::pages::decide),
        form(at::<urls::DeskBulk>, Team, moderation::bulk_pages::decide),
        page(at::<urls::SavedReplies>, Team, moderation::replies_pages::show),
        form(at::<urls::SavedReplies>, Team, moderation::replies_pages::change),
        form(at::<urls::DeskThread>, Team, moderation::thread_pages::act),
        form(at::<urls::PostThread>, Team, moderation::thread_pages::of_post),
        form(at::<urls::DeskClaim>, Team, moderation::live_pages::claim),
        file(at::<urls::DeskLive>, Team, moderation::live_pages::live),
        form(at::<urls::DeskVerify>, Team, moderation::verify_pages::act),
        form(at::<urls::Undo>, Team, moderation::undo_pages::undo),
        form(at::<urls::UndoAll>, Team, moderation::bulk_pages::undo),
        form(at::<urls::UndoRule>, Team, moderation::rule_undo_pages::undo),
        page(at::<urls::Audit>, Team, moderation::history_pages::audit),
        file(at::<urls::AuditCsv>, Team, moderation::history_pages::csv),
        file(at::<urls::AuditJson>, Team, moderation::history_pages::json),
        page(at::<urls::Bans>, Team, moderation::ban_pages::show),
        form(at::<urls::Bans>, Team, moderation::ban_pages::add),
        form(at::<urls::LiftBan>, Team, moderation::ban_pages::lift),
        page(at::<urls::Rules>, Team, moderation::screening_pages::show),
        form(at::<urls::Rules>, Team, moderation::screening_pages::change),
        page(
            at::<urls::NewRule>,
            Team,
            moderation::screening_rule_pages::new_form,
        ),
        form(
            at::<urls::NewRule>,
            Team,
            moderation::screening_rule_pages::create,
        ),
        page(at::<urls::EditRule>, Team, moderation::screening_rule_pages::form),
        form(
            at::<urls::EditRule>,
            Team,
            moderation::screening_rule_pages::change,
        ),
        page(at::<urls::Spam>, Team, moderation::spam_pages::show),
        file(at::<urls::SpamCsv>, Team, moderation::spam_pages::csv),
        file(at::<urls::SpamJson>, Team, moderation::spam_pages::json),
        page(at::<urls::SpamForget>, Team, moderation::spam_pages::ask),
        form(at::<urls::SpamForget>, Team, moderation::spam_pages::forget),
        // Writing.
        page(at::<urls::Posts>, Team, posts::shelf_pages::shelf),
        page(at::<urls::NewPost>, Team, posts::editor_pages::new_form),
        form(at::<urls::NewPost>, Team, posts::editor_pages::create),
        page(at::<urls::EditPost>, Team, posts::editor_pages::edit_form),
        form(at::<urls::EditPost>, Team, posts::editor_pages::save),
        page(at::<urls::PreviewPost>, Team, posts::editor_pages::preview),
        page(at::<urls::PostElsewhere>, Team, deliveries::elsewhere_pages::show),
        file(at::<urls::PostLetter>, Team, deliveries::elsewhere_pages::letter),
        form(at::<urls::PostState>, Team, posts::state_pages::act),
        form(at::<urls::PastedText>, Team, posts::paste_pages::paste),
        form(at::<urls::NewPostUnsaved>, Team, posts::unsaved_pages::keep_new),
        form(at::<urls::PostUnsaved>, Team, posts::unsaved_pages::keep_of),
        form(at::<urls::UnsavedText>, Team, posts::unsaved_pages::throw_away),
        page(at::<urls::PostHistory>, Team, posts::revision_pages::list),
        page(at::<urls::PostMentions>, Team, webmentions::pages::of_post),
        page(at::<urls::PostRevision>, Team, posts::revision_pages::show),
        form(at::<urls::PostRevision>, Team, posts::revision_pages::restore),
        form(at::<urls::NewPostPicture>, Team, posts::picture_pages::insert_new),
        form(at::<urls::PostPicture>, Team, posts::picture_pages::insert_into),
        page(at::<urls::AllSeries>, Team, posts::arrange_pages::all),
        page(at::<urls::ArrangeSeries>, Team, posts::arrange_pages::one),
        form(at::<urls::ArrangeSeries>, Team, posts::arrange_pages::act),
        page(at::<urls::AllTerms>, Team, posts::names_pages::all),
        page(at::<urls::RenameTerm>, Team, posts::names_pages::one),
        form(at::<urls::RenameTerm>, Team, posts::names_pages::rename),
        page(at::<urls::MergeTerm>, Team, subscriptions::merge_pages::ask),
        form(at::<urls::MergeTerm>, Team, subscriptions::merge_pages::merge),
        page(at::<urls::Library>, Team, media::pages::show),
        form(at::<urls::Library>, Team, media::pages::upload),
        page(at::<urls::LibraryFile>, Team, media::pages::file),
        form(at::<urls::LibraryFile>, Team, media::pages::change),
        // Running the site.
        page(at::<urls::Settings>, Team, owner::pages::overview),
        page(at::<urls::SettingsPart>, Team, owner::pages::part),
        form(at::<urls::SettingsPart>, Team, owner::pages::change),
        form(at::<urls::SettingsPreview>, Team, owner::preview_pages::preview),
        page(at::<urls::Deliveries>, Team, deliveries::pages::show),
        form(at::<urls::Deliveries>, Team, deliveries::pages::again),
        page(at::<urls::Complaints>, Team, deliveries::complaint_pages::show),
        form(at::<urls::Complaints>, Team, deliveries::complaint_pages::act),
        page(at::<urls::Figures>, Team, figures::pages::show),
        file(at::<urls::FiguresCsv>, Team, figures::pages::csv),
        page(at::<urls::FiguresSearches>, Team, figures::pages::searches),
        page(at::<urls::FiguresMissing>, Team, figures::lost_pages::show),
        page(at::<urls::PostFigures>, Team, figures::pages::post),
        page(at::<urls::Redirects>, Team, figures::redirect_pages::list),
        page(at::<urls::NewRedirect>, Team, figures::redirect_pages::new_form),
        form(at::<urls::NewRedirect>, Team, figures::redirect_pages::create),
        form(at::<urls::RemoveRedirect>, Team, figures::redirect_pages::remove),
        page(at::<urls::Webhooks>, Team, webhooks::pages::list),
        page(at::<urls::NewWebhook>, Team, webhooks::pages::new_form),
        form(at::<urls::NewWebhook>, Team, webhooks::pages::create),
        page(at::<urls::Webhook>, Team, webhooks::pages::show),
        form(at::<urls::Webhook>, Team, webhooks::pages::act),
        page(at::<urls::Affiliation>, Team, affiliation::owner_pages::show),
        form(at::<urls::Affiliation>, Team, affiliation::owner_pages::change),
        page(at::<urls::AskRules>, Team, moderation::rules_pages::show),
        form(at::<urls::AskRules>, Team, moderation::rules_pages::change),
        page(at::<urls::OwnByline>, Team, people::account_pages::byline_form),
        form(at::<urls::OwnByline>, Team, people::account_pages::change_byline),
        page(at::<urls::SharedName>, Team, people::shared_pages::show),
        form(at::<urls::SharedName>, Team, people::shared_pages::act),
        page(at::<urls::Password>, Team, people::account_pages::password_form),
        form(at::<urls::Password>, Team, people::account_pages::change_password),
        page(at::<urls::People>, Team, people::team_pages::show),
        form(at::<urls::People>, Team, people::team_pages::act),
        form(at::<urls::WithdrawInvitation>, Team, people::team_pages::withdraw),
        page(at::<urls::Person>, Team, people::person_pages::show),
        form(at::<urls::Person>, Team, people::person_pages::act),
        page(at::<urls::Account>, Team, people::own_pages::form),
        form(at::<urls::Account>, Team, people::own_pages::change),
        page(at::<urls::Sessions>, Team, people::sessions_pages::show),
        form(at::<urls::Sessions>, Team, people::sessions_pages::end),
        page(at::<urls::Tokens>, Team, people::tokens_pages::show),
        form(at::<urls::Tokens>, Team, people::tokens_pages::act),
        page(at::<urls::SecondFactor>, Team, people::second_factor_pages::show),
        form(at::<urls::SecondFactor>, Team, people::second_factor_pages::act),
        page(at::<urls::Jobs>, Team, upkeep::pages::list),
        form(at::<urls::Jobs>, Team, upkeep::pages::retry),
        // The team.
        page(at::<urls::Setup>, Reader, people::pages::setup_form),
        form(at::<urls::Setup>, Reader, people::pages::set_up),
        page(at::<urls::LogIn>, Reader, people::pages::log_in_form),
        form(at::<urls::LogIn>, Reader, people::pages::log_in),
        file(at::<urls::LogInCode>, Reader, people::second_step_pages::start),
        form(at::<urls::LogInCode>, Reader, people::second_step_pages::check),
        page(at::<urls::ForgotPassword>, Reader, people::reset_pages::form),
        form(at::<urls::ForgotPassword>, Reader, people::reset_pages::ask),
        page(at::<urls::ResetPassword>, Link, people::reset_pages::show),
        form(at::<urls::ResetPassword>, Link, people::reset_pages::change),
        page(at::<urls::Invitation>, Link, people::invitation_pages::show),
        form(at::<urls::Invitation>, Link, people::invitation_pages::accept),
        page(at::<urls::AccountEmail>, Link, people::own_pages::show_email),
        form(at::<urls::AccountEmail>, Link, people::own_pages::confirm_email),
        page(at::<urls::LogOut>, Team, people::pages::log_out_form),
        form(at::<urls::LogOut>, Team, people::pages::log_out),
        file(at::<urls::Admin>, Team, people::pages::admin),
    ]
}

/// The whole program as a service: the table within its layers.
pub fn router(app: &App) -> Router {
    let mut router = Router::new();
    for route in table() {
        let handler = match route.access {
            Access::Team => route
                .handler
                .route_layer(from_fn_with_state(app.clone(), session::require)),
            Access::Api if route.method == Method::Post => route
                .handler
                .route_layer(from_fn_with_state(app.clone(), api::once_pages::once)),
            Access::Reader | Access::Link | Access::Api => route.handler,
        };
        router = router.route(route.pattern, handler);
    }
    let reads = table().into_iter().filter(|route| route.method == Method::Get);
    let pages = canonical::Pages::new(app, reads.map(|route| route.pattern));
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(app.clone(), language::speak))
        .layer(from_fn_with_state(app.clone(), client_ip::find))
        .layer(from_fn(headers::add))
        .layer(from_fn_with_state(app.clone(), error::draw))
        .layer(from_fn(api::problem_pages::draw))
        .layer(CatchPanicLayer::new())
        .layer(from_fn(origin::readable))
        .layer(from_fn_with_state(app.clone(), origin::check))
        .layer(from_fn_with_state(app.clone(), search::missing_pages::suggest))
        .layer(from_fn_with_state(pages, canonical::redirect))
        .layer(from_fn_with_state(app.clone(), posts::redirect_pages::redirect))
        .layer(sessions::layer(&app.db, &app.clock, &app.secrets, &app.links));
    cache::before(router.layer(layers).with_state(app.clone()), app, kept())
}

/// What may be kept in memory, and under which names. The front page may be an address of old as well.
fn kept() -> Vec<key::Pages> {
    let named = |route: Route| {
        Some(key::Pages {
            pattern: route.pattern,
            parameters: route.cacheable?,
            except: if route.pattern == "/" {
                &posts::redirect::QUERIES
            } else {
                &[]
            },
        })
    };
    table().into_iter().filter_map(named).collect()
}
