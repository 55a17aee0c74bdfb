/** The requests about teams, members and invitations. */
@NullMarked
package io.serai.inbox.http.team;

import org.jspecify.annotations.NullMarked;
