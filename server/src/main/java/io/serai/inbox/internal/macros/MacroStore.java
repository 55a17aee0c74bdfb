package io.serai.inbox.internal.macros;

import io.serai.inbox.internal.keeping.KeptStore;

interface MacroStore extends KeptStore<Macro> {}
