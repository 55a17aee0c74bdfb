@NullMarked
package io.serai.search.http;

import org.jspecify.annotations.NullMarked;
