@NullMarked
package io.serai.language.http;

import org.jspecify.annotations.NullMarked;
