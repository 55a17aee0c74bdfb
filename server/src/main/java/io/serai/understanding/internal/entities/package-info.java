/** Finds the things that a text names, each with its span and its value. */
@NullMarked
package io.serai.understanding.internal.entities;

import org.jspecify.annotations.NullMarked;
