/** The desk's requests about surveys, and the page behind a link in a mail. */
@NullMarked
package io.serai.surveys.http;

import org.jspecify.annotations.NullMarked;
