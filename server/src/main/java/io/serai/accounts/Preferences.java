package io.serai.accounts;

import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.ZoneId;
import java.util.Optional;

/** What people want for themselves, on whatever machine they sit. */
public interface Preferences {
    Own of(WorkspaceId workspace, AgentId agent);

    void keep(WorkspaceId workspace, AgentId agent, Own own);

    /**
     * @param signature what stands below their mails; empty: nothing
     * @param zone by which they read times; absent: the machine's
     */
    record Own(String signature, Optional<ZoneId> zone) {
        public static final Own NONE = new Own("", Optional.empty());
        private static final int LONGEST_SIGNATURE = 2_000;

        public Own {
            signature = signature.replace("\u0000", "").strip();
            if (signature.length() > LONGEST_SIGNATURE) {
                throw Problem.invalid("A signature has at most " + LONGEST_SIGNATURE + " characters.");
            }
        }
    }
}
