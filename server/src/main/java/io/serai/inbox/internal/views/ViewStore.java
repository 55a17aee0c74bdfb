package io.serai.inbox.internal.views;

import io.serai.inbox.internal.keeping.KeptStore;

interface ViewStore extends KeptStore<SavedView> {}
