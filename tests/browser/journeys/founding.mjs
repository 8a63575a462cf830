// The founding example, from the first comment to the label: an engineer attacks one
// vendor and praises its competitor, and the blogger asks who he is. Every way it can
// go is a journey of its own, all of them in the thread of one post. Commenters have a
// phone and no JavaScript; the moderator has keys in one mode and plain forms in the other.
// What both modes would only repeat is played in one of them.

import * as post from './founding/post.mjs';
import * as inPublic from './founding/public.mjs';
import * as inThread from './founding/thread.mjs';
import * as inPrivate from './founding/private.mjs';
import * as held from './founding/held.mjs';
import * as reply from './founding/reply.mjs';
import * as ownWords from './founding/own_words.mjs';
import * as declined from './founding/declined.mjs';
import * as withdrawn from './founding/withdrawn.mjs';

export const founding = [post, inPublic, inThread, inPrivate, held, reply, ownWords, declined, withdrawn];
