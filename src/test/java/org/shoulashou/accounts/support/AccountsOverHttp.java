package org.shoulashou.accounts.support;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.School;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** What tests of accounts over HTTP begin with: one school with one class, and browsers. */
@RunningHouse
public abstract class AccountsOverHttp {

    protected static final String SCHOOL = "hilltop";
    protected static final String CLASS = "hilltop-4";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    protected People people;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected ReactiveMongoTemplate database;

    @BeforeEach
    void buildTheSchool() {
        clock.reset();
        Await.done(database.remove(new Query(), "signInAttempts"));
        Place county = people.place("970101", Level.COUNTY, "Hill county", List.of("970101", "CN"));
        School school = people.school(county, SCHOOL, "Hilltop School");
        people.schoolClass(school, CLASS, "Class 4");
    }

    protected Browser browser() {
        return Browser.at(port).withCsrf();
    }

    /** A name that no other test uses. */
    protected static String fresh(String word) {
        return word + NUMBER.incrementAndGet();
    }

    protected Account teacher() {
        return people.staff(fresh("teacher"), Role.TEACHER, Scope.schoolClass(CLASS));
    }

    protected Account lead() {
        return people.staff(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(SCHOOL));
    }

    protected Browser signedIn(Account account) {
        return browser().withSession(people.sessionOf(account));
    }

    protected static Answer signIn(Browser browser, Account account, String password) {
        return signIn(browser, account, password, false);
    }

    protected static Answer signIn(Browser browser, Account account, String password, boolean shared) {
        return browser.post("/api/session/staff", staffForm(nameOf(account), password, shared));
    }

    protected static Map<String, Object> staffForm(String name, String password, boolean shared) {
        return Map.of("signInName", name, "password", password, "sharedComputer", shared);
    }

    protected static String nameOf(Account account) {
        return String.valueOf(account.credentials().signInName());
    }

    protected static String stateOf(Browser browser) {
        return browser.get("/api/session").json().path("state").asString();
    }

    /** As it lies in the database. */
    protected List<Document> raw(String collection) {
        return Await.result(database.findAll(Document.class, collection).collectList());
    }
}
