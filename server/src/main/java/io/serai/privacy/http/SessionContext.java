package io.serai.privacy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who is signed in; reads the session only for requests that ask. */
@Component
class SessionContext implements SecurityContextRepository {
    private final Sessions sessions;

    SessionContext(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(sessions, request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** {@link Sessions#open} is the only way in. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.read(request).isPresent();
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final Sessions sessions;
        private final HttpServletRequest request;
        private Optional<SecurityContext> read = Optional.empty();
        private boolean asked;

        private Deferred(Sessions sessions, HttpServletRequest request) {
            this.sessions = sessions;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (!asked) {
                read = sessions.read(request);
                asked = true;
            }
            return read.orElseGet(SecurityContextHolder::createEmptyContext);
        }

        @Override
        public boolean isGenerated() {
            get();
            return read.isEmpty();
        }
    }
}
