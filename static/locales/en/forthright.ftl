# The words of Forthright in English. Keys are named after the feature that shows them.

## This language
language-name = English
language-direction = ltr
list-comma = ,{" "}
colon = :{" "}

## Dates
date = { $day } { $month } { $year }
date-time = { $date }, { $time }
time = { $hour }:{ $minute }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Every page
skip-to-content = Skip to the text
site-untitled = A new blog
optional = optional
nav-label = Site
nav-admin-label = Administration
nav-archive = Archive
nav-search = Search
nav-feed = Feed
nav-subscribe = Subscribe
nav-desk = Desk
nav-posts = Posts
nav-settings = Settings
nav-figures = Figures
nav-deliveries = Deliveries
nav-log-out = Log out
feed-posts = Posts
feed-comments = All comments
feed-atom = Atom
feed-rss = RSS
feed-json = JSON Feed

## Fields
field-missing = Please fill this in.
field-too-long = Please keep this to { $max } characters.
field-email = E-mail
field-email-wrong = This does not look like an e-mail address.
field-password = Password
field-password-short = A password needs at least { $min } characters.

## Refusals
error-not-found = This page is not here
error-not-found-advice = The address may be mistyped, or the page may have moved.
error-not-found-archive = The archive lists every post.
error-gone = This has been removed
error-gone-advice = Whoever it belonged to took it away, or the link is no longer valid.
error-forbidden = You may not do this
error-forbidden-advice = Your account has another role, or the link you followed is not complete.
error-logged-out = Please log in
error-logged-out-advice = This page needs a log-in, or your session has ended. If you sent something, it was not carried out.
error-cross-site = This did not come from this site
error-cross-site-advice = For your safety nothing was done. If you are on this site, it may be running under another address than it is configured for ({ $origin }): open that address and send it again.
error-already-received = This has been received already
error-already-received-advice = The very same text came in a few minutes ago, so it was not taken twice. Use the receipt you were given then.
error-too-many = That was a little fast
error-too-many-advice = Too much came from your connection in a short time, so this was not taken. Please wait { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
} and send it again.
error-too-large = This is too large
error-too-large-advice = Please go back: your text is still in the browser. Then shorten it or send it in parts.
connections-full = Too many connections are open. Please try again in a moment.
request-too-slow = Your request came too slowly. Please go back: your text is still in the browser.
error-unreadable = The form could not be read
error-unreadable-advice = Nothing was done. Please go back and try again.
error-wrong-method = This page is not here
error-not-stored = This could not be stored
error-not-stored-advice = The server has no room for it at the moment; reading goes on as usual. Please keep a copy of your text and send it again later.
error-failed = Something went wrong on our side
error-failed-advice = It has been written to the log. Please try again in a moment.
error-kept = What you typed
error-kept-copy = Nothing is lost: here it is, to copy.
error-kept-send = Nothing is lost: here it is. Change it if you like, and send it again.
error-send-again = Send it again
error-log-in-beside = Log in, in another tab
kept-email = E-mail
kept-blog-title = Title of the blog
kept-question = Question
kept-role = Role
kept-on-behalf-of = On behalf of
kept-note = In your own words
kept-year = Year
kept-other = Another field
error-home = To the front page

## Set-up and log-in
setup-title = Set up your blog
setup-lead = Two minutes, and everything can be changed later.
setup-blog = The blog
setup-blog-title = Title
setup-you = You
setup-email-hint = To log in. Never shown to readers.
setup-password-hint = At least { $min } characters. A sentence is fine.
setup-byline = How you sign
setup-byline-hint = Readers see this above your posts and beside your replies. It may be a pseudonym.
setup-name = Name
setup-byline-title = Title
setup-organisation = Organisation
setup-create = Create the blog
log-in = Log in
log-in-wrong = The address and the password do not belong together. Please try again.
log-in-readers = Readers need no account: comments are open to everybody.
log-out = Log out
log-out-who = You are logged in as { $name }.

## Posts for readers
text-table = Table
text-task = Task
text-note = Note
text-tip = Tip
text-important = Important
text-warning = Warning
text-caution = Caution
text-callout = { $kind }: { $title }
text-contents = Contents
text-anchor = Link to “{ $heading }”
text-footnotes = Footnotes
text-footnote-back = Back to where footnote stands in the text:
text-formula = Formula
text-formula-unread = This formula could not be read, so it is shown as it was typed.
post-for = For
post-why = Why it matters
post-interests = Interests:
post-interests-label = Interests, and what they said before
post-interests-none = nothing stated
post-interests-changed = Changed on { $date }
post-interests-before = What they said before
post-interests-until = Until { $date }:
post-minutes = { $minutes ->
    [one] 1 minute to read
   *[other] { $minutes } minutes to read
}
post-comments = { $count ->
    [0] No comments yet
    [one] 1 comment
   *[other] { $count } comments
}
post-tags = Tags
post-about = About
post-follow = Public feeds:
post-follow-blog = this blog
post-follow-comments = the comments on this post
post-get = Get posts like this by e-mail or in a feed of your own:
post-and = { $first } and { $second }
post-first-at = First published at
series-label = Series
series-count = { $count ->
    [one] 1 part
   *[other] { $count } parts
}
series-part-of = Part { $number } of { $of } in
series-in = A part of
series-neighbours = More of { $series }
series-before = Before this
series-after = Next
subject-said = What its people said here
subject-said-lead = Comments whose writers say that they work at, sell or use { $subject }. Who says so says it of themselves, unless it is marked as verified.
subject-said-pages = More of what its people said
subject-said-older = Older comments
subject-said-newest = Newest comments
recording-video = Video
recording-audio = Sound
recording-slides = Slides
recording-at = { $kind } at { $host }
recording-transcript = Transcript
recording-captions = Captions
recording-play = Play it here
recording-note = It then loads from { $host }, which learns that you watch.
list-count = { $count ->
    [0] No posts yet
    [one] 1 post
   *[other] { $count } posts
}
list-empty = Nothing has been published here yet.
home-all-posts = All posts
list-for = For { $audience }
list-about = About { $subject }
list-pseudonym = A pseudonym. More than one person may write under it.
list-pages = Pages
list-day = { $day } { $month }
list-pager = Pages
list-older = Older posts
list-newer = Newer posts
list-newest = Newest posts
list-feed-title = Posts: { $what }
list-follow = Follow:
list-get = Get these posts


## Writing posts
write-new = Write a post
write-posts = Posts
write-posts-caption = Posts, newest first
write-views = Views
write-none = Nothing here yet.
write-none-found = No title and no address holds “{ $words }”.
write-search = Title or address
write-column-title = Title
write-column-state = State
write-column-date = Date
write-column-byline = Signed by
write-column-thread = Thread
write-view-all = All
write-view-drafts = Drafts
write-view-waiting = Waiting for approval
write-view-scheduled = Scheduled
write-view-published = Published
write-view-unlisted = Unlisted
write-view-trash = Trash
write-state-draft = Draft
write-state-submitted = Submitted
write-state-scheduled = Scheduled
write-state-published = Published
write-state-unlisted = Unlisted
write-state-trashed = In the trash
write-page = Page
write-edit = Edit { $title }
write-title = Title
write-audience = For
write-audience-hint = One sentence: who should read this?
write-why = Why it matters
write-why-hint = What changes for them once they know it?
write-needed = needed to publish
write-standfirst-missing = A post appears with this filled in. Drafts are saved without it.
write-source = Text
write-source-hint = Markdown. Headings start with ##.
write-help = What you can write
write-help-lead = Plain text is fine. What follows is for when you need it.
write-help-keys = Ctrl+B makes what you chose in the text strong, Ctrl+I stresses it, Ctrl+K makes a link of it; on a Mac with ⌘. Without a script you type the marks.
write-help-headings = Headings
write-help-stress = Stress
write-help-links = Links
write-help-lists = Lists
write-help-quotes = Quotes
write-help-callouts = Callouts
write-help-code-name = Code
write-help-tables = Tables
write-help-footnotes = Footnotes
write-help-definitions = Definitions
write-help-formulas = Formulas
write-help-pictures = Pictures
write-help-recordings = Recordings
write-help-contents-name = Contents
write-help-html-name = HTML
write-help-code = Code is coloured when its language stands behind the first line of ticks. We know more than 140, by their usual names.
write-help-math = Formulas are LaTeX between dollar signs. To write a plain dollar where two could be taken for a formula, put a backslash before it. A picture that stands alone becomes a figure when it has a caption.
write-help-recording = A recording is a block called video, audio or slides: its address, below it the title, and behind an empty line what is said in it. A file of your own, added below the text, plays at once; a line “captions:” with the address of a WebVTT file (.vtt) adds captions. Another site’s loads nothing before a reader presses play, and plays from YouTube, Vimeo, the Internet Archive, Speaker Deck (the address of the player) and the hosts your owner names; anything else is a link.
write-help-contents = A table of contents appears by itself in a post with four headings or more. With [TOC] in a line of its own you decide where, and it is open.
write-help-anchor = A link to a heading is made of its words, and changes with them. A name behind it stays: { $example }.
write-help-html = HTML works where it only describes text, with lang, dir and title. Scripts, styles, forms and frames are left out.
write-source-html-hint = This post was imported: its text is HTML.
write-details = Details
write-byline = Signed by
write-byline-choose = Please choose
write-byline-wrong = Please choose who signs this.
write-also = Signed with
write-also-hint = Who else wrote it, in this order. Save for one more.
write-also-name = Name { $number }
write-also-nobody = Nobody else
write-series = Series
write-series-hint = A name makes a series or adds to one. Parts without a number stand last, by their date.
write-series-missing = A part needs the name of its series.
write-part = Part
write-part-wrong = Please give a whole number from 1 to { $max }.
cover-title = Cover picture
cover-alt = What the cover shows
cover-hint = Stands above the text, in lists and where the post is shared.
cover-choose = Choose a picture
cover-none = None
cover-alt-hint = One sentence for people who don’t see it. Left empty, it is what the list of pictures says.
cover-silent = The cover says nothing of what it shows. A few words help readers who don’t see it.
cover-upload = Or upload another
cover-use = Upload as cover
cover-uploaded = The picture is uploaded and is the cover. The text is not saved yet.
cover-wrong = This is none of the pictures here. Please choose or upload one.
write-canonical = First published at
write-canonical-hint = Only if it appeared elsewhere first: the whole address. Search engines then count that one.
write-canonical-wrong = Please type a whole address, such as https://example.org/post.
write-interests = Your interests
write-interests-hint = You go first: what ties you to anything named here?
write-audiences = Audiences
write-audiences-hint = Groups of readers, with commas between: IT managers, Resellers.
write-subjects = Subjects
write-subjects-hint = Organisations and products this is about, one a line. More if you know it: Acme Vault | product | acme.example
write-tags = Tags
write-tags-hint = With commas between.
terms-all = Tags, audiences, subjects
terms-all-lead = The names that posts are filed under. A post gets them in its editor; here they get another name or another address, and the posts stay.
terms-none = None yet.
terms-name-hint = Everywhere it stands, at once.
terms-slug-hint = The end of the link. The old address and its feeds will lead to the new ones; who subscribed stays subscribed.
terms-parted = A name holds no comma and no “|”: they stand between names in the editor.
terms-taken = Another one has this name or this address.
terms-merge-hint = To make one of two, give this one the name of the other: you are asked before anything happens.
terms-merge-instead = Merge “{ $from }” into “{ $into }” instead
terms-merge-title = Merge “{ $from }” into “{ $into }”
terms-merge-posts = { $count ->
    [0] No post stands under “{ $from }”.
    [one] 1 post goes from “{ $from }” to “{ $into }”. If it stands under both, it stands there once.
   *[other] { $count } posts go from “{ $from }” to “{ $into }”. What stands under both stands there once.
}
terms-merge-address = { $old } leads to { $new } from then on, for good, and its feeds to those feeds.
terms-merge-readers = { $count ->
    [0] Nobody subscribed to “{ $from }”.
    [one] 1 reader who subscribed to “{ $from }” hears of “{ $into }” instead.
   *[other] { $count } readers who subscribed to “{ $from }” hear of “{ $into }” instead.
}
terms-merge-said = What commenters said of their connection with “{ $from }” stays as they said it; the page of “{ $into }” does not list them.
terms-merge-final = “{ $from }” is then gone, and this cannot be undone. Who still types it files under the other.
terms-merge = Merge
series-all = Series
series-all-lead = Posts that belong together, in an order. A post becomes a part in its editor; the first part makes the series.
series-removed = The series is gone. Its posts stand by themselves.
series-address = Readers find it at { $address }
series-name = Name
series-description = Description
series-description-hint = Stands above the parts, at most { $max } characters.
series-parts = Parts
series-parts-lead = Moving one numbers all of them. Readers see those that are published.
series-up = Up
series-down = Down
series-by-date = Number them by date
series-remove-title = Remove the series
series-remove-lead = Its page and its feeds go. The posts stay.
series-remove = Remove this series
write-more = Address, summary, date, comments
write-slug = Address
write-slug-hint = The end of the link. Made from the title when you leave it empty; the old one will lead to the new one.
write-slug-wrong = An address needs letters or digits, at most 100.
write-slug-taken = Another post or page has this address.
write-summary = Summary
write-summary-hint = For feeds and search engines.
write-lang = Language
write-lang-hint = Only if it is not the language of the blog: en, pt-BR, ar. Arabic, Hebrew and Persian then read from right to left.
write-lang-wrong = Please type a language code, such as en, pt-BR or ar.
write-date = Publish at
write-date-hint = Empty means now. A date to come schedules it. Time zone: { $zone }.
write-date-wrong = This does not look like a date and time.
write-date-never = This time does not exist on that day: the clocks go forward past it. Please choose one before or after.
write-date-twice = This time comes twice on that day: the clocks go back over it. Please choose one before or after.
write-kind = Kind
write-kind-post = A post in the blog
write-kind-page = A page that stands by itself
write-comments = Comments
write-comments-open = Open
write-comments-hold = Open; every one waits
write-comments-closed = Closed: what stands stays
write-comments-off = None: no thread at all
write-comments-wrong = Please choose one of these.
write-never-closes = Never close by age
write-never-closes-hint = Otherwise comments close { $days } days after the post appears.
write-slow = Slow mode
write-slow-wrong = Please choose one of these.
slow-off = Off
slow-every = One comment every { $minutes ->
    [1] minute
   *[other] { $minutes } minutes
}
write-terms-too-many = Please name at most { $max }.
write-term-too-long = Please keep each to { $max } characters.
write-term-wrong = Each needs at least one letter or digit.
write-subject-wrong = “{ $part }” is neither “organisation” nor “product” nor a domain.
write-too-long = This text is too long: at most 512 KiB.
write-too-deep = Quotes and lists are nested too deeply here: at most 32 levels.
write-wrong = Not saved yet: something needs another look
write-save-draft = Save draft
write-save = Save changes
write-publish = Publish
write-preview = Preview
write-submit = Submit for approval
write-take-back = Take it back
write-unlist = Publish unlisted
write-unpublish = Back to draft
write-trash = Move to trash
write-restore = Take out of the trash
write-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
write-saved-at = Saved { $date }
write-done-draft = Saved.
write-done-submit = Submitted. Someone who publishes will look at it.
write-done-send-back = Back with its writer.
write-done-publish = Published.
write-done-scheduled = Scheduled for { $date }.
write-done-unlist = Published for those who have the link; it is in no list or feed.
write-done-unpublish = It is a draft again. Readers no longer see it.
write-done-trash = Moved to the trash.
write-done-restore = Out of the trash. It is a draft now.
write-done-version = That version is back. What stood here before is in the history.
write-look = Look at it
write-preview-saved = Preview. Readers do not see this yet.
write-preview-unsaved = Preview. Nothing has been saved yet; your text is below.
write-preview-public = Preview of what you have written. Readers see the published version.
write-preview-out = Preview. This is what readers see.
write-back = Back to writing
write-go-on = Go on writing
write-conflict = Somebody else has saved this meanwhile
write-conflict-advice = Nothing is lost. The form holds what you typed; where the saved version of { $date } differs, it stands here. Saving again puts yours in its place.
write-conflict-differs = { $field }: from what was saved to what you typed
write-conflict-theirs = { $field }, as saved
write-conflict-same = The texts are the same.

paste-too-long = That is too much formatted text at once. It was pasted as plain text.
paste-unreadable = This formatting can't be read. It was pasted as plain text.
paste-done = Pasted with its formatting. Undo takes it back; Ctrl+Shift+V pastes plain text.
paste-failed = The formatting could not be read just now. It was pasted as plain text.
advice-audience-missing = Readers look here first: who should read this?
advice-audience-long = This is long for one line. Name the one group it helps most.
advice-audience-everyone = Everyone is hard to write for. Who would be sorry to miss it?
advice-audience-title = The title says this already. Say who reads it, not what it is about.
advice-why-missing = One sentence is enough: what can they do, or stop doing, once they know it?
advice-why-long = This is long. The strongest sentence alone is often enough.
advice-why-post = This tells what the post does. Say what it does for its reader.
advice-why-title = The title says this already. What follows from it for them?
# Words that say little of whom a post is for, and how a sentence begins that is about the post: each list with commas.
advice-words-everyone = everyone, everybody, anyone, anybody, all readers
advice-words-interested = interested
advice-words-post = this post, this article, in this
aid-word = 1 word
aid-words = { $n } words
aid-minute = 1 minute to read
aid-minutes = { $n } minutes to read
paste-help = What you paste from Word, Google Docs, Outlook or a web page keeps its headings, lists, links and tables, as Markdown. Ctrl+Shift+V pastes plain text. Without a script it is always plain.

