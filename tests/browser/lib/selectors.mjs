// Where things are on the pages: every address, field name, button word and
// landmark that the journeys rely on. A change of markup is a change here only.

export const at = {
  home: '/',
  archive: '/archive',
  subscribe: '/subscribe',
  commentsFeed: '/comments/feed.xml',
  desk: '/admin/desk',
  settings: '/admin/settings',
  settingsOf: (part) => `/admin/settings/${part}`,
  blocked: '/admin/desk/bans',
  affiliation: '/admin/affiliation',
  rules: '/admin/affiliation/rules',
  screening: '/admin/desk/rules',
  history: '/admin/audit',
  logOut: '/admin/log-out',
  people: '/admin/people',
  account: '/admin/account',
  secondStep: '/admin/account/second-step',
  sessions: '/admin/account/sessions',
  tokens: '/admin/account/tokens',
  webhooks: '/admin/webhooks',
  media: '/admin/media',
  posts: '/admin/posts',
  writing: '/admin/settings/writing',
  write: '/admin/posts/new',
  post: (slug) => `/posts/${slug}`,
  page: (slug) => `/pages/${slug}`,
  series: (slug) => `/series/${slug}`,
  tag: (slug) => `/tags/${slug}`,
  subject: (slug) => `/about/${slug}`,
  nowhere: '/posts/there-is-no-such-post',
};

/// Names of form fields.
export const fields = {
  setUp: {
    blog: 'blog_title', name: 'name', title: 'title', organisation: 'organisation',
    email: 'email', password: 'password',
  },
  logIn: { email: 'email', password: 'password' },
  post: {
    title: 'title', slug: 'slug', summary: 'summary', audience: 'audience', why: 'why', interests: 'interests',
    audiences: 'audiences', tags: 'tags', subjects: 'subjects', body: 'source',
    kind: 'kind', comments: 'comments', lang: 'lang',
  },
  thread: { slow: 'slow_minutes' },
  comment: { name: 'name', email: 'email', website: 'website', body: 'body', remember: 'remember', ticket: 'ticket' },
  statement: {
    youAre: 'affiliation_you_are', kind: 'affiliation_kind', about: 'affiliation_about',
    organisation: 'affiliation_organisation', role: 'affiliation_role',
  },
  verify: { address: 'verify_address' },
  proposal: 'proposal',
  settings: { mailDecisions: 'mail_decisions' },
  language: 'language',
  subscribe: { often: 'often', channel: 'channel', email: 'email', webhook: 'webhook_url' },
  preferences: { language: 'language', until: 'until', sure: 'sure' },
  savedReply: { title: 'title', text: 'text' },
  words: { question: 'question', chip: 'chip_label' },
  decision: { reply: 'reply', question: 'question', reason: 'reason', place: 'place', quote: 'quote', body: 'body', note: 'note', cutReply: 'cut_reply' },
  appeal: 'appeal',
};

/// Buttons of forms that have several: the name and value they send.
export const buttons = {
  preview: '[name="intent"][value="preview"]',
  send: '[name="intent"][value="send"]',
  publish: '[name="intent"][value="publish"]',
  draft: '[name="intent"][value="draft"]',
  mailCode: '[name="intent"][value="mail"]',
  approve: '[name="decision"][value="approve_alone"]',
  approveAndReply: '[name="decision"][value="approve"]',
  publishAndAsk: '[name="decision"][value="publish_ask"]',
  holdAndAsk: '[name="decision"][value="hold_ask"]',
  reject: '[name="decision"][value="reject"]',
  cut: '[name="decision"][value="cut"]',
  block: '[name="decision"][value="block"]',
  sendBack: '[name="decision"][value="send_back"]',
  note: '[name="decision"][value="note"]',
  keepDecision: '[name="decision"][value="keep_decision"]',
  useText: '[name="answer"][value="use"]',
  /// The only or first button of a form.
  any: '',
};

/// The team, and one's own account.
export const team = {
  invite: '[name="intent"][value="invite"]',
  stop: '[name="intent"][value="stop"]',
  begin: '[name="intent"][value="begin"]',
  confirm: '[name="intent"][value="confirm"]',
  link: '#link',
  key: '.secret',
  codes: '.codes code',
  forgot: 'main a[href*="forgot-password"]',
};

/// Pictures and other files: the list, and the fold of the editor.
export const library = {
  files: '#files',
  upload: 'form.upload button',
  card: '.media > li',
  fold: '#pictures',
  insert: '[name="intent"][value="picture"]',
  refused: '#described .bad',
};

/// What a post belongs to and opens with.
export const filed = {
  writingLink: 'main a[href$="/settings/writing"]',
  useCover: '[name="intent"][value="cover"]',
  allSeries: 'main a[href$="/admin/series"]',
  allTerms: 'main a[href$="/admin/terms"]',
};

/// In and around the editor.
export const editor = {
  offer: '.note.wait',
  takeUp: 'a.go[href*="unsaved="]',
  history: '.bar a[href$="/history"]',
  elsewhere: '.bar a[href$="/elsewhere"]',
  version: '.revisions ol a',
  restore: '.revisions form button',
  trash: '[name="intent"][value="trash"]',
  submit: '.bar [name="intent"][value="submit"]',
  sendBack: '[name="intent"][value="send_back"]',
  reviewFold: 'details:has([value="review"]) > summary',
  makeLink: '[name="intent"][value="review"]',
  link: '#review_link',
};

