# The words of Forthright in English. Keys are named after the feature that shows them.

## Dates
date = { $day } { $month } { $year }
date-time = { $date }, { $time }
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
nav-feed = Feed
nav-desk = Desk
nav-posts = Posts
nav-settings = Settings
nav-log-out = Log out
feed-posts = Posts
feed-comments = All comments

## Fields
field-missing = Please fill this in.
field-too-long = Please keep this to { $max } characters.
field-email = E-mail
field-email-wrong = This does not look like an e-mail address.
field-password = Password
field-password-short = A password needs at least { $min } characters.

## Refusals
error-not-found = This page is not here
error-not-found-advice = The address may be mistyped, or the page may have moved. The archive lists every post.
error-gone = This has been removed
error-gone-advice = Whoever it belonged to took it away, or the link is no longer valid.
error-forbidden = You may not do this
error-forbidden-advice = Your account has another role, or the link you followed is not complete.
error-logged-out = Please log in
error-logged-out-advice = This page needs a log-in, or your session has ended. What you sent was not carried out.
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
error-unreadable = The form could not be read
error-unreadable-advice = Nothing was done. Please go back and try again.
error-wrong-method = This page is not here
error-failed = Something went wrong on our side
error-failed-advice = It has been written to the log. Please try again in a moment.
error-kept = What you typed
error-kept-advice = Nothing is lost: here it is, to copy or to send again.
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
post-for = For
post-why = Why it matters
post-interests = Interests:
post-minutes = { $minutes ->
    [one] 1 minute to read
   *[other] { $minutes } minutes to read
}
post-comments = { $count ->
    [0] No comments yet
    [one] 1 comment
   *[other] { $count } comments
}
post-filed = Filed under
post-follow = Follow:
post-follow-blog = this blog
post-follow-comments = the comments on this post
post-and = { $first } and { $second }
list-count = { $count ->
    [0] No posts yet
    [one] 1 post
   *[other] { $count } posts
}
list-empty = Nothing has been published here yet.
list-for = For { $audience }
list-about = About { $subject }
list-pages = Pages
list-day = { $day } { $month }
list-pager = Pages
list-older = Older posts
list-newest = Newest posts
list-tag-feed = Feed of this tag
list-tag-feed-title = Posts on { $tag }


## Writing posts
write-new = Write a post


## Threads and the comment form


## Receipts


## Screening: why a comment was held


## The desk


## Affiliation
affiliation-says = says: { $parts }
affiliation-label-long = connected
affiliation-more-also = Also
affiliation-organisation = Organisation
affiliation-role = Role
affiliation-on-behalf-of = On behalf of
affiliation-note = Note
affiliation-is-it-manager = IT manager
affiliation-is-engineer = engineer or practitioner
affiliation-is-reseller = reseller
affiliation-is-consultant = consultant
affiliation-is-small-business = small business
affiliation-is-large-business = large business
affiliation-is-public-body = public body
affiliation-is-press = press or analyst
affiliation-is-academic = academic
affiliation-says-works-there = works at { $about }
affiliation-says-sells = sells { $about }
affiliation-says-uses = uses { $about }
affiliation-says-holds-shares = holds shares in or is paid by { $about }
affiliation-says-used-to = formerly with { $about }
affiliation-says-used-to-until = formerly with { $about } (until { $year })
affiliation-says-none = no connection
affiliation-default-question = { $name }, thank you for this. So that readers of “{ $post }” can weigh it: which hat are you wearing here? Do you use it, sell it, work there, or have another interest in it?
affiliation-question-link = A question holds no links or addresses: it is public text.
affiliation-unequal = Each connection needs what it is about. Please choose both again.
affiliation-too-many = Please name at most { $max } connections.
affiliation-excludes = “None” and “Rather not say” stand alone: please choose one of them or connections, not both.
affiliation-about-missing = Please say what the connection is with.
affiliation-year-wrong = Please give a year such as 2019, not before 1950.
affiliation-choice-wrong = Please choose one of the answers.
affiliation-text-refused = Please leave out links, addresses, @ and long numbers: only words, nothing one could be reached by.
affiliation-any = Any connection to what you write about?
affiliation-any-hint = What you choose is shown beside your name and helps readers to weigh what you say, like this:
affiliation-example-name = Your name
affiliation-example = says: reseller, sells { $subject }
affiliation-example-plain = says: IT manager
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
affiliation-connection = Your connection
affiliation-kind-nothing = Nothing to add
affiliation-kind-works-there = I work there
affiliation-kind-sells = I sell or service it
affiliation-kind-uses = I use or buy it
affiliation-kind-holds-shares = I hold shares in it or am paid by it
affiliation-kind-used-to = I used to
affiliation-kind-none = None
affiliation-kind-none-short = No connection
affiliation-kind-declined = Rather not say
affiliation-about = … to
affiliation-about-typed = … to which organisation or product?
affiliation-year = Until which year, if you used to
affiliation-organisation-and-role = Organisation and role
affiliation-typed-hint = No links or addresses. What you type here is read by a person first.
affiliation-asks-you = { $name } asks you
affiliation-late = It has been a while, but your answer still counts.
affiliation-for-you = This question is for you. Only you see this form.
affiliation-shown-example = Shown beside your name, for example:
affiliation-ways-out = “None” is shown as “says: no connection”. “Rather not say” shows nothing, and that is fine. You can change or withdraw your answer here at any time.
affiliation-send = Send the answer
affiliation-preview = Show me the label first
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
affiliation-back = Back to your receipt
affiliation-answer-title = Your answer


