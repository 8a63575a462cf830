// Where things are on the pages: every address, field name, button word and
// landmark that the journeys rely on. A change of markup is a change here only.

export const at = {
  home: '/',
  archive: '/archive',
  commentsFeed: '/comments/feed.xml',
  desk: '/admin/desk',
  affiliation: '/admin/affiliation',
  rules: '/admin/affiliation/rules',
  logOut: '/admin/log-out',
  posts: '/admin/posts',
  write: '/admin/posts/new',
  post: (slug) => `/posts/${slug}`,
  page: (slug) => `/pages/${slug}`,
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
    kind: 'kind',
  },
  comment: { name: 'name', email: 'email', website: 'website', body: 'body', remember: 'remember' },
  statement: {
    youAre: 'affiliation_you_are', kind: 'affiliation_kind', about: 'affiliation_about',
    organisation: 'affiliation_organisation', role: 'affiliation_role',
  },
  verify: { address: 'verify_address' },
  words: { question: 'question', chip: 'chip_label' },
  decision: { reply: 'reply', question: 'question', reason: 'reason' },
};

/// Buttons of forms that have several: the name and value they send.
export const buttons = {
  preview: '[name="intent"][value="preview"]',
  send: '[name="intent"][value="send"]',
  publish: '[name="intent"][value="publish"]',
  draft: '[name="intent"][value="draft"]',
  mailCode: '[name="intent"][value="mail"]',
  approve: '[name="decision"][value="approve"]',
  publishAndAsk: '[name="decision"][value="publish_ask"]',
  reject: '[name="decision"][value="reject"]',
  /// The only or first button of a form.
  any: '',
};

/// A form field inside a page or a part of it.
export const field = (within, name) => within.locator(`[name="${name}"]`);

export const button = (within, which) => within.locator(`button${which}`).first();

/// The form that holds a field of this name.
export const formWith = (page, name) => page.locator('form', { has: page.locator(`[name="${name}"]`) }).first();

/// The comment with this text in a thread: its permalink is #c{id}.
export const comment = (page, text) => page.locator('article[id^="c"]').filter({ hasText: text }).last();

/// The row with this text at the desk.
export const deskItem = (page, text) => page.locator('article[id^="i"]').filter({ hasText: text }).last();

/// What stands beside the name of a comment's writer.
export const label = (comment, words) => comment.getByText(words).first();
