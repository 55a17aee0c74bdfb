/** Tells what a correspondent wrote now from what is quoted and signed below it, in the languages in which customers write. */
@NullMarked
package io.serai.channels.email.replies;

import org.jspecify.annotations.NullMarked;