elsewhere-open = Feed, letter, shared link
elsewhere-title = Elsewhere: { $title }
elsewhere-lead = As it was saved on { $date }. What is typed and not saved is not in it.
elsewhere-looks = How it appears elsewhere
elsewhere-feed = In a feed reader
elsewhere-feed-hint = First what stands in the list, then what opens. Each program has a style of its own.
elsewhere-letter = As a letter
elsewhere-letter-hint = What goes to who asked for posts by mail, in the language of the blog. In the frame its links lead nowhere.
elsewhere-letter-frame = The letter
elsewhere-letter-alone = Open the letter by itself
elsewhere-letter-plain = The same as plain text
elsewhere-subject = Subject:
elsewhere-link = As a shared link
elsewhere-link-hint = What other sites and messengers show of a link to it. Where they cut, and whether they show the picture, is up to them.
elsewhere-link-no-words = Nothing describes it there: a summary does, or why it matters.
elsewhere-link-no-picture = No picture stands there: a cover brings one, or a picture in the text that is wide enough.
pane-button = Preview beside
pane-waits = The preview appears here once there is a title and a text.
unsaved-kept = Kept at { $time }, not saved yet.
unsaved-failed = What you type could not be kept just now. Save when you can.
unsaved-offer = You have text from { $date } that is not saved.
unsaved-differs = What differs from what stands in the editor
unsaved-take-up = Take it up
unsaved-throw-away = Throw it away
unsaved-taken-up = This is your text from { $date }. It is not saved yet.
unsaved-thrown = Thrown away.

approval-title = Waiting for approval
approval-lead = Publish it if it is ready. Or say what is missing and send it back.
approval-note = What should change
approval-note-missing = Please say what should change.
approval-send-back = Send it back
returned-title = This came back to you
returned-lead = { $name } sent it back on { $date } and writes:

review-title = Private link for review
review-hint = Whoever has the link can read this before it is published. Search engines can not.
review-link = The link
review-make = Save and make a link
review-new = Save and make a new link
review-end = Save and withdraw the link
review-made = Saved. The link for review stands under “Private link for review”.
review-ended = Saved. The link for review works no more.
review-label = About this page
review-draft = This is a draft, shown to those who have this link. It is not published and may still change.
review-scheduled = This will be published on { $date }. Until then only those who have this link can read it.

shelf-trashed = “{ $title }” is in the trash. It is forgotten after 30 days.
shelf-restored = “{ $title }” is out of the trash: { $state }.
shelf-moved = Nothing was done: somebody has changed “{ $title }” meanwhile.
shelf-undo = Undo
shelf-column-acts = What can be done

mail-returned = “{ $title }” came back to you
mail-returned-lead = { $name } has read “{ $title }”, sends it back and writes:
mail-returned-link = Your text: { $url }
mail-submitted = “{ $title }” waits for approval
mail-submitted-lead = { $name } has submitted “{ $title }”.
mail-submitted-link = Read it, publish it or send it back: { $url }

revisions-link = History
revisions-title = History of { $title }
revisions-of = { $title }, as saved { $date }
revisions-lead = Every version that was saved is kept. Bringing one back makes a new version; nothing is lost.
revisions-back = Back to the editor
revisions-all = All versions
revisions-none = Nothing was saved since versions are kept. The next save is the first one here.
revisions-by = by { $name }
revisions-newest = stands now
revisions-what-changed = What this version changed
revisions-against-now = Compared with now
revisions-no-change = This version changed nothing that is kept.
revisions-is-now = This is what stands now.
revisions-texts-alone = One of the two was saved before versions kept everything: only their texts are compared.
revisions-restore = Bring this version back
revisions-restore-hint = What it says takes the place of what stands now. State, address and date stay.
revisions-restore-public = Readers will see its texts at once. State, address and date stay.
revisions-lost-bylines = Not there any more, or not yours to sign with: { $names }.
revisions-lost-cover = The picture it opened with, { $name }, is not there any more. The cover stays as it is now.
revisions-whole = The whole text of this version


## Threads and the comment form
thread-feed = Comments on “{ $title }”
thread-from-start = From the first comment
thread-more = { $count ->
    [one] 1 more comment
   *[other] { $count } more comments
}
thread-many-more = More than { $count } more comments
thread-in-reply-to = in reply to
thread-removed-comment = a removed comment
thread-removed = This comment was removed by a moderator. The replies to it stay.
thread-withdrawn = This comment was taken back by its writer. The replies to it stay.
thread-away = This comment is not shown at the moment. The replies to it stay.
thread-reply = Reply
thread-reply-to = to { $name }
thread-fold-hide = Hide { $count ->
    [one] 1 reply
   *[other] the { $count } replies
} to { $name }
thread-fold-show = Show { $count ->
    [one] 1 reply
   *[other] the { $count } replies
} to { $name }
thread-fold-count = { $count ->
    [one] 1 reply
   *[other] { $count } replies
}
thread-yours = Your receipt
thread-of = of { $date }
host-ask = Ask
host-edit = Edit
host-hidden = Hidden.
host-undone = Taken back.
host-asked = Asked.
host-cut = Cut. Readers see […].
host-replied = Your reply is sent.
host-done = Done.
thread-waiting = Waiting, only you see this
thread-author = Author
thread-moderator = Moderator
thread-asks = asks { $name }
thread-interests-here = On this post:
thread-is-this-you = Is this you? Answer with the link you got when you sent it.
thread-mentions = Linked from
mention-liked-by = Liked by
mention-reposted-by = Reposted by
mention-reply = replied
mention-like = liked this
mention-repost = reposted this
mention-mention = mentioned this
webmention-taken = Thank you. The page will be read in a moment.
webmention-source-wrong = The source is no page of another site.
webmention-target-wrong = The target is no post that takes comments.
thread-report = Report
thread-report-of = the comment by { $name }
report-title = Report a comment by { $name }
report-comment = The comment
report-lead = If this should not stand here, tell the people who run this blog. Nobody else sees what you send, and you need not say who you are.
report-kind = What is wrong with it?
report-press = One press reports it.
report-kind-spam = Spam or advertising
report-kind-insult = An insult or a threat
report-kind-private = Somebody’s private data
report-kind-illegal = Illegal
report-kind-label = What is said beside the name is wrong
report-kind-other = Something else
report-kind-missing = Please choose what is wrong with it.
report-short-spam = spam
report-short-insult = insult
report-short-private = private data
report-short-illegal = illegal
report-short-label = label
report-short-other = something else
report-counted = { $kind } ({ $count })
report-more = Say more first, if you like
report-reason = What should we know?
report-reason-hint = One sentence, at most 200 characters.
report-sent-title = Thank you
report-sent = The people who run this blog look at it. What should not stand here is taken down; what may be said stays.
report-sent-next = There is nothing more to do. We did not ask who you are, so nobody writes to you; one report from you is enough.
report-back = Back to the comment
report-back-to-thread = Back to the comments
says-label = What commenters say of themselves
says-lead = By their own account:
says-works = { $people ->
    [one] 1 works for a vendor
   *[other] { $people } work for a vendor
}
says-uses = { $people ->
    [one] 1 is a customer
   *[other] { $people } are customers
}
says-shares = { $people ->
    [one] 1 has a financial interest
   *[other] { $people } have a financial interest
}
says-used-to = { $people ->
    [one] 1 used to work for a vendor
   *[other] { $people } used to work for a vendor
}
says-none = { $people ->
    [one] 1 says no connection
   *[other] { $people } say no connection
}
says-verified = { $people ->
    [one] Verified: 1 person
   *[other] Verified: { $people } people
}
says-showing = { $comments ->
    [one] Showing 1 comment
   *[other] Showing { $comments } comments
}. By their own account { $people }.
says-showing-verified = { $comments ->
    [one] Showing 1 comment
   *[other] Showing { $comments } comments
} with something verified about who speaks.
says-nobody = No comment here says that.
says-all = All comments
thread-closed = Comments on this post are closed.
thread-closed-by-age = Comments closed on { $date }, { $days ->
    [one] one day
   *[other] { $days } days
} after the post appeared.
thread-replies-closed = Replies to this thread are closed.
thread-pinned = Pinned
thread-pinned-by = Pinned by { $name }
thread-pinned-place = Go to its place in the thread
closed-replies-title = Replies are closed here
comment-replies-closed = Replies to this thread are closed. What you typed is still below: sent again, it is a comment of its own.
comment-slow = Slow mode: one comment every { $minutes ->
    [1] minute
   *[other] { $minutes } minutes
}.
comment-too-early = Slow mode is on here. You can send this at { $time }. Nothing was stored; what you typed is still below.
summary-none = Moderation: { $published ->
    [one] 1 comment
   *[other] { $published } comments
} published, none kept out.
summary-few = Moderation: { $published ->
    [one] 1 comment
   *[other] { $published } comments
} published, a few not.
summary-many = Moderation: { $published ->
    [one] 1 comment
   *[other] { $published } comments
} published, { $count } not ({ $parts }).
summary-reason = { $count } “{ $reason }”
summary-reported = { $count } hidden after reports
summary-others = { $count } for other reasons
summary-spam = Spam is not counted.
summary-all-read = Every comment is read before it appears.
summary-some-read = Some comments are read before they appear.
host-pin = Pin
host-unpin = Unpin
host-close-replies = Close replies
host-open-replies = Open replies
host-pinned = Pinned: it stands first now.
host-unpinned = Unpinned.
host-replies-closed = Replies to this thread are closed.
host-replies-opened = Replies to this thread are open again.
host-steer = How this post takes comments
host-close-comments = Close comments
host-open-comments = Open comments
host-slow-set = Set
comment-write = Write a comment
comment-policy = What is expected of comments
comment-on = On
comment-body = Comment
comment-body-hint = Paragraphs, *emphasis*, lists, > quotes, `code` and links work.
comment-body-missing = The comment is empty. Please write something.
comment-body-nothing = Nothing of this can be shown: pictures and HTML are left out of comments. Please write it in words.
comment-body-too-long = A comment holds { $max } bytes, about as many letters; this one has { $size }. Please shorten it or send it in parts.
comment-body-too-deep = Quotes and lists nest too deep here. Please take some levels out.
comment-name = Name
comment-name-missing = Please give a name. A first name or a pseudonym will do.
comment-email-hint = Never shown. Only to tell you what became of your comment.
comment-email-wrong = This does not look like an address. Leave it empty if you like.
comment-website = Website
comment-website-wrong = This does not look like the address of a website. Leave it empty if you like.
comment-parent-gone = What you reply to is not in the thread any more. Your text is here: sent now, it opens a thread of its own.
comment-leave-empty = Leave this empty
comment-remember = Remember me here, with a cookie that only this site reads
comment-follow = Tell me by mail when someone replies
comment-follow-where = To tell you of replies we need your address. Or take that tick away: the page that follows offers other ways.
thread-follow = Follow this discussion
comment-next-held = Your comment is held until a person has read it, usually within a day. You get a private link where you can see what happens, change it or take it back.
comment-next-maybe = A first comment is held until a person has read it, usually within a day. You get a private link where you can see what happens, change it or take it back.
comment-signs-as = Signed as { $name } and published at once.
comment-send = Send
comment-preview = Preview
comment-field-affiliation = Connection
reply-title = Reply to { $name }
reply-to-this = What you reply to
preview-title = Preview
preview-not-sent = Nothing has been sent yet. This is how your comment will stand.
preview-will-stand = As it will stand
preview-change-or-send = Change it or send it
form-wrong-title = { $count ->
    [one] Please look at one field
   *[other] Please look at { $count } fields
}
form-not-sent = Your comment was not sent yet
closed-title = Comments are closed here
closed-advice = This post takes no more comments, so yours was not taken.
kept-title = Your text
kept-copy = To copy


## Receipts
receipt-waiting = Thank you, it has arrived
receipt-waiting-asked = It has arrived, and there is a question for you
receipt-waiting-answered = Thank you, your answer has arrived
receipt-published = Your comment is published
receipt-published-labelled = Published, with your label
receipt-published-answered = Published, and your answer has arrived
receipt-published-asked = Published, with a question for you
receipt-not-published = Your comment was not published
receipt-held-again = Your comment waits again
receipt-label-gone = Your label was taken down on { $date }
receipt-label-gone-advice = The comment itself stays where it is. What you state from now on is read by a person first.
receipt-taken-off = Your comment has been taken off the page
receipt-withdrawn = You took this comment back
receipt-withdrawn-advice = It stands nowhere any more. Replies to it stay, under a plain placeholder.
receipt-waiting-title = Waiting to be read
receipt-waiting-advice = A person reads it first, usually within a day.
receipt-waiting-no-mail = You left no e-mail address, so come back to this page to see what happened.
receipt-waiting-mail = You left an e-mail address and may be told by mail; this page always knows.
receipt-stands = It stands in the thread
receipt-see-it = See it there.
receipt-answered = { $name } replied to it on { $date }.
receipt-why = Why
receipt-decided-by = { $name } decided on { $date }:
receipt-decided-by-rule = A rule of this site decided that when it came in:
receipt-decided = It was decided on { $date }:
receipt-spam = It was taken for advertising. If that is wrong, please write again in other words.
receipt-held-again-advice = It was published with what you said about where you stand. You took that back, so a person looks at it again; until then it is not shown.
receipt-away-for-now-advice = Somebody of the team looks at it again. Until then it is not shown; there is nothing for you to do.
receipt-taken-off-advice = Somebody of the team took it off after it had been published.
receipt-write-again = You may write again. Your text is below, so nothing is lost.
receipt-your-comment = Your comment
receipt-not-done = That was not done
receipt-follow = Tell me when someone replies
receipt-follows = You hear of replies by mail, at { $email }.
receipt-follows-otherwise = You hear of replies, the way you chose.
receipt-follow-waits = You hear of replies at { $email } once you confirm the link that is mailed there.
receipt-follow-stop = Tell me no more
receipt-follow-waits-otherwise = You hear of replies as soon as the way you chose has answered.
receipt-follow-choose = Tell me when someone replies: in a feed of my own, by this browser or by a program
receipt-follow-otherwise = Another way than by mail: in a feed of your own, by this browser or by a program
receipt-what-you-can-do = What you can do
receipt-edit = Edit the comment
receipt-edit-until = You can edit it until { $time }.
receipt-edit-until-read = You can edit it until { $time }. A person reads the change before it replaces the text.
receipt-edit-save = Save the change
receipt-edit-too-late = The time to edit this comment is over. Your text is here to copy; you can send it as another comment.
receipt-edit-waits = Your change waits to be read
receipt-edit-waits-advice = Until then the old text stands. This is the new one:
receipt-withdraw = Take the comment back
receipt-withdraw-advice = It disappears from the page at once. Replies to it stay, under a plain placeholder.
receipt-withdraw-now = Take it back
receipt-stored = See or erase what is stored about you
receipt-stored-what = Your name, the comment and its history, what you said of your connections, and the e-mail address and website if you left them. Backups of the site keep copies until they are replaced.
receipt-stored-others = { $count ->
    [one] You are remembered here, so this and your other comment go together.
   *[other] You are remembered here, so this and your { $count } other comments go together.
}
receipt-export = Download it as a file
receipt-erase-advice = Erasing removes all of it, from the page too, and this link stops working. Only backups that were made before keep it, until they are replaced. It cannot be undone.
receipt-erase-sure = I want everything erased
receipt-erase-now = Erase everything
receipt-erase-unsure = Please tick “I want everything erased” if you mean it: it cannot be undone.
receipt-keep = Keep this link
receipt-keep-advice = It is the only key to your comment. Bookmark it; nobody else has it.
receipt-gone = This link opens nothing any more
receipt-gone-advice = What it opened has been erased, as its writer wished: the text, the name, the address, everything that was typed.
receipt-gone-works = Reading works as before, receipts of other comments still open, and you can comment again at any time.


## Screening: why a comment was held
rule-everything = Every comment is read first here
rule-first_comment = First comment of this person
rule-not_trusted = Not trusted here at the moment: something of this person was turned down
rule-byline_name = The name is, or looks like, one the team signs with
rule-mixed_scripts = The name mixes alphabets within a word, as look-alike names do
rule-unverified_claim = Says to work at what the post is about; nobody has verified it
rule-disguised_organisation = The organisation hides characters, or looks like this site’s own name
rule-we_beside_subject = Says “we” or “our” beside a subject of the post
rule-names_subject = Names a subject of the post
rule-link = Holds a link
rule-many_links = Holds many links
rule-promotion = Reads like advertising
rule-tone = Words about people rather than about the subject
rule-capitals = Mostly capital letters
rule-long = Long comment
rule-repeated_text = The same text came in lately
rule-looks_like_spam = Looks like spam
rule-perhaps_spam = May be spam
rule-honeypot = Filled in a field that people do not see
rule-banned = It comes from where a moderator has blocked everything
rule-imported = Not yet decided where it was imported from, or put aside there
rule-other = A rule held it


