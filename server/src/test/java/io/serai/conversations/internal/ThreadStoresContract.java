package io.serai.conversations.internal;

/** What the stores of conversations and their messages keep to, together. */
interface ThreadStoresContract extends TurnsContract, MessagesContract {}
