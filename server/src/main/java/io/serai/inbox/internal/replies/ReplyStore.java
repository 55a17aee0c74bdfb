package io.serai.inbox.internal.replies;

import io.serai.inbox.internal.keeping.KeptStore;

/** Canned replies; an owner (or the shop) has each shortcut once. */
interface ReplyStore extends KeptStore<CannedReply> {}
