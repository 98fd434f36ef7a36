package org.shoulashou.accounts.signin;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;

/** What a server-side session says about its person. Everything else is read afresh from the account. */
record SignedIn(String accountId, String stamp, Stage stage, boolean sharedComputer) {

    private static final String ACCOUNT = "account";
    private static final String STAMP = "stamp";
    private static final String STAGE = "stage";
    private static final String SHARED = "shared";

    static Optional<SignedIn> in(WebSession session) {
        @Nullable String account = session.getAttribute(ACCOUNT);
        @Nullable String stamp = session.getAttribute(STAMP);
        @Nullable String stage = session.getAttribute(STAGE);
        if (account == null || stamp == null || stage == null) {
            return Optional.empty();
        }
        boolean shared = Boolean.TRUE.equals(session.getAttribute(SHARED));
        return Optional.of(new SignedIn(account, stamp, Stage.valueOf(stage), shared));
    }

    void putInto(WebSession session) {
        Map<String, Object> attributes = session.getAttributes();
        attributes.put(ACCOUNT, accountId);
        attributes.put(STAMP, stamp);
        attributes.put(STAGE, stage.name());
        attributes.put(SHARED, sharedComputer);
    }
}