## The desk
desk-pages = Pages of the desk
desk-next = Next page
desk-views = Views
desk-view-pending = Pending
desk-view-answered = Answered
desk-view-edited = Changed
desk-view-reported = Reported
desk-view-appealed = Appeals
desk-view-waiting = Waiting for an answer
desk-view-published = Published
desk-view-rejected = Rejected
desk-view-spam = Spam
desk-view-hidden = Hidden
desk-view-trash = Trash
desk-count-many = { $count }+
desk-more-wait = More wait than stand here:
desk-group = { $waiting } waiting · { $published } published
desk-calm = Nothing waits for you
desk-calm-more = Every comment has been read.
desk-calm-read = Read the blog
desk-calm-write = Write a post
desk-calm-view = Nothing here
desk-calm-back = To what is pending
desk-history = History of decisions
desk-find = Search
desk-find-label = Search this view
desk-find-hint = Words, a name, an address or its domain
desk-find-clear = Clear
desk-filter = Filter
desk-filter-post = Post (its address)
desk-filter-post-unknown = No post has this address.
desk-filter-rule = Why it was held
desk-filter-stands = What its writer states
desk-filter-you-are = Its writer is
desk-filter-about = About
desk-filter-from = Sent from
desk-filter-to = Sent until
desk-filter-day-wrong = This does not look like a day, as 2026-03-01.
desk-filter-days-turned = This day comes before the first one.
desk-filter-any = Anything
desk-filter-do = Filter
desk-filters-active = What is filtered by
desk-filter-remove = Without the filter “{ $filter }”
desk-filtered-post = Post: { $title }
desk-filtered-person = By whoever wrote as { $name }
desk-filtered-nobody = By the writer of a comment that is not here
desk-filtered-you-are = Is: { $chip }
desk-filtered-about = About { $about }
desk-filtered-from = From { $day }
desk-filtered-to = Until { $day }
desk-stands-works = Works there
desk-stands-sells = Sells or services it
desk-stands-uses = Uses or buys it
desk-stands-shares = Holds shares or is paid by it
desk-stands-used-to = Used to
desk-stands-none = No connection
desk-stands-declined = Would rather not say
desk-stands-unstated = Nothing stated
desk-only-post = Only this post
desk-everything = Everything from { $name }
desk-found = { $count } found
desk-found-many = { $count }+ found
desk-found-cut = Very many comments have this: of this view, the newest { $count } are looked at. Another word or a filter finds older ones.
desk-found-looked = Very many comments have this: of the newest { $count }, these have all that you look for. A day or another word finds older ones.
desk-found-nothing = Nothing found
desk-found-nothing-advice = Nothing under “{ $view }” has all of this. The numbers above say where it is; or look for fewer words, or without a filter.
desk-status-pending = Pending
desk-status-published = Published
desk-status-rejected = Not published
desk-status-spam = Spam
desk-status-hidden = Hidden
desk-status-trashed = In the trash
desk-in-reply = In reply to
desk-in-reply-to = In reply to { $name }
desk-opens-thread = Nobody; it opens a thread.
desk-text-of = What { $name } wrote
desk-why-held = Why held
desk-no-reason = No rule spoke.
desk-held-until = Held for an answer until { $until }
desk-taken-back = Taken back by its author
desk-answered = Answered your question
desk-edited = Changed by its author
desk-edit = Would like to change it:
desk-answer = Answered:
desk-answer-declined = Would rather not say.
desk-answer-nothing = Answered; nothing is to be shown.
desk-answer-withdrawn = Took back what was stated; nothing is shown.
desk-said-to-team = { $label } (for the team only)
desk-answer-waits = (typed, not public until you accept it)
desk-pair = { $heading }: { $text }
desk-about = About { $name }’s comment
desk-here = { $name } here
desk-not-remembered = Not known: this person chose not to be remembered, or is new.
desk-first-here = No comments before this one.
desk-trusted = Trusted here.
desk-not-trusted = { $missing } more to be trusted.
desk-seen-here = { $published } published, { $rejected } rejected, first seen { $since }.
desk-stands = Where { $name } stands
desk-says = { $label }
desk-says-waiting = { $label } (not shown yet)
desk-asked = Asked on { $at }, no answer yet.
desk-asked-expired = Asked, and did not answer in time.
desk-asked-undeliverable = The mail with the question could not be delivered. It waits on the receipt.
desk-answered-in-thread = Answered in the thread.
desk-answer-not-published = The reply waits at the desk itself.
desk-answer-see = See the reply at the desk
desk-leave-it = Leave it at that
desk-own-words = Label from their own words
desk-own-words-label = Words that { $name } published
desk-own-words-hint = Verbatim, at most { $max } characters, shown in quotation marks. They can say “not like that”.
desk-own-words-show = Show beside the name
desk-own-words-wrong = These words do not stand like this in what was published. Please copy them exactly.
desk-clarify = Ask once more
desk-clarify-hint = Only the one who is asked sees this, on their receipt and by mail. What they answered stays until then.
desk-clarify-send = Send the question
desk-clarified-often = This answer has been asked about often enough. Please settle it.
desk-take-question-back = Take the question back
desk-question-moved = The question has moved on meanwhile
desk-not-allowed-quote = They have said themselves where they stand, would rather not, or took it back: nobody speaks for them.
desk-done-clarified = { $name } was asked once more.
desk-done-cancelled = The question to { $name } was taken back.
desk-nothing-said = Nothing said yet.
desk-reach = How to reach { $name }
desk-reach-mail = reachable by mail
desk-reach-receipt = only if they come back
desk-reach-team = of the team
desk-reach-mail-confirmed = By mail, { $email }, confirmed. A question can also wait on the receipt.
desk-reach-mail-unconfirmed = By mail, { $email }, not confirmed. A question can also wait on the receipt.
desk-reach-receipt-long = Only if they come back to their receipt. A question in the thread is the better way.
desk-links = Links
desk-no-links = None.
desk-website = Their website:
desk-link-to = A link to
desk-decided = Decided
desk-decided-by = By { $name }, { $at }
desk-verified = Verified?
desk-vouch = Vouch for { $name }
desk-official = Confirm: speaks for { $name }
desk-is-official = Confirmed as official.
desk-revoke = Take the verification back
desk-done-vouched = The editors vouch for { $name }.
desk-done-official = Confirmed that { $name } speaks for the organisation.
desk-done-unverified = The verification of { $name } was taken back.
desk-alone = This comment alone
desk-decide = Decide on { $name }’s comment
desk-approve = Approve
desk-accept = Accept
desk-accept-approve = Accept and approve
desk-chips-only = Chips only
desk-without-label = Without label
desk-seen = Seen
desk-accept-edit = Accept the change
desk-decline-edit = Keep the text as it is
desk-reply = Reply
desk-reply-to = Reply to { $name }, signed { $byline }
desk-approve-reply = Approve and reply
desk-send-reply = Send the reply
desk-reply-too-long = Please keep the reply to 16 KiB of text.
desk-reply-too-deep = The reply nests quotes or lists too deep.
desk-reply-begun = Your reply is not sent yet, so nothing was decided. Send it with the button below it, or empty the field and press again.
desk-ask = Ask
desk-ask-legend = Ask { $name } where they stand
desk-question-to = Question to { $name }
desk-chips = Answers offered
desk-chips-all = all
desk-chips-some = { $count } of { $all }
desk-chips-hint = “None” and “Rather not say” always are.
desk-questions = Or ask instead:
desk-question-preview = Show how it reads
desk-question-reads = As { $byline } in the thread:
desk-question-reads-private = On the receipt, from { $byline }:
desk-asked-by-own-rule = Asked by a rule. { $rule }
desk-asked-by-rule = Asked by a rule: { $rule } — { $subject }
desk-place = Where it stands
desk-place-public = In the thread, as your reply
desk-place-private = Only on the receipt
desk-publish-ask = Publish and ask
desk-ask-published = Ask
desk-hold-ask = Hold and ask
desk-reject = Reject
desk-reason = Reason
desk-reason-hint = { $name } reads the reason on the receipt, and in a mail if there is an address.
desk-reason-own = Another reason, or none
desk-reason-person = About a person, not the subject
desk-reason-promotion = Promotion without saying so
desk-reason-off-topic = Off the subject
desk-reason-repeat = Said before
desk-reason-source = No source for what it claims
desk-reason-none = No reason given
desk-hide = Hide
desk-edit-text = Edit
desk-edit-of = What stays of what { $name } wrote
desk-edit-hint = Take words out and cut: readers see […] in their place. Any other change goes back to its author, who may use it or not.
desk-cut = Cut
desk-cut-approve = Cut and approve
desk-cut-ask = Cut and ask
desk-cut-approve-ask = Cut, publish and ask
desk-send-back = Send back with this text
desk-send-back-nothing = To send it back, please write the text as you propose it.
desk-send-back-long = This text is too long or nests too deep for a comment.
desk-done-sent-back = Sent back to { $name } with another text.
desk-sent-back = Sent back on { $at }, proposed text:
desk-proposal-used = { $name } used the proposed text, { $at }.
desk-proposal-kept = { $name } kept their own text, { $at }.
history-comment-sent-back = Sent back with another text
history-comment-proposal-used = Proposed text used
history-comment-proposal-kept = Proposed text not used
host-sent-back = Sent back.
proposal-title = { $name } proposes another text
proposal-lead = Sent on { $date }. Only you can make it yours.
proposal-yours = Your text
proposal-theirs = The proposed text
proposal-difference = What differs
proposal-advice = If you keep yours, moderators see that, and decide about your comment as it is. You can also write a text of your own below, while that is open.
proposal-use = Use this text
proposal-keep = Keep mine
proposal-gone = This proposal is no longer open: it was answered or withdrawn. Nothing was changed.
difference = What differs
difference-gone = taken out:
difference-new = put in:
api-edit-both = A comment is either cut or sent back with another text.
mail-sent-back = { $name } proposes another text for it. On your receipt you can use that text or keep yours; nothing changes until you do.
mail-subject-sent-back = Another text is proposed for your comment on “{ $post }”
mail-about-text = This is about your comment on “{ $post }”.
desk-cut-reply = Reply as { $byline }, if you like
desk-cut-nothing = Nothing has been taken out yet.
desk-cut-adds = Words can only be taken out, not changed, added or moved. Send the comment back to propose another text.
desk-done-cut = Cut what { $name } wrote.
desk-restore = Put back
desk-spam = Spam
desk-block = Block
desk-block-legend = Block where { $name } writes from
desk-block-button = Spam and block
desk-block-nothing = Please choose what to block.
desk-block-together = Block where they write from
desk-block-unknown = Please choose what to block, and something that is known of these comments.
block-what = No more comments from
block-person = { $name }, as remembered here
block-network = the network it came from
block-people = whoever of them is remembered here
block-addresses = their e-mail addresses
block-networks = the networks they came from
block-domain = { $domain }, in addresses and links
block-how-long = For
block-days = { $days ->
    [one] a day
   *[other] { $days } days
}
block-for-good = good
block-silently = Tell nobody: what is sent goes to spam
bans-title = Blocked
bans-lead = From here no comments are taken. Who is told reads so when they send one, and keeps what they typed; who is not gets a receipt like everybody, and the comment goes to spam. The team is never blocked.
bans-none = Nothing is blocked.
bans-what = What
bans-until = Until
bans-by = By
bans-by-at = { $name }, { $at }
bans-because = because of this comment
bans-person = Somebody who is remembered here
bans-address = An e-mail address
bans-network = The network it came from
bans-silent = without telling
bans-lift = End
bans-add = Block a domain
bans-domain = Domain
bans-domain-hint = With everything below it, in e-mail addresses, websites and links: shop.example.
bans-domain-wrong = Please give a domain, such as shop.example.
bans-block = Block
bans-done-made = Blocked: { $what }.
bans-done-lifted = Not blocked any more: { $what }.
bans-gone = The block has been put back already, its time is over, or it has been forgotten: what was ended is kept for a day.
comment-banned = No comments are taken from here. Nothing was stored; what you typed is still below.
comment-banned-until = No comments are taken from here until { $until }. Nothing was stored; what you typed is still below.
api-banned = No comments are taken from there.
desk-trash = Trash
desk-undo = Undo
desk-arrived = { $count ->
    [one] One new comment
   *[other] { $count } new comments
}
desk-show = Show
desk-unreached = This could not be sent; nothing was changed. Please try again.
desk-show-later = They are here when you are done writing.
desk-moved-by = { $name } decided: { $state }
desk-on-it = { $count ->
    [one] { $name } is on this
   *[other] { $name } are on this
}
desk-take = Tell the others that I am on this
desk-decision-unknown = This is not one of the buttons. Please choose again.
desk-done-approve = Approved { $name }{ $also ->
    [both] , sent your reply and asked
    [reply] {" "}and sent your reply
    [question] {" "}and asked
   *[nothing] {""}
}.
desk-done-keep = { $also ->
    [both] Sent your reply to { $name } and asked
    [reply] Sent your reply to { $name }
    [question] Asked { $name }
   *[nothing] Done with { $name }
}.
desk-done-hold = Held { $name } and asked.
desk-done-reject = Did not publish { $name }.
desk-done-spam = Marked { $name } as spam.
desk-done-block = Marked { $name } as spam and blocked where it came from.
desk-done-hide = Hid { $name }.
desk-done-trash = Put { $name } into the trash.
desk-done-restore = Put { $name } back: { $state }.
desk-done-edit-accepted = Accepted what { $name } changed.
desk-done-edit-declined = Kept { $name }’s text as it is.
desk-done-undo = Taken back. { $name }: { $state }.
desk-still-blocked = Some of it stays blocked: other comments that were blocked with it came from there, too.
desk-already-by = Already decided by { $name }: { $state }, { $at }
desk-already-changed = This comment has changed since you opened it: { $state }
mailed-title = A comment waits for you
mailed-title-over = The comment in your mail
mailed-desk = Open it at the desk
mailed-late = The link in the mail was good for 7 days. The comment can still be decided on at the desk.
mailed-changed = The comment has changed since the mail was sent; this is what it says now. Please decide at the desk.
mailed-typed = What you typed
desk-already-advice = Your decision was not applied and nothing was sent. What you typed is still in its box, and the buttons show what can be done now.
desk-not-done = Nothing was done
desk-form-advice = Please look at what is said below and press the button again. What you typed is still there.
desk-not-allowed-decision = The comment’s state does not allow this. The buttons show what can be done now.
desk-not-allowed-unpublished = A reply or a question in the thread needs the comment to be published. Approve it, or ask in private; what you typed is still in its box.
desk-not-allowed-byline = You have no byline to sign a reply or a question with.
desk-not-allowed-reader = Only a reader’s comment can be answered or asked about.
desk-not-allowed-asked = A question about this comment is still open. One is enough.
desk-not-allowed-often = This person has been asked three times in 30 days. Please let it rest.
desk-not-allowed-now = Many questions have been asked within the last hour. Please ask this one a little later; what you typed is still in its box.
desk-cannot-undo = This can’t be taken back any more
desk-cannot-undo-advice = Something else has happened to the comment since. It is shown below as it is now.
desk-already-undone = This had been taken back already
desk-already-undone-advice = Nothing was changed.
desk-reported = label reported
desk-reported-comment = reported
desk-reports-comment = { $count ->
    [one] 1 reader reports this:
   *[other] { $count } readers report this:
}
desk-reports-hid-it = So many reported it that readers do not see it until somebody has decided.
desk-reports-seen = Seen, it stays
desk-leave-hidden = Leave it hidden
desk-reports-gone = Nobody reports this any more, or somebody was faster
desk-replies-closed = Replies closed
desk-done-pinned = Pinned { $name }: it stands first in its thread.
desk-done-unpinned = Unpinned { $name }.
desk-done-thread-closed = Closed the thread below { $name }.
desk-done-thread-opened = Opened the thread below { $name } again.
desk-done-comments-closed = Comments on “{ $post }” are closed.
desk-done-comments-opened = Comments on “{ $post }” are open.
desk-done-comments-aged = Comments on “{ $post }” close with its age again.
desk-done-slow = Slow mode for “{ $post }”: { $slow }.
desk-thread-moved = Nothing was changed
desk-thread-moved-advice = It is so already, or the comment is not published any more. This is how it stands now.
desk-done-reports-settled = Seen: the comment of { $name } stays.
desk-reports = { $count ->
    [one] A reader reports this label
   *[other] { $count } readers report this label
}
desk-label-fine = Label is fine
desk-redact-label = Redact the label
desk-redact-reason = Why? { $name } reads this on the receipt
desk-redact-missing = Please say why the label is taken down: its author reads it.
desk-label-gone = There is nothing to decide about this label any more
desk-label-gone-advice = Someone has decided on it, or it is gone, or the comment has changed. Nothing was changed.
desk-done-label-kept = The label of { $name } stays.
desk-done-label-redacted = The label of { $name } is gone.
history-comment-hidden-by-reports = Hidden, many readers reported it
history-comment-reports-settled = Reports seen, it stays
history-comment-label-kept = Reported label kept
history-comment-label-redacted = Label redacted
desk-edit-gone = This change does not wait any more
desk-edit-gone-advice = Someone has decided on it, or its author took it back. Nothing was changed.
desk-appeal = Appeal
desk-appeal-asked = { $name } asks for a second look, { $at }.
desk-appeal-reason = They were told: “{ $reason }”.
desk-appeal-own = The decision was yours; better if somebody else takes this look.
desk-appeal-keep = The decision stands
desk-appeal-gone = Nobody asks for a second look at this any more, or somebody was faster
desk-done-appeal-kept = The decision about { $name } stands.
desk-key-stands = the decision stands
history-comment-appealed = Second look asked for
history-comment-appeal-kept = Decision stands after a second look
appeal-title = A second look
appeal-ask = Ask for a second look
appeal-advice = You can ask once. Somebody of the team reads it, if possible another person than before, and the answer stands on this page.
appeal-words = Why should we look again?
appeal-hint = At most { $max } characters. Only the team reads it.
appeal-send = Ask
appeal-missing = Please say in a few words why we should look again.
appeal-gone = There is nothing to look at again: it was decided anew, or you have asked before.
appeal-waits = You asked for a second look on { $date }. Somebody of the team reads it; the answer will stand here.
appeal-kept = You asked for a second look. Somebody of the team looked again on { $date }: the decision stands.
appeal-granted = You asked for a second look. Somebody of the team looked again on { $date }, and it is published.
mail-appeal-one = A second look is asked for on “{ $post }” ({ $blog })
mail-appeal-entry = { $name }, on “{ $post }” (asks for a second look):
mail-appeal-words = Appeal: “{ $words }”
mail-appeal-kept = You asked for a second look. Somebody of the team looked again: the decision stands.
desk-conflict = What differs
desk-conflict-seen = The text has changed. From what you were reading to what it says now:
desk-conflict-typed = The text has changed. From what you made of it to what it says now:
desk-seems = Look twice
desk-seems-text = A link reads { $shown } and leads to { $host }.
desk-seems-text-mark = Link names another host
desk-seems-letters = A link leads to { $read }, registered as { $host }.
desk-seems-mixed = A link leads to { $read }, registered as { $host }: its letters come from several alphabets.
desk-seems-letters-mark = Host in other letters
desk-seems-host = A link leads to { $host }, which looks like { $known } and is another host.
desk-seems-host-mark = Look-alike host
desk-seems-name = The name looks like { $other }, who is published in this thread, and is written with other letters.
desk-seems-name-mark = Look-alike name
desk-network = Same network
desk-network-more = { $count } more from the same network in the last 90 days:
desk-network-one = { $name } ({ $count ->
    [one] { $state }
   *[other] { $count } { $state }
 })
