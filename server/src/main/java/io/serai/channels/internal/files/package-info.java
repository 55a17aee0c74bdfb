/** Makes of a file what a platform takes: pictures smaller or in another format, sounds in a form that it plays. */
@NullMarked
package io.serai.channels.internal.files;

import org.jspecify.annotations.NullMarked;
