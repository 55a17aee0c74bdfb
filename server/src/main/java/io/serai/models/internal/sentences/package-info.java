/** The sentence encoder of our own that knows many languages: a table of vectors that are added up. How it is trained: encoder/README.md */
@NullMarked
package io.serai.models.internal.sentences;

import org.jspecify.annotations.NullMarked;
