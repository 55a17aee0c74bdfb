/** How surveys are asked, answered and counted. */
@NullMarked
package io.serai.surveys.internal;

import org.jspecify.annotations.NullMarked;
