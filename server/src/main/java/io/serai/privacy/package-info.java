/** Who may do and see what: permissions, masking, field encryption, redaction, audit. */
@ApplicationModule(allowedDependencies = {"shared", "json", "web", "content", "accounts", "storage"})
@NullMarked
package io.serai.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
