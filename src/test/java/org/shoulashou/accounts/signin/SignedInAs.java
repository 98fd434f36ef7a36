package org.shoulashou.accounts.signin;

import org.shoulashou.accounts.people.Account;
import org.shoulashou.platform.support.Await;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.server.MockWebSession;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;

/** Writes the session that a sign-in would write, without the time that a proof takes. */
@TestComponent
public class SignedInAs {

    private final ReactiveSessionRepository<? extends Session> sessions;

    SignedInAs(ReactiveSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    public String sessionOf(Account account) {
        return begin(sessions, account);
    }

    private static <S extends Session> String begin(ReactiveSessionRepository<S> sessions, Account account) {
        MockWebSession attributes = new MockWebSession();
        new SignedIn(account.id(), account.stamp(), Stage.SIGNED_IN, false).putInto(attributes);
        S session = Await.result(sessions.createSession());
        attributes.getAttributes().forEach(session::setAttribute);
        Await.done(sessions.save(session));
        return session.getId();
    }
}
