/** What every HTTP answer has in common: problems as RFC 9457 documents, and the desk's pages. */
@ApplicationModule(allowedDependencies = {"shared", "json"})
@NullMarked
package io.serai.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