desk-network-find = Find them here
desk-filtered-network = From the network of { $name }
desk-filtered-no-network = From the network of a comment that is not here
desk-note = Note
desk-notes = Notes of the team
desk-note-label = Note about { $name }’s comment
desk-note-hint = Only the team sees it. It goes when the comment is erased.
desk-note-person = About { $name }: show it beside everything they write
desk-note-save = Save the note
desk-note-missing = Please write what is to be noted.
desk-note-by = { $name }, { $at }
desk-note-of-person = about { $name }, wherever they write
desk-note-delete = Delete yours of { $at }
desk-note-gone = This note is not there any more
desk-done-noted = Noted at { $name }’s comment.
desk-done-note-deleted = Your note at { $name }’s comment is gone.
desk-key-note = note for the team
desk-key-open = open in the page
history-comment-noted = Note written
history-comment-note-deleted = Note deleted
desk-key-move = move
desk-key-approve = approve
desk-key-reply = reply
desk-key-edit = edit
desk-key-publish-ask = publish and ask
desk-key-hold-ask = hold and ask
desk-key-own-words = label from own words
desk-key-reject = reject
desk-key-spam = spam
desk-key-block = spam and block
desk-key-trash = trash
desk-key-undo = undo
desk-key-control = Ctrl+
desk-key-add-question = add a question to a reply
desk-key-find = search
desk-key-help = these keys
desk-keys = Keys
desk-keys-off = Turn single keys off
desk-keys-on = Turn single keys on
desk-key-choose = choose
desk-key-space = Space
desk-key-like = choose all like this
desk-key-chosen = on what is chosen
desk-key-hide-chosen = hide what is chosen
desk-key-restore-chosen = bring back what is chosen
desk-key-reject-chosen = reject what is chosen, with that reason
desk-key-block-chosen = spam and block what is chosen
desk-key-shown = approve all that is wholly shown
desk-key-saved-reply = saved reply
desk-reply-put = The saved reply stands in the field. Backspace puts the digit there instead.
desk-key-digit = with that reason
desk-key-number = to the comment with that digit
desk-key-shift = Shift+
desk-cannot = This can’t be done to this comment now.
desk-no-digit = There is no reason with this digit.
desk-no-number = No comment on the screen has this digit.
desk-unseen = This comment was out of sight. Press again to decide.
desk-no-undo = There is nothing to take back.
desk-nothing-chosen = Nothing is chosen. The space bar chooses the comment in focus, * all like it.
desk-nothing-shown = No comment here is short and new enough to be approved together with others.
desk-alike-title = Alike
desk-alike = { $count } alike
desk-alike-host = same link host { $host }
desk-alike-text = the same text
desk-alike-network = the same rules and network
desk-alike-networks = { $count ->
    [one] one network
   *[other] { $count } networks
}
desk-alike-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
desk-alike-posts = { $count } posts
desk-alike-all = Show all { $count }
desk-alike-decide = Decide on { $count } comments that are alike
desk-alike-spam = All spam
desk-alike-trash = All to the trash
desk-alike-approve = Approve all
replies-title = Saved replies
replies-lead = What you often reply, { $max } at most; nobody but you sees this list. {"{name}"} becomes the name of the commenter, {"{post}"} the title of the post.
replies-one = Reply { $number }
replies-new = Another reply
replies-name = Name on its button
replies-text = Text
replies-text-missing = Please write the text of this reply.
replies-title-too-long = Please keep the name to { $max } characters.
replies-too-many = Please keep at most { $max } replies.
replies-edit = Edit your saved replies
replies-desk = To the desk
desk-together = Several comments together
desk-choose = Choose the comment of { $name }
desk-chosen = What is chosen:
desk-chosen-count = { $count } chosen:
desk-approve-shown = { $count ->
    [one] Approve the one that is wholly shown
   *[other] Approve all { $count } that are wholly shown
}
desk-reject-together = Reject with a reason
desk-none-chosen = No comment was chosen. Please tick the ones you mean.
desk-too-many-chosen = Please choose at most { $max } comments at once.
desk-none-left = Somebody was faster with all of them
desk-none-left-advice = Nothing was changed. This is what became of them:
desk-left = { $count ->
    [one] One comment was left as it is, because somebody was faster or its state does not allow this:
   *[other] { $count } comments were left as they are, because somebody was faster or their state does not allow this:
}
desk-done-all-approve = { $count ->
    [one] Approved one comment.
   *[other] Approved { $count } comments.
}
desk-done-all-keep = { $count ->
    [one] Done with one comment.
   *[other] Done with { $count } comments.
}
desk-done-all-reject = { $count ->
    [one] Did not publish one comment.
   *[other] Did not publish { $count } comments.
}
desk-done-all-spam = { $count ->
    [one] Marked one comment as spam.
   *[other] Marked { $count } comments as spam.
}
desk-done-all-block = { $count ->
    [one] Marked one comment as spam and blocked where it came from.
   *[other] Marked { $count } comments as spam and blocked where they came from.
}
desk-done-all-hide = { $count ->
    [one] Hid one comment.
   *[other] Hid { $count } comments.
}
desk-done-all-trash = { $count ->
    [one] Put one comment into the trash.
   *[other] Put { $count } comments into the trash.
}
desk-done-all-restore = { $count ->
    [one] Put one comment back.
   *[other] Put { $count } comments back.
}
desk-done-all-undo = { $count ->
    [one] Taken back: one comment.
   *[other] Taken back: { $count } comments.
}
history-title = History
history-lead = Who did what, newest first. It keeps ids and codes, never what somebody typed.
history-undo-hint = What is taken back stands as it did before; whoever was told of it by mail, at a confirmed address, is told of that too.
history-empty = Nothing has happened yet.
history-nothing-like-this = Nothing like this has happened.
history-choose = What to show
history-anybody = Anybody
history-anything = Anything
history-from = From
history-to = To
history-show = Show
history-show-all = Show everything
history-day-wrong = Please give a day, such as 2026-03-03.
history-about-comment = Only what happened to the comment of { $name }.
history-about-post = Only what happened to “{ $post }”.
history-only = only this
history-files = What is shown here and everything older, as a file:
history-part-comments = Comments
history-part-affiliation = Questions and labels
history-part-posts = Posts
history-part-site = The site
history-pages = Pages of the history
history-older = Older
history-what = What
history-who = Who
history-where = Where
history-when = When
history-undone = taken back
history-comment = { $name }’s comment
history-actor-moderator = The team
history-actor-commenter = Its author
history-actor-rule = A rule
history-actor-job = The program
history-actor-import = An import
history-comment-submitted = Sent
history-comment-edited = Changed by its author
history-comment-edit-waits = Change by its author waits
history-comment-withdrawn = Withdrawn
history-comment-approve = Approved
history-comment-keep = Left as it was
history-comment-reject = Not published
history-comment-spam = Marked as spam
history-comment-hide = Hidden
history-comment-trash = Put into the trash
history-comment-restore = Put back
history-comment-undo = Decision taken back
history-comment-reply-undone = Reply taken back
history-comment-answer-gone = Not shown: its author took the answer back
history-comment-claim-proved = Published: the claim that held it was verified
history-comment-reply-closed = Question taken off the page with its comment
history-comment-reply-reopened = Question put back with its comment
history-comment-edit-accepted = Change accepted
history-comment-edit-declined = Change declined
history-comments-decided = Decided on several comments
history-comments-undo = Took back a decision on several comments
history-affiliation-clarified = Asked once more about an answer
history-affiliation-asked = Asked for an affiliation
history-affiliation-answered = Answered
history-affiliation-declined = Would rather not say
history-affiliation-expired = Question expired
history-affiliation-answered-in-thread = Answered in the thread
history-affiliation-undeliverable = Question could not be delivered
history-affiliation-cancelled = Question taken back
history-affiliation-verified = Statement verified
history-affiliation-vouched = Vouched for a statement
history-affiliation-official = Confirmed that it is official
history-affiliation-unverified = Verification taken back
history-affiliation-withdrawn = Statement withdrawn
history-post-created = Post created
history-post-edited = Post edited
history-post-published = Post published
history-post-scheduled = Post scheduled
history-post-submitted = Post submitted
history-post-unlisted = Post unlisted
history-post-unpublished = Post unpublished
history-post-trashed = Post trashed
history-post-restored = Post restored
history-post-sent-back = Post sent back
history-post-review-link-made = Link for review made
history-post-review-link-ended = Link for review withdrawn
history-post-purged = Post forgotten from the trash
history-post-comments-closed = Comments on a post closed
history-post-comments-reopened = Comments on a post opened again
history-post-slow-mode = Slow mode changed
history-comment-pinned = Pinned
history-comment-unpinned = Unpinned
history-comment-thread-closed = Thread closed
history-comment-thread-opened = Thread opened again
history-spam-forgotten = Everything learnt of spam forgotten
history-ban-made = Blocked
history-ban-lifted = Block ended
history-complaint-made = Closed an address that complained
history-complaint-lifted = Opened an address again that had complained
history-rule = The rule
history-rule-made = Rule made
history-rule-changed = Rule changed
history-rule-removed = Rule removed
history-rule-restored = Rule put back
history-rule-undone = Change of a rule taken back
history-rule-trust = Who is trusted changed
history-settings-changed = Settings changed
history-redirect-added = Address led elsewhere
history-redirect-removed = Redirect removed
history-media-added = File added
history-media-described = File described
history-media-trashed = File moved to the bin
history-media-restored = File taken out of the bin
history-subject-site = Site of a subject changed
history-term-renamed = Tag, audience or subject renamed
history-term-merged = Tag, audience or subject merged into another
history-series-changed = Series renamed or described
history-series-ordered = Series put in order
history-series-removed = Series removed
history-site-set-up = Blog set up
history-person-password-reset = Password reset
history-person-invited = Somebody invited
history-person-withdrawn = Invitation withdrawn
history-person-joined = Invitation accepted
history-person-role = Role changed
history-person-stopped = Account stopped
history-person-taken-back = Account taken back
history-person-bylines = Names to sign with changed
history-person-renamed = Account renamed
history-person-email = Address of an account changed
history-person-sessions = Sessions ended
history-person-factor-on = Second step switched on
history-person-factor-off = Second step switched off
history-person-codes = Recovery codes made anew
history-person-code-used = Recovery code used
history-byline-added = Shared name added
history-byline-changed = Signature changed
history-byline-signers = Who may sign with a shared name changed
history-token-made = Token made
history-token-revoked = Token revoked


## Affiliation
affiliation-says = says: { $parts }
affiliation-label-long = connected
affiliation-quoted = “{ $words }”
affiliation-wrote = Wrote
affiliation-official = Official: { $name }
affiliation-official-verified = Official: { $name } · { $mark }
affiliation-verified = { $name }, { $how }
affiliation-verified-mailbox = verified mailbox at { $domain }
affiliation-verified-domain = verified at { $domain }
affiliation-both = { $one } and { $other }
affiliation-says-verified = says: { $parts } · { $mark }
affiliation-verified-mark = verified mailbox: { $domain }
affiliation-verified-mark-domain = verified site: { $domain }
affiliation-verified-short = verified: { $domain }
affiliation-verified-bare = verified mailbox
affiliation-verified-bare-domain = verified site
affiliation-verified-heading = Verified
affiliation-vouched = confirmed by the editors
affiliation-proof-mailbox = had access to a mailbox at { $domain } on { $date }; not proof of authority to speak
affiliation-proof-domain = could put a line on { $domain } on { $date }; not proof of authority to speak
affiliation-proof-vouched = the editors know it, as they said on { $date }
affiliation-more-also = Also
affiliation-organisation = Organisation
affiliation-role = Role
affiliation-on-behalf-of = On behalf of
affiliation-note = Note
affiliation-is-it-manager = IT manager
affiliation-is-engineer = engineer
affiliation-is-reseller = reseller
affiliation-is-consultant = consultant
affiliation-is-small-business = at a small business
affiliation-is-large-business = at a large business
affiliation-is-public-body = at a public body
affiliation-is-press = press or analyst
affiliation-is-academic = academic
affiliation-says-works-there = works at { $about }
affiliation-says-sells = sells { $about }
affiliation-says-uses = uses { $about }
affiliation-says-holds-shares = has a financial interest in { $about }
affiliation-says-used-to = used to work at { $about }
affiliation-says-used-to-until = worked at { $about } until { $year }
affiliation-says-none = no connection
affiliation-default-question = { $name }, thank you. So that readers can weigh this: which hat are you wearing here? Do you use, sell or make any of it?
affiliation-question-no-subject = it
affiliation-question-link = A question holds no links or addresses: it is public text.
affiliation-unequal = Each connection needs what it is about. Please choose both again.
affiliation-too-many = Please name at most { $max } connections.
affiliation-excludes = “None” and “Rather not say” stand alone: please choose one of them or connections, not both.
affiliation-about-missing = Please say what the connection is with.
affiliation-year-wrong = Please give a year such as 2019, not before 1950.
affiliation-choice-wrong = Please choose one of the answers.
affiliation-text-refused = Please leave out links, addresses, @ and long numbers: only words, nothing one could be reached by.
affiliation-again = Say again who is speaking:
affiliation-again-hint = You stated this on { $date }. Sending says it again; take the tick away to leave it out, or state something else above.
affiliation-any = Any connection to what you write about?
affiliation-any-hint = What you choose is shown beside your name and helps readers to weigh what you say, like this:
affiliation-example-name = Your name
affiliation-leave-out = Please leave out health, union, politics and religion.
affiliation-you-are = You are
affiliation-chip-it-manager = IT manager
affiliation-chip-engineer = Engineer or practitioner
affiliation-chip-reseller = Reseller or integrator
affiliation-chip-consultant = Consultant or agency
affiliation-chip-small-business = Small business
affiliation-chip-large-business = Large business
affiliation-chip-public-body = Public body
affiliation-chip-press = Press or analyst
affiliation-chip-academic = Academic
affiliation-chip-other = Something else
affiliation-other = If something else: what you are
affiliation-other-excess = Please choose “Something else” for words of your own, or leave them out.
affiliation-connection = Your connection
affiliation-kind-nothing = Nothing to add
affiliation-kind-works-there = I work there
affiliation-kind-sells = I sell or service it
affiliation-kind-uses = I use or buy it
affiliation-kind-holds-shares = I hold shares in it or am paid by it
affiliation-kind-used-to = I used to work there
affiliation-kind-none = None
affiliation-kind-none-short = No connection
affiliation-kind-declined = Rather not say
affiliation-about = About
affiliation-about-typed = About which organisation or product?
affiliation-year = Until which year, if you used to work there
affiliation-organisation-and-role = Organisation, role and more
affiliation-own-words = in own words
affiliation-capacity = You speak
affiliation-capacity-personal = For yourself
affiliation-capacity-official = For the organisation
affiliation-capacity-hint = Readers don’t see this; the team does, and reads it first.
affiliation-visibility = Who sees it
affiliation-visibility-public = Everybody
affiliation-visibility-chips-only = Everybody what you chose, only the team what you typed
affiliation-visibility-moderators-only = Only the team
affiliation-typed-hint = No links or addresses. What you type here is read by a person first.
affiliation-asks-you = { $name } asks you
affiliation-late = It has been a while, but your answer still counts.
affiliation-for-you = This question is for you. Only you see this form.
affiliation-shown-example = Shown beside your name, for example:
affiliation-ways-out = “None” shows “says: no connection”; “Rather not say” shows nothing. You can change or withdraw it here at any time.
affiliation-send = Send the answer
affiliation-preview = Preview
affiliation-will-be-shown = This will be shown:
affiliation-behind-arrow = Under a small arrow:
affiliation-nothing-will-be-shown = Nothing will be shown beside your name.
affiliation-own-account = By their own account.
affiliation-your-label = Your label
affiliation-shown = Shown:
affiliation-waits = A person reads this first:
affiliation-nothing = nothing is shown
affiliation-nothing-shown = Nothing stands beside your name.
affiliation-you-declined = You chose not to say. Nothing stands beside your name, and that is fine.
affiliation-state-later = State a connection
affiliation-change = Change the label
affiliation-change-hint = A label that is shown stays until the change has been read by a person.
affiliation-withdraw = Withdraw the label
affiliation-withdraw-hint = It disappears at once and leaves no trace on the page.
affiliation-answer-missing = Please choose an answer; “None” and “Rather not say” are answers too.
affiliation-answer-line = Your answer, with a few taps
affiliation-or-reply = Or say it in your own words:
affiliation-reply-in-thread = reply in the thread
affiliation-not-like-that = Not like that
affiliation-not-like-that-hint = The label disappears at once, and nobody makes another of your words. You can state it yourself instead.
affiliation-quoted-by-host = The host took these words from what you published, so that readers know who is speaking.
affiliation-history = Everything you stated here ({ $count })
affiliation-state-draft = waits to be read
affiliation-state-active = in effect
affiliation-state-chips-only = in effect, without what you typed
affiliation-state-superseded = replaced
affiliation-state-withdrawn = withdrawn by you
affiliation-state-dropped = not shown
affiliation-state-redacted = taken away by the host


