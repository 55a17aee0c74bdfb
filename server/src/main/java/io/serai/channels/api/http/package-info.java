/** Where an app hands in files. */
@NullMarked
package io.serai.channels.api.http;

import org.jspecify.annotations.NullMarked;