## Mail
mail-held-one = A comment waits on “{ $post }” ({ $blog })
mail-held-many = { $count } comments wait on { $blog }
mail-held-lead = This has come to wait for a decision on { $blog }.
mail-held-entry = { $name }, on “{ $post }”:
mail-held-answered = { $name } has answered a question, on “{ $post }”:
mail-held-desk = Everything that waits: { $url }
mail-held-why = You get this because you moderate { $blog }. What came in together is told in one mail.
mail-subject-published = Your comment on “{ $post }” is published
mail-subject-published-replied = Your comment on “{ $post }” is published, with a reply
mail-subject-published-asked = Your comment on “{ $post }” is published, and a question for you
mail-subject-asked = A question about your comment on “{ $post }”
mail-subject-replied = A reply to your comment on “{ $post }”
mail-subject-not-published = About your comment on “{ $post }”
mail-published = Hello, your comment on “{ $post }” is now published.
mail-not-published = Hello, your comment on “{ $post }” was not published.
mail-hidden = Hello, your comment on “{ $post }” is no longer shown.
mail-asked = Hello, there is a question about your comment on “{ $post }”.
mail-answered = Hello, there is a reply to your comment on “{ $post }”.
mail-reason = The reason that was given:
mail-replied = { $name } replied:
mail-asks = { $name } asks you:
mail-how-to-answer = One tap is enough, and you see what readers will see before you send it. “None” and “rather not say” are answers too.
mail-receipt = See the comment, answer, edit, withdraw or erase it, with this link of your own:
    { $url }
mail-confirm = This is the only mail about this comment, because the address has not been confirmed yet. To hear of replies too, confirm that it is yours:
    { $url }
mail-why = You get this because this address was left with a comment on { $blog }. If that was not you, there is nothing to do.
confirm-title = Is this address yours?
confirm-lead = This comment was sent with the address { $email }. If you wrote it, confirm the address: you then hear of replies and decisions by mail.
confirm-button = Yes, confirm my address
confirm-not-you = If you did not write it, close this page: nothing will happen, and no more mail about it will come.
confirm-done-title = Your address is confirmed
confirm-done = From now on, replies and decisions about your comment go to { $email }.
confirm-receipt = To your comment


## Feeds


## Running the site
settings-title = Settings
settings-saved = Saved.
settings-not-saved = Nothing was saved yet: please look at what is marked below.
settings-save = Save
settings-blog = The blog
settings-blog-title = Title
settings-description = One sentence about it
settings-description-hint = Stands below the title, in the footer and in feeds.
settings-time-zone = Time zone
settings-time-zone-hint = In which dates are shown, such as Europe/Stockholm or America/New_York.
settings-time-zone-wrong = No time zone has this name. Write it as in Europe/Stockholm.
settings-comments = Comments
settings-hold = Which comments wait for a person
settings-hold-everything = Every one
settings-hold-suspicious = Only those that a rule finds suspicious
settings-edit-window = Minutes in which readers may still edit
settings-edit-window-hint = Counted from sending; 0 for not at all.
settings-edit-window-wrong = Please give a whole number from 0 to { $max }.
settings-more = More
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
job-expire = End of an unanswered question
job-purge = Daily clean-up


## Import