## Mail
mail-held-one = A comment waits on “{ $post }” ({ $blog })
mail-held-many = { $count } comments wait on { $blog }
mail-held-lead = This has come to wait for a decision on { $blog }.
mail-held-entry = { $name }, on “{ $post }”:
mail-held-answered = { $name }, on “{ $post }” (published; an answer or a change waits for you):
mail-held-hidden = { $name }, on “{ $post }” (not shown any more, because the answer it was published for was taken back):
mail-held-reasons = Why it waits: { $reasons }
mail-held-decide = Approve, answer, ask or mark it as spam, without a log-in, for 7 days: { $url }
mail-reported-one = A label is reported on “{ $post }” ({ $blog })
mail-reported-comment-one = A comment is reported on “{ $post }” ({ $blog })
mail-reported-comment-entry = { $name }, on “{ $post }” ({ $count ->
    [one] a reader reports
   *[other] { $count } readers report
} it: { $kinds }):
mail-reported-sentence = Reported, { $kind }: “{ $reason }”
mail-reported-hidden = Readers do not see it until somebody has decided.
mail-waiting-many = { $count } things wait on { $blog }
mail-reported-entry = { $name }, on “{ $post }” ({ $count ->
    [one] a reader reports
   *[other] { $count } readers report
} what stands beside the name):
mail-reported-reason = Reported: “{ $reason }”
mail-held-desk = Everything that waits: { $url }
mail-held-why = You get this because you moderate { $blog }. What came in together is told in one mail.
mail-held-why-own = You get this because you decide what stands below your posts on { $blog }. What came in together is told in one mail.
mail-subject-published = Your comment on “{ $post }” is published
mail-subject-published-replied = Your comment on “{ $post }” is published, with a reply
mail-subject-published-asked = Your comment on “{ $post }” is published, and a question for you
mail-subject-asked = A question about your comment on “{ $post }”
mail-subject-replied = A reply to your comment on “{ $post }”
mail-subject-not-published = About your comment on “{ $post }”
mail-published = Hello, your comment on “{ $post }” is now published.
mail-not-published = Hello, your comment on “{ $post }” was not published.
mail-hidden = Hello, your comment on “{ $post }” is no longer shown.
mail-waits-again = Hello, what we told you about your comment on “{ $post }” has been taken back. It is waiting again, and nothing is decided.
mail-subject-reminder = A question about your comment on “{ $post }” still waits
mail-reminder = A few days ago somebody asked you about your comment on “{ $post }”. If you like, answer it; if not, nothing happens, and you will not be reminded again.
mail-asked = Hello, there is a question about your comment on “{ $post }”.
mail-answered = Hello, there is a reply to your comment on “{ $post }”.
mail-subject-label-gone = The label beside your comment on “{ $post }”
mail-about-label = A moderator has looked at what stands beside your name under “{ $post }”.
mail-label-gone = The label was taken down. The reason given:
mail-reason = The reason that was given:
mail-replied = { $name } replied:
mail-asks = { $name } asks you:
mail-how-to-answer = One tap is enough, and you see what readers will see before you send it. “None” and “rather not say” are answers too.
mail-receipt = See the comment, answer, edit, withdraw or erase it, with this link of your own:
    { $url }
mail-receipt-button = Open your comment
mail-follow-confirm = You wanted to hear of replies. Confirm here that this address is yours, within seven days:
    { $url }
mail-confirm = This is the only mail about this comment, because the address has not been confirmed yet. To hear of replies too, confirm that it is yours:
    { $url }
mail-confirm-button = Confirm this address
mail-why = You get this because this address was left with a comment on { $blog }. If that was not you, there is nothing to do.
confirm-title = Is this address yours?
confirm-lead = This comment was sent with the address { $email }. If you wrote it, confirm the address: you then hear of replies and decisions by mail.
confirm-button = Yes, confirm my address
confirm-not-you = If you did not write it, close this page: nothing will happen, and no more mail about it will come.
confirm-done-title = Your address is confirmed
confirm-done = From now on, replies and decisions about your comment go to { $email }.
confirm-receipt = To your comment


## Being told of what is new
topic-everything = Every post
topic-thread = Comments on “{ $post }”
topic-replies = Replies to your comment on “{ $post }”
often-at-once = At once
often-daily = Once a day
often-weekly = Once a week
often-monthly = Once a month
often-never = Never, only of comments
channel-email = E-mail
channel-email-means = We store your address, shown to nobody, until you stop. You confirm it first. No pixel tells us whether you read.
channel-feed = A feed of your own
channel-feed-means = Only what you choose here, in your feed reader. We store what you chose and an address that we make up; nothing that leads to you.
channel-push = A note from this browser
channel-push-means = Your browser shows it, even when this site is closed. We store the address that your browser’s maker gives it, and no name.
channel-webhook = A webhook
channel-webhook-means = We send JSON to your address, signed. We store that address.
channel-public = I follow the public feed
channel-public-means = The same for everybody, in your feed reader. We store nothing at all.
subscribe-title = Hear of what is new
subscribe-lead = Choose what, how often, and one way to reach you. You hear of each thing once, and can change or end it whenever you like. No account.
subscribe-not-yet = Nothing was stored yet
subscribe-what = What
subscribe-audiences = Written for
subscribe-tags = Tags
subscribe-bylines = Written by
subscribe-subjects = Written about
subscribe-topic-missing = Please choose at least one thing to hear of.
subscribe-topic-many = At most { $max } things can be chosen. Every post is one.
subscribe-topic-many-besides = Together with what you chose before, that is more than the { $max } things that can be chosen. Take something away first.
subscribe-often = How often
subscribe-often-missing = Please choose how often.
subscribe-often-nothing = With this you would hear of nothing: you chose posts only. Please choose how often they come.
subscribe-often-feed = A feed of your own has each thing at once, whatever you choose here; only “Never” keeps posts out of it.
subscribe-channel = One way to reach you
subscribe-channel-missing = Please choose one way to reach you.
subscribe-channel-taken = This address is in use here already. Whoever holds it has a page of its own to change it.
subscribe-push-wrong = Your browser did not say how to reach it. Please allow notes from this site, or choose another way.
subscribe-push-denied = Your browser does not let this site show notes. Allow them in its settings for this site, or choose another way.
subscribe-push-failed = Your browser could not be reached just now. Please try again, or choose another way.
subscribe-push-known = This browser is told already: change what it shows
subscribe-programmers = For programmers
subscribe-email = Your e-mail address
subscribe-email-disposable = This mailbox is made to be thrown away, and mail to it would be lost. A feed of your own needs no address at all.
subscribe-webhook = The address of your webhook
subscribe-webhook-wrong = This does not look like an address that begins with https://.
subscribe-button = That is what I want
subscribe-promise = Every message leads to a page where you change, pause or stop it with one press.
subscribe-again = Choose again
subscribe-asked-title = Look into your mailbox
subscribe-asked = We have sent a link to the address you typed. It begins once you press the button behind that link, within seven days.
subscribe-asked-nothing = No mail? Look among spam, or type the address again. An address gets three of these a day at most.
subscribe-later-title = Your link comes later
subscribe-later = So many have asked in the last hour that the link to the address you typed comes later, within a day. It begins once you press the button behind that link, within seven days.
subscribe-full = So many have asked that no more mail goes out today. Please come back tomorrow, or choose a feed of your own, which needs no mail.
subscribe-webhook-asked-title = Your webhook is being asked
subscribe-webhook-secret = This is the secret by which your program knows that a message comes from here. Copy it now: it is shown only this once.
subscribe-webhook-secret-label = Secret
subscribe-webhook-how = We send your webhook a word, signed as Standard Webhooks has it: “challenge” in a message of the type “subscription.challenge”. When it answers with that word, it begins.
subscribe-webhook-again = We ask at once, and six times more within a day. On your own page you can have it asked again.
subscribe-webhook-manage = What you chose, and the page to keep
subscribe-public-title = The public feed
subscribe-public = Put this address into your feed reader:
subscribe-public-nothing = We stored nothing. To stop, take the address out of your feed reader.
subscribe-mail-subject = Is this what you want from { $blog }?
subscribe-mail-lead = Somebody, probably you, typed this address at { $blog } and wants to hear of:
subscribe-mail-link =
    If that is you, confirm it here within seven days:
    { $url }
subscribe-mail-button = Confirm
subscribe-mail-not-you = If it is not, do nothing: no more mail comes, and the address is forgotten by itself.
subscribe-mail-there-subject = You hear from { $blog } already
subscribe-mail-there = Somebody, probably you, typed this address at { $blog }. You get mail from there already, and nothing has changed.
subscribe-mail-manage =
    What you get and how often, you change here:
    { $url }
subscribe-mail-there-not-you = If it was not you, you need do nothing.
subscribe-confirm-title = Is this what you want?
subscribe-confirm-lead = To { $email } would go:
subscribe-confirm-often = How often: { $often }
subscribe-confirm-button = Yes, send me that
subscribe-confirm-not-you = If you did not ask for it, close this page: nothing comes, and the address is forgotten by itself.
subscribe-confirm-done-title = That is confirmed already
subscribe-confirm-done = This link was used, and is good once only. To change what you get, follow the link at the end of any message.
subscribe-confirm-over-title = This link is not good any more
subscribe-confirm-over = Its seven days are over, or what it was for has ended. Nothing was changed.
preferences-title = What you hear of { $blog }
preferences-subscribed = It has begun. Keep the address of this page: with it you change everything.
preferences-added = What you ticked comes as well from now on, besides what you chose before.
preferences-confirmed = Confirmed. From now on you hear of what you chose.
preferences-saved = Saved.
preferences-switched = From now on you are reached this way, and no other.
preferences-asked = The new way is being asked: we have sent a link there. Until it is confirmed, the old way goes on.
preferences-asked-later = The new way is asked within a day: too many have asked in the last hour. Until it is confirmed, the old way goes on.
preferences-paused = Paused.
preferences-resumed = It goes on.
preferences-by-email = You get it by e-mail, at { $email }.
preferences-by-feed = You get it in a feed of your own. Put its address into your feed reader, and show it to nobody:
preferences-by-push = You get it as a note from your browser.
preferences-by-webhook = You get it at your webhook:
preferences-webhook-asked = This webhook is being asked. It begins when it answers with the word that we send it.
preferences-webhook-again = Ask it again
preferences-webhook-again-hint = It then has another secret, which you see on the next page.
preferences-push-asked = This browser is being asked: a first note is on its way to it. What you chose comes here as soon as it has arrived; until then nothing changes. If none arrives, allow notes from this site and choose this way again.
preferences-feed-renew = Give me another address
preferences-feed-renew-hint = The old one then shows nothing any more.
preferences-pause-stands = Paused: nothing comes before { $date }.
preferences-stopped = Nothing comes to you. After a week everything here is forgotten.
preferences-given-up-webhook = Your webhook took nothing for three days and was ended. Choose another way; after a week everything here is forgotten.
preferences-given-up-push = Your browser took nothing for three days, so that way was ended. Choose another one; after a week everything here is forgotten.
preferences-wishes = What and how often
preferences-language = Language of what we write
preferences-save = Save
preferences-switch = Another way to reach you
preferences-switch-open = Choose another way
preferences-switch-lead = You are always reached one way only. The one you have goes on until the new one is confirmed, and then ends.
preferences-switch-button = Reach me this way
preferences-pause = Pause
preferences-pause-until = Nothing before
preferences-pause-button = Pause
preferences-pause-wrong = Please choose a day that lies ahead, within a year.
preferences-resume = Go on now
preferences-stop = Stop
preferences-data = What is stored of you
preferences-data-download = Take it along as a file (JSON)
preferences-forget = Forget me
preferences-forget-lead = Everything is erased: the address, what you chose, and what went to you. This link is dead then.
preferences-forget-sure = Yes, erase everything
preferences-forget-never = And never write to this address again, whoever types it. For that a code is kept from which the address can’t be read.
preferences-forget-unsure = Please tick that you are sure.
preferences-forget-button = Forget me
preferences-keep = Come back
preferences-keep-advice = Whoever has this link can change what you chose. Every message leads here.
preferences-renew = Make another link
preferences-renew-hint = Use it when somebody else may have this one. It ends at once, in messages that you have as well: they can’t be used to stop any more. What waits to be confirmed has to be chosen again.
preferences-renewed = This page has another address now. Keep it: the one before opens nothing any more.
preferences-gone-title = Nothing is stored any more
preferences-gone = What this link opened was erased, or forgotten a week after it was stopped.
preferences-replaced-title = This page has another address
preferences-replaced = Another link was made for it, and this one opens nothing any more. The newest message that you have leads there.
feed-own-title = What you chose from { $site }
feed-own-about = Change, pause or stop it here: { $url }
stop-title = Stop hearing of { $blog }?
stop-lead = One press, and nothing comes any more: no posts, no replies.
stop-button = Stop everything
stop-less = Rather change, pause or get it less often
stop-done-title = Stopped
stop-done = Nothing comes any more. After a week everything is forgotten; until then you can take it up again.
stop-undo = Go on after all
stop-manage = What you chose


## Feeds
feeds-comments-title = Comments on { $of }
feeds-term-title = { $what } · { $site }
feeds-comment-title = { $name }, on { $post }
feeds-on = on
api-id-wrong = This is not the id of one.
api-day-wrong = This must be a day such as 2026-03-01.
api-comment-wrong = This must be the id of a comment.
api-after-wrong = This must be the "next" of the page before.
api-limit-wrong = This must be a whole number from 1 to { $max }.
api-search-in-wrong = This must be posts or comments.
api-not-json = The body must be JSON, sent as application/json.
api-no-form = The body must be a form with a file, sent as multipart/form-data.
api-choice-wrong = This must be one of the values that the description lists.
api-scope-wanted = The token's scope does not allow this; it wants { $scope }.
api-role-wanted = The person this token acts as may not do this.
api-date-wrong = This must be a date and time as RFC 3339 writes them, such as 2026-03-03T09:30:00Z.
api-name-wrong = A name can hold neither a comma nor a line end.
api-status-wrong = The post is { $status }; it can't become that from there.
api-date-to-come = A post that is scheduled needs a date to come.
api-edit-wrong = Only deletions are accepted: every word must be the commenter's own, in its place.
api-ids-wrong = Name 1 to { $max } comments.
api-already-undone = This was undone before.
api-cannot-undo = Something else has happened since; it is left as it is.
api-nothing-to-settle = There is no answer that waits.
api-not-answered = It has not been answered, or has been settled meanwhile.
api-clarified-before = It was clarified before; there is one such round.
api-not-open = The question is not open any more.
api-key-wrong = The Idempotency-Key must be 1 to 255 visible characters.
api-key-under-way = The first request with this key is still being carried out.
api-key-another = This key came with another request before.
api-comments-opposite = It says the opposite of comment_policy.
api-closed = This post takes no more comments.
api-no-byline = The person this token acts as has no byline to sign with.
api-rule-before = This must be the id of another rule of your own.
api-days-wrong = This must be 1, 7, 30 or 365 days, or 0 for good.
api-ban-unknown = Nothing of this kind is known of the comment.
api-ban-none-known = Nothing of this kind is known of any of these comments.
api-ban-spam-only = The decision that goes with a ban is spam.
api-version-old = Somebody has changed it since the version you gave; read it again.


