/** Tables that people bring along: CSV in any dialect and encoding, and Excel workbooks, read row after row. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.serai.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