/// Beside a comment in a thread, for who moderates it.
export const acts = {
  hide: '[name="decision"][value="hide"]',
  ask: '.do a[href*="errand=ask"]',
  edit: '.do a[href*="errand=edit"]',
  done: '.done form',
  reply: '.do a[href$="/reply"]',
  fold: '.do button[aria-expanded]',
  pin: '[name="act"][value="pin"]',
  closeReplies: '[name="act"][value="close"]',
  /// What stands above the thread: the pinned comment, and what is done about the whole post.
  first: '.first',
  reins: 'form.reins',
  slow: '[name="wish"][value="slow"]',
  closeComments: '[name="wish"][value="close"]',
  openComments: '[name="wish"][value="reopen"]',
};

/// What is blocked: the fields of the fold at a comment, and the page of all of it.
export const blocking = {
  silent: 'ban_silent',
  domain: 'domain',
  form: 'form[action$="/desk/bans"]',
  lift: '.rows form[action$="/lift"] button',
  putBack: '.flash form[action*="/undo/"] button',
};

/// What an open desk tells.
export const news = { line: '#news', show: '#news a' };

/// How many comments wait, in what is looked for.
export const waiting = '.count[data-view="pending"]';

/// The search at the desk and its filters.
export const finding = {
  form: '.find form',
  words: '#q',
  rule: '#filter-rule',
  from: '#filter-from',
  filter: '.filter button',
  active: '.active li',
  remove: '.active a',
  person: '.ctx a[href*="person="]',
  network: '.ctx a[href*="network="]',
  undo: '#undo button',
};

export const readerSearch = {
  form: 'form.search',
  words: '#search',
  likely: '.likely a',
  posts: '[aria-labelledby="found-posts"] h3 a',
  comments: '[aria-labelledby="found-comments"] h3 a',
  marked: '.found mark',
};

/// The settings in their parts, the figures, and where old addresses lead.
export const owning = {
  part: (name) => `.parts a[href$="/settings/${name}"]`,
  row: '.nav-row',
  label: '[name="nav_label"]',
  address: '[name="nav_address"]',
  save: '.go',
  preview: '[formaction$="/preview"]',
  edit: '[name="intent"][value="edit"]',
  figures: 'header nav a[href$="/admin/figures"]',
  deliveries: 'header nav a[href$="/admin/deliveries"]',
  complaints: 'main a[href$="/deliveries/complaints"]',
  close: '[name="intent"][value="close"]',
  tab: (name) => `.views a[href$="/figures/${name}"]`,
  redirects: '.views a[href$="/redirects"]',
  newRedirect: 'a[href$="/redirects/new"]',
};

/// The pages of webhooks.
export const hooks = {
  all: '.parts a[href$="/admin/webhooks"]',
  fresh: 'a[href$="/admin/webhooks/new"]',
  one: 'main table a[href*="/admin/webhooks/"]',
  secret: '#secret',
  test: '[name="intent"][value="test"]',
  off: '[name="intent"][value="off"]',
  remove: '[name="intent"][value="remove"]',
  answer: 'main table details summary',
};

/// A form field inside a page or a part of it.
export const field = (within, name) => within.locator(`[name="${name}"]`);

/// One answer among several, as it is touched: the input itself cannot be seen.
export const chip = (within, name, value) =>
  within.locator('label.chip', { has: within.page().locator(`[name="${name}"][value="${value}"]`) }).first();

export const button = (within, which) => within.locator(`button${which}`).first();

/// The form that holds a field of this name.
export const formWith = (page, name) => page.locator('form', { has: page.locator(`[name="${name}"]`) }).first();

/// The comment with this text in a thread: its permalink is #c{id}.
export const comment = (page, text) => page.locator('article[id^="c"]').filter({ hasText: text }).last();

/// The rows of the desk, from the top.
export const deskItems = (page) => page.locator('article[id^="i"]');

/// The row with this text at the desk.
export const deskItem = (page, text) => deskItems(page).filter({ hasText: text }).last();

/// The row of the desk that looks like spam, one line until it is opened.
export const likelySpam = (page) => deskItems(page).filter({ has: page.locator('details.spam') });

/// The box that chooses a row of the desk together with others.
export const tick = (item) => item.locator('.tick input').first();

/// In the fold of a reply: puts a saved one into the field, and leads to the list of them.
export const useReply = (item) => item.locator('button[value="use_reply-0"]');
export const toReplies = (item) => item.locator('a[href$="/desk/replies"]');

/// What can be done to those chosen.
export const bar = (page) => page.locator('#bulk');

/// The item in focus at the desk.
export const focused = (page) => page.locator('article.item.on');

/// The question in a thread to the person of this name.
export const questionTo = (page, name) => page.locator('article.q').filter({ hasText: `asks ${name}` });

/// Name, marks and label of a comment in a thread.
export const headingOf = (comment) => comment.locator('.who h3').first();

/// On a receipt: the way to answer in the thread instead.
export const replyFromReceipt = (page) => page.locator('.question a[href*="receipt="]');

/// On a receipt: the ways to hear of replies, besides mail.
export const otherWays = (page) => page.locator('a[href$="/follow"]');

/// On a receipt: takes a label back, whoever made it.
export const takeBack = (page) => page.locator('button[name="intent"][value="withdraw"]');

/// What stands beside the name of a comment's writer.
export const label = (comment, words) => comment.getByText(words).first();