## Running the site
settings-title = Settings
settings-saved = Saved.
settings-not-saved = Nothing was saved yet: please look at what is marked below.
settings-save = Save
settings-blog = The blog
settings-blog-title = Title
settings-description = One sentence about it
settings-description-hint = Stands below the title, in the footer and in feeds.
settings-language = Language of the blog
settings-language-hint = In which readers’ pages, feeds and mail speak. Who helps to run the blog can choose another for their own pages, under “Account”.
language-missing = Please choose one of these.
settings-time-zone = Time zone
settings-time-zone-hint = In which dates are shown, such as Europe/Stockholm or America/New_York.
settings-time-zone-wrong = No time zone has this name. Write it as in Europe/Stockholm.
settings-comments = Comments
settings-hold = Which comments wait for a person
settings-hold-everything = Every one
settings-hold-suspicious = Only those that a rule finds suspicious
settings-edit-window = Minutes in which readers may still edit
settings-edit-window-hint = Counted from sending; 0 for not at all.
settings-hide-after = Reports that hide a comment
settings-hide-after-hint = From so many different networks, until a moderator has looked at it; 0 for never.
settings-close-after = Close comments after so many days
settings-close-after-hint = Counted from when a post appears; what stands stays. 0 for never. A post can be left out in its editor.
settings-summary = Tell readers in numbers what was not published
settings-summary-hint = One line under each post: how many comments are published, how many are not and for which of the reasons below, once there are five. Spam is not counted.
settings-mail-decisions = Decide from the mail, without a log-in
settings-mail-decisions-hint = The mail about a held comment then carries a link by which its moderator approves it, answers, asks or marks it as spam: once, within 7 days. Whoever reads that mailbox can do the same. Switched off, the links that are already out lead to the log-in.
settings-reject-reasons = Reasons to reject a comment
settings-reject-reasons-hint = One a line, nine at most; each has its digit at the desk, and commenters read it. Empty it to have the usual ones again.
settings-reject-reasons-wrong = At most { $lines } lines, each of at most { $max } characters.
settings-number-wrong = Please give a whole number from 0 to { $max }.
settings-more = More
writing-title = Writing
writing-what = Whether a post says whom it is for and why it matters, and whose recordings play.
writing-standfirst = “For” and “Why it matters”
writing-required = Required
writing-required-what = A post is submitted, scheduled or published only with both. Drafts are saved without.
writing-advised = Advised
writing-advised-what = The editor asks for both and says what could be clearer. A post may do without.
writing-off = Off
writing-off-what = The editor does not ask for them. Posts that say it keep what they say.
writing-recordings = Recordings
writing-recordings-hint = A recording in a post loads nothing until a reader presses play, and plays only from YouTube (by its address without cookies), Vimeo, the Internet Archive, Speaker Deck and the hosts below. Any other is a link.
writing-peertube = Hosts of PeerTube
writing-peertube-hint = One a line, such as video.example.org. Their recordings may play on your pages.
writing-peertube-wrong = “{ $line }” is no host. Write it as in video.example.org.
writing-linked = Links to other sites
writing-linked-tell = Tell the pages that a post links to
writing-linked-hint = When a post appears, changes or goes, each page it links to that wants to know (Webmention) is told. Nothing is sent of readers.
linked-link = Links
linked-title = Links of “{ $title }”
linked-lead = Some seconds after a post appears or changes, each page that it links to is asked whether it wants to know, and told so (Webmention).
linked-off = This is switched off in the settings for writing.
linked-none = Nobody was told anything yet.
linked-page = Page
linked-state = State
linked-when = Last tried
linked-no-more = The post does not link there any more.
linked-waiting = Waits
linked-sent = Told
linked-no-endpoint = Does not want to know
linked-refused = Refused with { $status }
linked-failed-with = Given up, last answered with { $status }
linked-failed = Given up, nobody answered
settings-blog-what = Title, description, language, time zone, and whom to tell of a security problem.
settings-home = Home page and lists
settings-home-what = How much of each post the home page shows, how many stand on a page, or a page of yours instead.
settings-frame = Header and footer
settings-frame-what = Where the header of every page leads, and the lines at its end.
settings-looks = Looks
settings-looks-what = Colour, logo and rules of your own.
settings-comments-what = What is expected of them, which wait for a person, and for how long posts take them.
settings-team = How the team logs in
settings-team-what = Whether everybody needs a second step.
settings-second-step = Everybody in the team needs a second step
settings-second-step-hint = Who has none is led to set it up after the next log-in and can do nothing else until then. Tokens of programs go on.
settings-people-what = Who runs the blog with you, and in which role.
settings-affiliation-what = The words by which people say where they stand, and the questions you ask.
settings-rules-what = What comments are held for.
settings-home-style = On the home page, each post shows
settings-home-summaries = Whom it is for and why
settings-home-excerpts = The same, and how it begins
settings-home-full = All of its text
settings-home-titles = Its title alone, by date
settings-per-page = Posts on a page
settings-per-page-hint = On the home page and in every other list.
settings-per-page-wrong = Please give a whole number from 1 to { $max }.
settings-home-page = A page instead
settings-home-page-hint = It stands on the home page, with a link to all posts below it. Pages are written like posts.
settings-home-page-none = None: the newest posts
settings-home-page-wrong = There is no published page of this name any more.
settings-navigation = Links in the header
settings-navigation-hint = They stand in the order of their numbers. Empty a row to remove it; without any, the header leads to the archive, the search and the feed. An address is a path of this blog, such as /archive, or begins with https://.
settings-navigation-label = Label
settings-navigation-place = Link { $row }: place
settings-navigation-label-of = Link { $row }: label
settings-navigation-address-of = Link { $row }: address
settings-navigation-own = Pages of this blog
settings-navigation-home = Home page
settings-navigation-wrong = Link { $row } needs a label of at most { $max } characters, and an address that begins with / or https://.
settings-navigation-many = At most { $max } links.
settings-footer = Lines at the end of every page
settings-footer-hint = Such as an imprint: [Imprint](/pages/imprint). Paragraphs, *emphasis*, lists and links work.
settings-lines-deep = Quotes and lists stand too deep inside one another here.
settings-accent = Accent colour
settings-accent-hint = As #0f5c6e; empty for the usual one. Links and buttons have it. Any colour will do: where text in it could not be read, a darker or lighter one of its hue is used.
settings-accent-wrong = Please type a colour as #0f5c6e.
# Two letters that show a colour.
settings-swatch = Aa
settings-scheme-light = On light pages
settings-scheme-dark = On dark pages
settings-contrast = with a contrast of { $ratio } : 1
settings-contrast-moved = (the colour itself would have { $ratio } : 1; text needs 4.5)
settings-logo = Logo
settings-logo-hint = Stands in the header in place of the title. A square one is the icon in the browser’s tab as well. Choose from the newest pictures, or
settings-logo-upload = upload one first.
settings-logo-none = None: the title
settings-logo-alt = What the logo says
settings-logo-alt-hint = Read aloud and shown where the picture is not: usually the title of the blog.
settings-logo-alt-missing = Please say in words what the logo shows: some readers only hear it.
settings-logo-wrong = This picture is not here any more.
settings-css = Style sheet of your own
settings-css-hint = Rules of CSS that come after ours on readers’ pages. The pages of the team and the log-in never use them, so nothing you write here can lock you out.
settings-css-long = At most { $max } kilobytes.
settings-new-posts = A new post takes comments
settings-new-posts-hint = What its writer finds chosen. It can be changed for each post.
settings-comment-policy = What is expected of comments
settings-comment-policy-hint = Stands folded above the form. Paragraphs, *emphasis*, lists and links work. Empty for nothing.
settings-preview = Preview
settings-preview-note = This is how it would look. Nothing is saved yet.
settings-preview-back = Go on editing
settings-preview-post = Look at the newest post
settings-preview-home = Look at the home page
settings-jobs = Jobs in the background
settings-audit = What was done by whom
nav-you = You
byline-title = How you sign
byline-lead = Readers see this above your posts and beside your replies. What is already published keeps the signature it had.
byline-bio = About you
byline-bio-hint = One or two sentences. They stand at the end of your posts.
byline-interests = Your own interests
byline-interests-hint = What readers should know: shares, clients, employers, products you sell. What you said before is kept.
byline-pseudonym = This name is a pseudonym
password-title = Your password
password-lead = Changing it logs you out everywhere else.
password-now = The password you have
password-new = The new password
password-wrong = This is not your password.
jobs-title = Jobs
jobs-counts = { $queued } waiting, { $running } running, { $parked } given up.
jobs-none = Nothing has failed. Jobs that fail are tried again by themselves, later and later; only what keeps failing shows up here.
jobs-parked-lead = These failed too often and wait for you. Mend the cause, then try again.
jobs-kind = Job
jobs-since = Since
jobs-error = Last error
jobs-act = What to do
jobs-retry = Try again
jobs-retry-one = Try again: { $kind }
job-tell-moderators = Mail to moderators
job-tell-commenter = Mail to a commenter
job-tell-approval = Mail about a post that waits or came back
job-look-again = Look at old names once more
job-mail-code = Code to a mailbox
job-remind = Reminder of a question
job-expire = End of an unanswered question
job-purge = Daily clean-up
job-language-changed = Change of language
job-render-again = Show posts as this version would
job-write-anew = Leave nothing in the database of what was erased
job-announce = Tell subscribers of a post
job-tell-of-comment = Tell subscribers of a comment
job-deliver = Send what is due to subscribers
job-gather = Put what waits for the morning together
job-ask = Ask at a mailbox whether to tell it of what is new
job-challenge = Ask a reader’s webhook whether to tell it of what is new


## Import
import-anonymous = Anonymous
import-untitled = Untitled

## Verifying a statement
verify-heading = Verified?
verify-nothing = Nothing of it is verified. Nobody has to.
verify-summary = Verify that you are at an organisation
verify-renew = Verify again, or another way
verify-since = That was on { $at }; it counts until { $until }.
verify-by-mailbox = Verified by a mailbox at { $domain }.
verify-by-domain = Verified by the domain { $domain }.
verify-by-editors = The editors vouch for it.
verify-found-mailbox = You gave back the code that went to the mailbox. Its address is stored nowhere.
verify-found-file = The line stands in the file on the domain.
verify-found-record = The line stands in a text record of the domain.
verify-found-link = The front page of the domain links to your comment.
verify-revoke = Take the verification back
verify-revoke-hint = Your statement stays as it is and counts as unverified again, at once.
verify-public = This will be public:
verify-public-nothing = Nothing of this will be public: you chose that only the team sees your statement.
verify-example-domain = your-domain.example
verify-no-trust = It says where you could read mail or change a site, and no more. Your comments are treated as everyone else’s, verified or not. It ends after 12 months, and you can take it back at any time.
verify-mailbox = By a mailbox
verify-mailbox-hint = We mail a code to an address at your organisation. It is kept, sealed, only until the mail has left, an hour at most; then its domain and the day stay.
verify-employer = An employer can read a mailbox at work. The mail names the post you commented on, not your name or your words.
verify-no-mail = This site sends no mail, so a mailbox can’t be verified here.
verify-address = Address at your organisation
verify-send = Mail me a code
verify-send-again = Mail another code
verify-code = The six digits from the mail
verify-code-hint = On its way to an address at { $domain }, good until { $until }. If nothing comes within a few minutes, check the address and have another one mailed.
verify-code-send = Verify
verify-code-wrong = This is not the code. { $left ->
    [one] One try is left.
   *[other] { $left } tries are left.
}
verify-code-gone = This was not the code, and it was the last try. Have another one mailed.
verify-code-none = No code waits any more: it was used, its hour is over, or it was typed wrong too often. Have another one mailed.
verify-domain-heading = By your organisation’s domain
verify-domain-lead = Whoever looks after the domain puts this line in one place, for as long as the check takes. It tells nobody anything.
verify-way-file = in the file { $file } of the site,
verify-way-record = or in a text record (TXT) of the domain,
verify-way-link = or, instead of the line, a link with rel="me" on the front page to your comment:
verify-domain = Domain
verify-domain-hint = Such as your-domain.example; it is asked by https.
verify-check = Check now
verify-unfit-none = This is no domain of the public internet.
verify-unfit-suffix = Others register their own names below this domain, so it says nothing about you.
verify-unfit-free = Anyone can have a mailbox there, so it says nothing about where you work.
verify-unfit-disposable = Mailboxes there are made to be thrown away, so this one says nothing about where you work.
verify-missing = Nothing of the kind was found at { $domain }: { $places }.
verify-place = { $place }: { $why }
verify-place-file = file
verify-place-record = text record
verify-place-link = front page
verify-missing-status = it answers { $status }
verify-missing-elsewhere = it leads to another domain
verify-missing-not-in-it = it does not say so
verify-missing-unknown = the name is not known
verify-missing-slow = it took too long
verify-missing-large = it is too large
verify-missing-redirect = its redirects can’t be followed
verify-missing-not-asked = its address is not a public one
verify-missing-unreachable = it does not answer

verify-mail-subject = { $code } is your code for { $blog }
verify-mail-lead = Somebody commented on “{ $post }” at { $blog } and says that they read this mailbox.
verify-mail-code = If it was you, type this code on your receipt: { $code }
verify-mail-link = Or open this page and press its button: { $url }
verify-mail-button = Open this page
verify-mail-public = “Verified mailbox at { $domain }” will then stand beside your comment, with the day. Your address is stored nowhere. The code is good for an hour.
verify-mail-not-you = If it was not you, do nothing: then nothing happens.

## The mailed link that verifies a mailbox
mailbox-title = Do you read mail at { $domain }?
mailbox-lead = Somebody commented on “{ $post }” and says that they read the mailbox this link came to. Press the button only if that was you: “verified mailbox at { $domain }” will then stand beside the comment, with today’s date.
mailbox-button = Yes, verify my comment
mailbox-not-you = If it was not you, close this page: nothing will happen.
mailbox-done-title = Verified
mailbox-done = “Verified mailbox at { $domain }” stands with your comment now. The address itself is stored nowhere. Your receipt shows it, and can take it back.

## The owner's side of affiliation
owner-title = Who is speaking
owner-lead = The words in which this site asks people where they stand, the questions you have at hand, and how asking goes.
owner-back = Back to the settings
owner-rules-hint = Questions that are asked while a comment comes in.
owner-save = Save
owner-usual = Back to the usual words
owner-preview = Show how they read
owner-not-yet-saved = Nothing is saved yet. What you see below is what you would save.
owner-hidden-characters = There is a character in it that nobody can see, or that turns the direction of the text around. Please type it anew.
owner-up = Move up: { $what }
owner-down = Move down: { $what }
owner-remove = Remove
owner-remove-what = Remove: { $what }
owner-chips = Chips
owner-chips-lead = What somebody can say they are, in the order in which it is offered. A chip that is not offered any more stays where it has been chosen. Changed words stand everywhere at once, also beside what was said before.
owner-chip-label = On the chip
owner-chip-in-line = In a label: “says: …”
owner-chip-offered = Offered
owner-chip-twice = Two chips say “{ $label }”. Nobody could tell them apart.
owner-chips-none-offered = Please offer at least one chip.
owner-wording = Wording
owner-any = The question under a comment’s text
owner-any-hint = What is said below it; an example of a label follows
owner-ways-out = The ways out, beside every question
owner-questions = Saved questions
owner-questions-lead = At most { $max }, without links. {"{name}"} becomes the person, {"{post}"} the title of the post, {"{subject}"} what the post is about. Rules ask the first choice.
owner-question = Question { $number }
owner-question-new = One more question
owner-question-first = First choice
owner-question-twice = This question stands here twice.
owner-questions-too-many = Please keep at most { $max } questions.
owner-reads = Reads:
owner-sample-name = Dana K.
owner-sample-post = What a renewal really costs
owner-sample-subject = Acme
figures-title = How asking goes
figures-lately = Last 90 days
figures-all = In all
figures-asked = Questions asked
figures-answered = Answered
figures-median = Half of them within
figures-declined = Would rather not say
figures-published = Published, of those who answered
figures-withdrawn = Labels withdrawn
figures-percent = { $value } %
figures-hours = { $value } h
figures-none = –
rules-title = Questions by rule
rules-lead = A rule asks by itself while a comment comes in: your first choice of the saved questions waits on the receipt its author lands on. Nobody else sees it, and nothing is published by it.
rules-ceilings = Who has stated something with the comment is not asked. Nobody is asked more than { $person } times within 30 days; rules ask at most { $rules } times an hour, and everybody together { $all } times.
rules-names-subject = The comment names a subject
rules-names-subject-hint = An organisation or product that the post is about, as whole words, in what the person says and not in what they quote.
rules-mail-domain = The mail address lies at a subject’s site
rules-mail-domain-hint = The address that came with the comment, whether it was confirmed or not.
rules-we-beside-subject = “We” stands beside a subject
rules-we-beside-subject-hint = “We”, “our” or “us”, also in German and French, within eight words of a subject’s name.
rules-links-subject = A link leads to a subject’s site
rules-links-subject-hint = In the text, or as the person’s website.
rules-is-on = on
rules-is-off = off
rules-since = On since { $at }. The questions are signed by who switched it on.
rules-on = Switch it on
rules-off = Switch it off
rules-off-one = Switch it off: { $rule }
rules-rehearse = Rehearse it
rules-rehearse-one = Rehearse it: { $rule }
rules-would-have = { $asked ->
    [0] It would have asked none of the last { $of }.
   *[other] It would have asked { $asked } of the last { $of }.
}
rules-sites = Sites of subjects
rules-sites-lead = Where an organisation or product is at home, such as acme.com; addresses below it count as well.
rules-no-subjects = No post is about an organisation or a product yet.
rules-site-wrong = This is no address of a site. A name such as acme.com is enough.
rules-sites-save = Save the sites

# Spam learning
desk-probably-spam = Probably spam
desk-probably-spam-because = Probably spam: { $signs }
spam-title = Spam learning
spam-lead = When somebody of the team publishes a comment or calls one spam, this blog learns from it; from nothing else, and nowhere but here. Taking a decision back unlearns it.
spam-learnt = { $spam ->
    [one] Learnt from one comment that was spam
   *[other] Learnt from { $spam } comments that were spam
} and { $genuine ->
    [one] one that was not
   *[other] { $genuine } that were not
}
spam-notes = A comment that looks like spam says so at the desk.
spam-folds = From { $from } of each kind on it is also folded there and stands last.
spam-holds = From { $from } of each kind on it also waits to be read, where it would have been published at once.
spam-never = It never publishes, rejects or marks anything as spam by itself, never judges what the team writes, and never looks at what people say of where they stand.
spam-does = on
spam-does-not-yet = { $count ->
    [one] one more needed
   *[other] { $count } more needed
}
spam-seeds = Some signs mean something from the first day: many links, short links, the same text again, a text that came faster than anyone types or pastes, throw-away mail addresses, mixed alphabets, capitals, long numbers. What this blog learns of them replaces that.
spam-strongest = Strongest signs of spam
spam-strongest-genuine = Strongest signs against it
spam-no-signs = Nothing yet.
spam-sign = Sign
spam-in-spam = In spam
spam-in-genuine = In other comments
spam-files = Take it with you
spam-csv = All signs as a spreadsheet (CSV)
spam-json = All signs for programs (JSON)
spam-files-hint = No names, mail addresses or telephone numbers are learnt. A sign that was met in one comment only carries no weight and is not in the files; it goes when its comment is erased.
spam-to-desk = To the desk
spam-forget = Forget everything it has learnt
spam-forget-title = Forget everything that was learnt of spam?
spam-forget-what = { $count ->
    [one] What one decision taught is deleted.
   *[other] What { $count } decisions taught is deleted.
} Comments and decisions stay as they are; learning begins anew with the next decision.
spam-forget-for-good = This can’t be undone.
spam-forget-not = Keep it
spam-forgotten = Everything that was learnt of spam is forgotten.
spam-sign-word = “{ $word }”
spam-sign-host = a link to { $host }
spam-sign-mail = mail at { $domain }
spam-sign-links-none = no link
spam-sign-links-one = one link
spam-sign-links-some = two or three links
spam-sign-links-many = many links
spam-sign-link-short = a short link
spam-sign-length-line = one line
spam-sign-length-short = a short text
spam-sign-length-usual = a text of usual length
spam-sign-length-long = a long text
spam-sign-repeated = the same text lately
spam-sign-fast = written faster than anyone types or pastes
spam-sign-mail-none = no mail address
spam-sign-mail-throwaway = a throw-away mail address
spam-sign-script = mixed alphabets
spam-sign-capitals = many capitals
spam-sign-number = a long number
spam-sign-calls = many exclamation marks
spam-sign-money = a sum of money
spam-sign-pictogram = a pictogram
spam-sign-question = a question mark

# Own rules of screening, as sentences.
own-sentence = { $does } { $which }.
own-because = A rule of this site, for a comment { $which }
own-gone = A rule of this site that is not there any more
own-holds = Holds a comment
own-rejects = Rejects a comment
own-spams = Takes for spam a comment
own-asks = Asks where its author stands about a comment
own-tells = Tells you of a comment
own-name-says = under a name that says one of: { $words }
own-name-holds = under a name that holds one of: { $words }
own-text-says = whose text says one of: { $words }
own-text-holds = whose text holds one of: { $words }
own-organisation-says = whose author’s organisation says one of: { $words }
own-organisation-holds = whose author’s organisation holds one of: { $words }
own-email-at = from an e-mail address at one of: { $words }
own-email-holds = from an e-mail address whose domain holds one of: { $words }
own-website-at = whose author’s website lies at one of: { $words }
own-website-holds = whose author’s website holds one of: { $words }
own-link-at = with a link to one of: { $words }
own-link-holds = with a link whose host holds one of: { $words }
own-links =
    { $sites ->
        [1] with a link
       *[other] with links to { $sites } sites or more
    }
own-first = that is the first one of its author here
own-not-trusted = by somebody who is not trusted here
own-trusted = by somebody who is trusted here
own-old-post =
    { $days ->
        [1] on a post older than a day
       *[other] on a post older than { $days } days
    }
own-language = in another language than: { $languages }
own-capitals = of whose letters more than { $percent }% are capitals
own-like-in-thread = under a name that looks like another one in the thread
own-like-byline = under a name that looks like one the team signs with
own-byline-name = under a name the team signs with
own-and-more = { $shown } and { $more } more

# The page of the rules of screening.
screening-title = Rules
screening-lead = What becomes of a new comment before anybody has read it. Of all rules that speak the strongest wins: spam, then reject, then hold.
screening-team = Whoever signs for the team is never held.
screening-owner-only = Only the owner changes rules.
screening-own = Your own rules
screening-own-none = There are none yet.
screening-new = New rule
screening-change-title = Change a rule
screening-change = Change
screening-up = Move up
screening-put-back = Put it back, switched off
screening-removed =
    { $count ->
        [1] One removed rule
       *[other] { $count } removed rules
    }
screening-since = Changed on { $at }.
screening-spoke =
    { $published ->
        [0] Spoke of { $found } of the last { $of } comments; none of those is published.
       *[other] Spoke of { $found } of the last { $of } comments, of which you published { $published }.
    }
screening-never-spoke =
    { $of ->
        [0] No comments yet.
        [1] Did not speak of the last comment.
       *[other] Spoke of none of the last { $of } comments.
    }
screening-trust = Who is trusted
screening-trust-lead = Who chose to be remembered here or confirmed an e-mail address is trusted once enough of their comments were published. Nothing holds them then but a rule that finds something. A comment that is rejected or called spam takes the trust away, and taking that back returns it. A typed name or address earns nothing, and neither does a verified affiliation.
screening-trust-after = Published comments until somebody is trusted
screening-trust-hint = From 1 to { $max }. They are counted anew after one that was turned down.
screening-trust-save = Save the number
screening-trust-is =
    { $count ->
        [1] One published comment makes somebody trusted.
       *[other] { $count } published comments make somebody trusted.
    }
screening-built-in = Rules that are built in
screening-built-in-lead = Each can be switched off, or do something else. Whether every comment waits is a setting; what is blocked has a page of its own.
screening-does-what = What it does: { $rule }
screening-does-hold = Hold
screening-does-reject = Reject
screening-does-spam = Spam
screening-does-ask = Ask where they stand
screening-does-tell = Only tell
screening-does-off = Off
screening-set = Set
screening-all = All rules
screening-when = When
screening-when-lead = Every condition has to hold. At most { $max } of them.
screening-condition = Condition { $number }
screening-kind = What is looked at
screening-kind-none = Nothing: leave it out
screening-kind-text = Words in the text
screening-kind-name = Words in the name
screening-kind-email-domain = Domain of the e-mail address
screening-kind-website = Host of the website
screening-kind-link = Host of a link in the text
screening-kind-organisation = Words in the organisation
screening-kind-links-from = Links to so many sites, or more
screening-kind-first = First comment of its author here
screening-kind-not-trusted = The author is not trusted here
screening-kind-trusted = The author is trusted here
screening-kind-old-post = The post is older than so many days
screening-kind-language = Another language than these
screening-kind-capitals = More than so many percent capitals
screening-kind-like-in-thread = The name looks like another one in the thread
screening-kind-like-byline = The name looks like one the team signs with
screening-kind-byline-name = The name is one the team signs with
screening-lines = One of these, each on a line of its own
screening-language-hint = Names or codes, such as English or de. Less than { $letters } letters tell no language, nor does a text that might as well be in another: the rule says nothing then.
screening-whole = Only as whole words; of a host, only it and what lies below it
screening-number = Number
screening-more = Another condition
screening-then = Then
screening-does = What the rule does
screening-reason = Reason
screening-reason-hint = Stands on the receipt of whoever sent the comment.
screening-question = Question
screening-question-hint = One of the saved questions. It waits on the receipt, and nothing is held by it.
screening-try = Try it
screening-save-sure = Save it all the same
screening-sure = You let some of these through. Look at them below; if the rule is right nevertheless, save it all the same.
screening-on-sure = Switch it on all the same
screening-sure-on = You let some of these through. Look at them below; if the rule is right nevertheless, switch it on all the same.
screening-unknown-honeypot = What stood in that field is not kept, so it can’t be known from the past what this rule would have stopped while it was off.
screening-unknown-hidden = What was hidden in an organisation is not kept, so it can’t be known from the past whom this rule would have stopped for that while it was off.
screening-would-hold =
    { $published ->
        [0] Would have held { $found } of the last { $of } comments, none of which is published.
       *[other] Would have held { $found } of the last { $of } comments, of which you published { $published }.
    }
screening-would-reject =
    { $published ->
        [0] Would have rejected { $found } of the last { $of } comments, none of which is published.
       *[other] Would have rejected { $found } of the last { $of } comments, of which you published { $published }.
    }
screening-would-spam =
    { $published ->
        [0] Would have taken { $found } of the last { $of } comments for spam, none of which is published.
       *[other] Would have taken { $found } of the last { $of } comments for spam, of which you published { $published }.
    }
screening-would-ask =
    { $published ->
        [0] Would have asked about { $found } of the last { $of } comments, none of which is published.
       *[other] Would have asked about { $found } of the last { $of } comments, of which you published { $published }.
    }
screening-would-tell =
    { $published ->
        [0] Would have told you of { $found } of the last { $of } comments, none of which is published.
       *[other] Would have told you of { $found } of the last { $of } comments, of which you published { $published }.
    }
screening-kind-missing = Please choose what is looked at, or leave the condition empty.
screening-words-missing = Please give at least one, each on a line of its own.
screening-words-wrong = At most { $lines } lines of { $max } characters each.
screening-language-wrong = “{ $name }” is no language that can be told here. Its English name or a code will do, such as German or de.
screening-number-wrong = Please give a number from { $least } to { $most }.
screening-reason-missing = Please give a reason: it is all that its author will read.
screening-too-many = At most { $max } conditions.
screening-full = There are { $max } rules already. Remove one first.
rule-done-made = The rule counts from now on.
rule-done-changed = The rule was changed.
rule-done-on = The rule is on again.
rule-done-off = The rule is off.
rule-done-moved = The rule moved up.
rule-done-treated = It does something else now.
rule-done-removed = The rule was removed.
rule-done-put-back = The rule is back, switched off.
rule-done-undone = Taken back: the rule is as it was before.
rule-done-trust = The number counts from now on.
rule-done-trust-undone = Taken back: the number is as it was before.
rule-undo-changed = This rule has been changed since. The newest change goes back first; the history has a button for it.
rule-undo-trust-changed = The number has been changed since. The newest change goes back first; the history has a button for it.

# Pictures and other files
media-title = Pictures and files
media-upload = Add files
media-upload-hint = Up to { $files } at a time, { $most } MB each. Pictures (JPEG, PNG, GIF, WebP) are told by what is in them and saved anew, without the place where they were taken. Recordings (MP4, WebM, MP3, M4A, Ogg, WAV) play in a post; they are kept as they are, with whatever they hold of where they were made. Anything else is kept as a download.
media-upload-go = Upload
media-views = Views
media-view-all = All
media-view-undescribed = Without a description
media-view-unused = In no post
media-view-bin = Bin
media-search = Name or description
media-search-go = Search
media-none = Nothing here yet. Add the first picture above, or paste one into the text of a post.
media-none-undescribed = Every picture says what it shows. Thank you.
media-none-unused = Every file stands in a post.
media-none-bin = The bin is empty.
media-none-found = Nothing is called or described like “{ $words }”.
media-more = More
media-kept = { $name } is here.
media-was-known = { $name } was here already; it is kept once.
media-look = Describe it
media-not-kept = { $count ->
    [one] One file could not be kept
   *[other] { $count } files could not be kept
}
media-unnamed = The file
media-empty = { $name } is empty.
media-too-large = { $name } is larger than { $most } MB. Save it smaller, then try again.
media-no-picture = { $name } is no JPEG, PNG, GIF or WebP, whatever it is called. Other files can be added under “Pictures and files”.
media-not-shown = { $name } is neither a picture nor a recording that browsers show, whatever it is called. Other files can be added under “Pictures and files”.
media-unreadable = { $name } is damaged or breaks off, so it can’t be read. Save it anew, then try again.
media-moves = { $name } moves and is no GIF. Save it as a GIF, or as a still picture.
media-too-many-frames = { $name } moves for too long: at most { $most } frames, and not too large ones. A video would suit it better.
media-too-many-pixels = { $name } says it is { $width } × { $height } pixels. At most { $most } megapixels are taken, and no side longer than { $side }. Save it smaller, then try again.
media-nothing-sent = Choose a file first.
media-alt = What it shows
media-alt-missing = What does it show?
media-alt-hint = One sentence for people who don’t see the picture, at most { $most } characters. Posts that show it already keep their own words.
media-alt-long = This is too long: at most { $most } characters.
media-decoration = Decoration only
media-decoration-hint = It shows nothing that a reader would miss. Nobody is asked what it shows, and who listens to the page hears nothing of it.
media-decoration-words = A decoration has no description: take the tick away, or empty the field.
media-alt-save = Save
media-alt-save-one = Save what { $name } shows
media-unused = In no post yet
media-used-in = In
media-used-more = and { $count } more
media-done-describe = Saved what it shows.
media-done-trash = Moved to the bin. It is kept there for 30 days.
media-done-restore = Taken out of the bin.
media-take-back = Undo
media-back = All pictures and files
media-since = added { $date }
media-in-bin = This lies in the bin. Nobody can open it, and after 30 days it is gone.
media-in-use = Posts use this, or it is the logo, so it stays. Take it out of them first.
media-conflict = Somebody else has described it meanwhile: “{ $alt }”. Your words are below; save them again if they are better.
media-download = Download
media-markdown = For a post
media-markdown-hint = Copy this into the text.
media-restore = Take out of the bin
media-restore-one = Take { $name } out of the bin
media-trash = Move to the bin
media-trash-hint = No post uses it. It can be brought back for 30 days.
media-add = Add a picture or a recording
media-add-hint = Paste or drop a picture or a recording into the text, or choose one here. A picture is saved without the place where it was taken.
media-all = All pictures and files
media-choose = File
media-insert = Upload and insert
media-inserted = The file is uploaded and stands at the end of the text. The text is not saved yet.
media-inserted-here = { $name } is in the text.
media-uploading = Uploading
media-failed = The file could not be uploaded. Please try again.
media-shows = What does { $name } show?
media-silent = { $count ->
    [one] One picture says nothing of what it shows. A few words between its brackets help readers who don’t see it: ![like this](…).
   *[other] { $count } pictures say nothing of what they show. A few words between their brackets help readers who don’t see them: ![like this](…).
}
media-silent-many = { $n } pictures say nothing of what they show. A few words between their brackets help readers who don’t see them: ![like this](…).

## People
people-title = People
people-name = Name
people-role = Role
people-seen = Last here
people-seen-at = here on { $day }
people-never-seen = not here yet
people-factor = Second step
people-factor-on = second step
people-factor-off = password only
people-posts = Posts
people-posts-count = { $count ->
    [0] no posts
    [one] 1 post
   *[other] { $count } posts
}
people-stopped = Stopped
people-signs = Signs as { $name }
role-contributor = Contributor
role-contributor-what = Writes posts and submits them for approval; sees the comments on their own posts.
role-author = Author
role-author-what = Writes and publishes posts; decides on the comments below their own.
role-moderator = Moderator
role-moderator-what = Decides on every comment; writes no posts.
role-editor = Editor
role-editor-what = Writes and publishes anybody’s posts, and decides on every comment.
role-owner = Owner
role-owner-what = Does all of this and runs the blog: settings, rules and people.
invite-title = Invite somebody
invite-lead = They get a link that is good once, for 7 days, and choose their own password.
invite-name-hint = They can change it when they join.
invite-button = Invite
invite-taken = Somebody here has this address already.
invite-open = An invitation to this address is open. Withdraw it first to send another.
invite-made = { $email } is invited
invite-made-mailed = The link is on its way by mail. You can also pass it on yourself: it is shown only now, and is good once, for 7 days.
invite-made-by-hand = Please pass this link on: it is shown only now, and is good once, for 7 days.
invite-link = Link of the invitation
invitations-title = Open invitations
invitations-until = Good until
invitations-good-until = until { $day }
invitations-withdraw = Withdraw
shared-title = Shared names
shared-lead = A name that several people write under. Readers see that it is a pseudonym; who wrote is in the history alone. On the page of a name, or of a person, you say who may use it.
shared-name = Shared name
shared-add = Add the name
shared-page-lead = Readers see this above the posts signed with it. What is already published keeps the signature it had.
shared-readers = As readers see it
shared-bio = About this name
shared-bio-hint = One or two sentences. They stand at the end of its posts.
shared-interests = Interests of those behind it
shared-interests-hint = What readers should know: shares, clients, employers, products they sell. What was said before is kept.
shared-signers = Who may sign with it
shared-signers-lead = Owners and editors sign with any name. Of the others an owner says who may.
shared-signers-nobody = Nobody else writes here yet.
shared-signers-save = Save who may
shared-history = What was done with it
shared-history-none = Nothing yet.
shared-interests-before = Interests stated before
shared-interests-until = Until { $date }:
person-last-owner = Nothing was changed: the blog would be left without an owner. Make somebody else an owner first.
person-what = Nothing was changed. Please choose again below.
person-role-save = Change the role
person-bylines = May also sign as
person-bylines-any = Editors and owners may sign with every name.
person-bylines-lead = Besides their own name, which they may always use.
person-bylines-save = Save these names
person-factor-on = Their log-in takes two steps. If they have lost their phone and their recovery codes, you can switch the second step off; they are told by mail.
person-factor-none = Their log-in takes a password only. They can add a second step on the page of their account.
person-factor-own = Yours is on the page of your account.
person-factor-off = Switch the second step off
person-account = Account
person-stop-lead = A stopped account can’t log in any more: its sessions end at once and its tokens are revoked. What they wrote keeps their name.
person-stop = Stop this account
person-stopped-at = This account was stopped on { $day }.
person-back-lead = They can log in again with the password they had. Tokens stay revoked.
person-back = Take this account back
join-title = Join { $blog }
join-lead = { $by } invites you to the team.
join-email = You will log in as { $email }.
join-button = Join
join-until = This link is good until { $day }.
join-closed-title = This link is no good any more
join-accepted = The invitation was accepted. If that was you, please log in.
join-withdrawn = The invitation was withdrawn. Please ask whoever invited you.
join-late = The time of this invitation is over. Please ask for another one.
join-taken = There is an account with this address already. Please log in.
invited-mail-subject = { $by } invites you to { $blog }
invited-mail-lead = { $by } invites you to the team of { $blog }.
invited-mail-link = Choose your password here, until { $until }; the link is good once:
    { $url }
invited-mail-not-you = If you don’t know what this is about, do nothing: without the link nobody gets in.
job-invited = Send an invitation
job-tell-person = Tell somebody about their account

## One's own account
account-title = Account
account-nav = Your account
account-password = Password
account-role = { $role }.
account-name-hint = What colleagues see, at the desk and in the history. How you sign for readers is on the next page.
account-language = Language
account-language-hint = Of the pages of the team, and of mail to you. Readers see the language of the blog.
account-language-blog = As the blog: { $language }
account-password-hint = Only to change the address.
account-waits = We wrote to { $email }. Your address changes when you open the link in that mail.
account-forget = Keep the old address
account-confirm-lead = From now on you log in as { $email }.
account-confirmed = You log in with the new address from now on.
account-confirm-closed = The link was used, its time is over, or the address was changed again since.
account-mail-subject = Your new address for { $blog }
account-mail-lead = Somebody wants to log in to { $blog } with this address.
account-mail-link = If that was you, confirm it here, within two days:
    { $url }
account-mail-not-you = If not, do nothing: nothing changes.
sessions-title = Sessions
sessions-lead = Where you are logged in. We know the kind of browser and the time, not the place. A session ends after 14 days without use, and after 60 in any case.
sessions-device = Device
sessions-since = Logged in
sessions-since-day = since { $day }
sessions-seen = Last used
sessions-seen-day = used { $day }
sessions-this = This one
sessions-end = End
sessions-end-others = End all others
sessions-ended = Done. Whoever was there has to log in again.
device = { $browser ->
    [edge] Edge
    [opera] Opera
    [samsung] Samsung Internet
    [firefox] Firefox
    [chrome] Chrome
    [safari] Safari
   *[other] A browser
} { $system ->
    [iphone] on an iPhone
    [ipad] on an iPad
    [android] on Android
    [windows] on Windows
    [mac] on a Mac
    [chromeos] on ChromeOS
    [linux] on Linux
   *[other] on another device
}
tokens-title = Tokens
tokens-lead = What other programs show to act as you, within what you may do. Revoke what you don’t know.
tokens-none = You have none.
tokens-scope = May do
scope-read = Look
scope-write = Look and write
scope-moderate = Look and moderate
scope-admin = Everything you may do
tokens-used = Last used
tokens-used-day = used on { $day }
tokens-never = not used yet
tokens-made-day = made on { $day }
tokens-revoke = Revoke
tokens-revoked = Revoked. The program that has it can do nothing any more.
tokens-make = Make a token
tokens-make-button = Make it
tokens-name-hint = What it is for, such as “backup”.
tokens-made = This is the token. Copy it now: it is shown only this once.
tokens-token = Token
factor-title = Second step
factor-lead = With a second step, your password alone opens nothing: each log-in also asks for a code from an authenticator app on your phone. It takes two minutes.
factor-begin = Set it up
factor-scan = Scan this with an authenticator app.
factor-qr = Picture that an authenticator app reads
factor-by-hand = Or type this key into the app:
factor-type = Type the six digits that the app shows.
factor-code = Code
factor-confirm = Switch it on
factor-give-up = Not now
factor-wrong = This code is not right, or it was used before. Wait for the next one and try again.
factor-is-on = The second step is on.
factor-since = On since { $day }. Each log-in asks for a code of your app.
factor-left = { $count ->
    [0] No recovery code is left: please make new ones.
    [one] 1 recovery code is left.
   *[other] { $count } recovery codes are left.
}
factor-change = Change it
factor-renew = Make new recovery codes
factor-off = Switch it off
factor-switched-off = The second step is off: your password alone logs you in.
factor-codes-title = Your recovery codes
factor-codes-lead = Each of them stands in for your phone once. Keep them where you keep your passwords, or on paper: they are shown only now.
factor-codes-done = I have kept them
factor-step-title = One more step
factor-step-hint = The six digits that your authenticator app shows.
factor-step-lost = Lost both? An owner of the blog can switch the second step off for you, and so can whoever runs its machine.
factor-recovery = No phone at hand?
factor-recovery-code = One of your recovery codes
factor-mail-subject = Your second step for { $blog } was switched off
factor-mail-off = An owner of { $blog } switched off the second step of your log-in. Your password alone logs you in now.
factor-mail-again = If you did not ask for this, talk to them. You can set it up again here:
    { $url }

## Forgotten passwords
forgot-link = Forgot your password?
forgot-title = Forgot your password?
forgot-lead = Give the address you log in with. If it is an account’s, a mail with a link is on its way at once.
forgot-send = Send me a link
forgot-back = Back to the log-in
forgot-asked-title = Please look at your mail
forgot-asked = If { $email } is the address of an account here, a mail with a link is on its way. The link is good once, for one hour.
forgot-no-mail = This blog sends no mail. Whoever runs its machine can give you another password, on its command line:
reset-title = Choose another password
reset-lead = For { $email }. You will be logged out everywhere.
reset-button = Change the password
reset-done-title = The password is changed
reset-done = You are logged out everywhere. Please log in with the new password.
reset-closed = It was used before, or its hour is over.
reset-again = Ask for another
reset-mail-subject = Another password for { $blog }
reset-mail-lead = Somebody, hopefully you, says that the password of your account at { $blog } is forgotten.
reset-mail-link = Choose another one here, within an hour; the link is good once:
    { $url }
reset-mail-not-you = If that was not you, do nothing: your password stays as it is.

## Search
search-title = Search
search-for = Search: { $words }
search-label = What to look for
search-button = Search
search-hint = In posts, pages and published comments. "Words in quotes" stand together; -word leaves out what has it.
search-posts = Posts and pages
search-comments = Comments
search-comment-on = on
search-page = Page
search-nothing = Nothing found for “{ $words }”
search-nothing-advice = Fewer or other words may find more.
search-no-word = There is no word in it to look for.
search-archive = All posts are in the archive.
search-more-posts = All posts that were found
search-more-comments = All comments that were found
search-next = Next page
search-previous = Previous page
search-everything = Posts and comments
missing-likely = Were you looking for one of these?
settings-security = Security
settings-security-contact = Contact for security reports
settings-security-hint = An e-mail address or a page (https://…). It is published in /.well-known/security.txt, where people who find a hole look for it. Empty for none.
settings-security-wrong = Please type an e-mail address, or the address of a page that begins with https://.

# What the team sees of readers: counts, and nothing of who.
reading-title = Figures
reading-tabs = Parts of the figures
reading-tab-reads = Reads
reading-tab-searches = Searches
reading-tab-missing = Not found
reading-tab-redirects = Redirects
reading-periods = Period
reading-period = { $days } days
reading-all = All figures
reading-edit = Edit the post
reading-reads = Reads
reading-reads-of = { $title }: { $reads ->
    [one] 1 read
   *[other] { $reads } reads
}
reading-reads-in = { $reads ->
    [one] read in { $days } days
   *[other] reads in { $days } days
}
reading-day-reads = { $day }: { $reads }
reading-chart = Reads a day in the last { $days } days: { $reads } in all, most of them on { $day } with { $most }.
reading-chart-empty = No reads in the last { $days } days.
reading-by-day = Day by day
reading-day = Day
reading-posts = Posts
reading-none = Nothing was read in this time.
reading-referrers = Where readers came from
reading-site = Site
reading-nowhere = Directly, or nothing said from where
reading-other = Other sites
reading-referrers-how = Of the page that had the link only its host is kept, of search engines the name; for a post and a day, the { $most } sites that sent most.
reading-csv = Reads by post and day for spreadsheets (CSV)
reading-how = A read is a page of a post that was sent to a browser. Programs that say what they are, pages fetched ahead and the team are left out. No cookie is set, no address is stored and no visit is told apart from another, so who reads twice counts twice. Where readers came from is forgotten after { $days } days, the single day after { $years } days; the sum stays.
reading-searches-title = What readers searched
reading-words = Words
reading-searches = Searches
reading-found = Found
reading-found-nothing = nothing
reading-searches-none = Nobody has searched in this time.
reading-searches-how = Counted by day, without anything of who searched, and forgotten after { $days } days. Only searches of { $shortest } to { $longest } characters are kept, and none that looks like an e-mail address, a number or a key.
missing-title = Addresses that were not found
missing-lead = What was asked for and is not here, most often asked first. Of each address the path is kept, without what stands behind a question mark, for 90 days after it was last asked for.
missing-none = Everything that was asked for is here.
missing-address = Address
missing-requests = Times
missing-last = Last
missing-act = What to do
missing-redirect = Redirect to …
missing-probes = { $count ->
    [one] 1 address that only programs ask for
   *[other] { $count } addresses that only programs ask for
}
missing-probes-what = They look for holes in programs that are not in use here. There is nothing to do about them.
redirect-title = Where old addresses lead
redirect-lead = Whoever comes by an old address is sent on (301), as long as there is nothing at it. Posts that change their address, and imports, leave redirects by themselves.
redirect-new = New redirect
redirect-none = There is no redirect yet.
redirect-from = Old address
redirect-from-hint = A path of this blog, such as /2019/05/an-old-title.
redirect-from-wrong = Please type a path of this blog, beginning with /, other than the home page.
redirect-to = Leads to
redirect-to-hint = A path of this blog, such as /posts/a-new-title.
redirect-to-wrong = Please type a path of this blog, beginning with /.
redirect-to-leads = This address leads on itself, or back. Please type the one where something stands.
redirect-proposed = Posts with words of the old address:
redirect-since = Since
redirect-keep = Keep it
redirect-saved = From now on it leads there.
redirect-remove = Remove

factor-required = Everybody in this team needs a second step. Set it up here, and everything else opens.
account-mail-leaves-subject = Another address for your account at { $blog }
account-mail-leaves = Somebody who is logged in as { $name } at { $blog } wants the account to have another e-mail address. Once that address is confirmed, no mail comes here any more.
account-mail-leaves-not-you = If that was not you, choose another password now: { $url }
search-of = Search { $blog }

# What goes out to subscribers: their letters, and the team's page of deliveries.

letter-post-subject = { $title } · for { $audience }
letter-post-open = On the blog, with its comments: { $url }
letter-post-open-link = Comments on the blog
letter-post-on = Go on reading: { $url }
letter-post-on-link = Go on reading
letter-comment-subject = { $name } on “{ $post }”
letter-comment-heading = On “{ $post }”
letter-comment-on = { $who } on “{ $post }”:
letter-comment-to = { $who } answers { $name } on “{ $post }”:
letter-comment-open = In the thread: { $url }
letter-comment-open-link = See it in the thread
letter-comment-reply = Reply: { $url }
letter-comment-reply-link = Reply
letter-digest-posts = { $blog }: { $count ->
    [one] { $count } new post
   *[other] { $count } new posts
}
letter-digest-comments = { $blog }: { $count ->
    [one] { $count } new comment
   *[other] { $count } new comments
}
letter-posts = { $count ->
    [one] { $count } new post
   *[other] { $count } new posts
}
letter-digest-both = { $blog }: { $posts }, { $count ->
    [one] { $count } new comment
   *[other] { $count } new comments
}
letter-digest-more = And { $count } more: { $url }
letter-digest-more-link = And { $count } more
letter-labelled = { $label }: { $words }
letter-why-everything = You get this because you asked for every post on { $blog }.
letter-why-audience = You get this because you asked for posts on { $blog } for { $name }.
letter-why-tag = You get this because you asked for posts on { $blog } about { $name }.
letter-why-byline = You get this because you asked for posts on { $blog } by { $name }.
letter-why-subject = You get this because you asked for posts on { $blog } about { $name }.
letter-why-thread = You get this because you follow the comments on “{ $post }” on { $blog }.
letter-why-replies = You get this because you asked to be told of replies to your comment on “{ $post }” on { $blog }.
letter-why-daily = You get this because you asked { $blog } for one letter a day.
letter-why-weekly = You get this because you asked { $blog } for one letter a week.
letter-why-monthly = You get this because you asked { $blog } for one letter a month.
letter-why-busy = You get this because you follow comments on { $blog }. There were many in a short time, so they come together.
letter-manage = Change what you get, or pause it: { $url }
letter-manage-link = Change what you get
letter-stop = Stop everything: { $url }
letter-stop-link = Stop everything
push-manage = Change what you get
push-first = A first note, to see that it arrives here.
deliveries-title = Deliveries
deliveries-lead = What went out to those who asked to be told, and what became of it. Nobody counts who opens or clicks.
deliveries-no-mail = There is no mail server: letters wait for three days and are then given up.
deliveries-queue = { $queued ->
    [one] { $queued } goes out now
   *[other] { $queued } go out now
}, { $gathered ->
    [one] { $gathered } waits for a digest
   *[other] { $gathered } wait for a digest
}, { $failed ->
    [one] { $failed } was given up
   *[other] { $failed } were given up
}.
deliveries-oldest = { $minutes ->
    [0] The oldest is less than a minute old.
    [one] The oldest is { $minutes } minute old.
   *[other] The oldest is { $minutes } minutes old.
}
deliveries-retry-all = { $count ->
    [one] Try the one that was given up again
   *[other] Try all { $count } that were given up again
}
deliveries-posts = By post
deliveries-figures = Sent through
deliveries-figures-how = How many went out, by channel. Nothing in a letter tells whether it was read.
deliveries-tally = { $channel }, { $state }: { $count }
deliveries-all = All of them
deliveries-choose = Which deliveries to show
deliveries-any = Any
deliveries-show = Show
deliveries-show-all = Show all
deliveries-none = Nothing has gone out yet. When somebody subscribes and a post is published, it stands here.
deliveries-none-like-this = Nothing like this has gone out.
deliveries-pages = Pages of deliveries
deliveries-older = Older
deliveries-what = What
deliveries-to = To
deliveries-state = State
deliveries-channel = Channel
deliveries-event = About
deliveries-when = When
deliveries-post = A post
deliveries-comment-kind = A comment
deliveries-comment = { $name } on “{ $post }”
deliveries-digest = A digest
deliveries-subscriber = Subscriber { $number }
deliveries-email = E-mail
deliveries-feed = Private feed
deliveries-push = Push
deliveries-webhook = Webhook
deliveries-queued = Goes out
deliveries-gathered = Waits for a digest
deliveries-sent = Sent
deliveries-refused = Refused
deliveries-failed = Given up
deliveries-dropped = Not sent
deliveries-tried = { $count ->
    [one] (tried once)
   *[other] (tried { $count } times)
}
deliveries-why-paused = They have paused everything.
deliveries-why-stopped = They are not reached any more.
deliveries-why-gone = What it told of is not public any more.
deliveries-why-unwanted = They do not want to hear of it any more.
deliveries-way-given-up = Nothing was taken there for three days, so this way was ended.
deliveries-retry = Try again
deliveries-retry-one = Try again: { $to }
complaints-title = An address that complained
complaints-lead = Somebody tells you, or their mail provider does, that they never wanted mail from here. With their address all that comes there ends, and nothing that one can subscribe to is sent there again, whoever types it.
complaints-email = Their address
complaints-email-hint = Only what cannot be turned back into it is kept.
complaints-close = Close this address
complaints-lift = Open it again
complaints-lift-how = Opened again, the address can be subscribed with. What came there before does not come back by itself.
complaints-closed = Nothing goes to that address any more.
complaints-lifted = That address can be subscribed with again.
complaints-was-open = No complaint had closed that address, so nothing has changed.
## Webhooks: other programs that are told what happens
webhooks-title = Webhooks
webhooks-lead = Other programs are told what happens here, as it happens. Each message is signed (Standard Webhooks), and is sent again for three days until it is taken.
webhooks-none = No program is told anything yet.
webhooks-back = Back to the webhooks
webhook-new = Add a webhook
webhook-add = Add it
webhook-settings = What it is told
webhook-url = Address
webhook-url-hint = Messages are sent there by POST. It begins with https:// and is reached from everywhere.
webhook-url-wrong = Please give a whole address that begins with https://, without a port. Hosts within your own network have to be named in the configuration first.
webhook-too-many = There are as many webhooks as there may be. Remove one first.
webhook-description = What it is for
webhook-description-hint = Such as “search index” or “team chat”.
webhook-events = Is told
webhook-events-missing = Please choose what it is told.
webhook-event = What happened
webhook-post-published = A post was published
webhook-post-updated = A post was changed
webhook-post-removed = A post was taken off the lists
webhook-comment-received = A comment came in
webhook-comment-published = A comment was published
webhook-comment-updated = A comment or its label was changed
webhook-comment-removed = A comment was taken away
webhook-a-test = A test
webhook-scope = How much it is told
webhook-scope-public = Public data only
webhook-scope-public-what = What every reader may see. Of a comment that waits, no more than that it came in.
webhook-scope-private = Private data as well
webhook-scope-private-what = Also names, addresses and texts of comments that are held, and why they are. Choose this only for a program that you run yourself.
webhook-state = State
webhook-on = on
webhook-on-what = Messages are sent as things happen.
webhook-fails = takes nothing
webhook-fails-since = Nothing has been taken since { $time }. After five days it is switched off.
webhook-off = off
webhook-off-what = Nothing is sent, and what happens meanwhile is not sent later either.
webhook-gone = gone
webhook-gone-what = The program answered that it wants no more (410), so the webhook was switched off.
webhook-given-up = given up
webhook-given-up-what = Nothing was taken for five days, so the webhook was switched off.
webhook-test = Send a test
webhook-switch-on = Switch on
webhook-switch-off = Switch off
webhook-saved = Saved.
webhook-tested = A test is on its way. Its answer appears below.
webhook-renewed = It has another secret.
webhook-switched-on = Switched on.
webhook-switched-off = Switched off.
webhook-removed = Removed, with all its messages.
webhook-sent-again = It is sent again in a moment. The answer appears below.
webhook-secret-title = Secret
webhook-secret-lead = The program checks by the secret that messages come from here. With another secret, the old one is good for 24 hours more.
webhook-secret-shown = This is the secret. Copy it now: it is shown only this once.
webhook-renew = Make another secret
webhook-remove-title = Remove
webhook-remove-lead = The webhook goes with all its messages. This can’t be undone.
webhook-remove = Remove the webhook
webhook-messages = Messages of the last 30 days
webhook-messages-none = Nothing was sent yet.
webhook-answer = Answer
webhook-waits = on its way
webhook-waits-again = tried again
webhook-taken = taken
webhook-failed = not taken
webhook-dropped = no longer true, so not sent
webhook-next-try = { $count ->
    [one] { $count } try, the next one { $time }
   *[other] { $count } tries, the next one { $time }
}
webhook-tries = { $count ->
    [one] { $count } try
   *[other] { $count } tries
}
webhook-status = Status { $status }
webhook-no-answer = No answer
webhook-again = Send again
webhook-since = Send everything again since
webhook-since-hint = The first day, such as 2026-03-03. A message keeps its name, by which the program knows what it has already.
webhook-since-wrong = Please give a day, such as 2026-03-03.
webhook-again-all = Send again
settings-webhooks-what = Other programs that are told what happens here.
job-webhook-notice = What webhooks are told
job-webhook-send = Messages to a webhook
job-mention-check = Read a page that says it links to a post
job-mention-send = Tell the pages that a post links to
history-webhook-added = Webhook added
history-webhook-changed = Webhook changed
history-webhook-secret = Secret of a webhook renewed
history-webhook-on = Webhook switched on
history-webhook-off = Webhook switched off
history-webhook-removed = Webhook removed

## WebSub: a hub that is told which feeds have changed
settings-feeds = Feeds
settings-hub = Hub for feeds
settings-hub-hint = Feed readers that know WebSub hear of new posts and comments at once, from the hub at this address (https://…). Empty for none.
settings-hub-wrong = Please type an address that begins with https://.
job-hub = Changed feeds, for the hub
