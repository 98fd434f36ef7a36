package org.shoulashou.directory.browsing;

import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.accounts.pupils.PupilCards.Seat;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.WithDatabase;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The endpoints of the directory over a small region: two schools in Gaochang, one in Shanshan. */
@SpringBootTest(properties = "shoulashou.demo=never")
@WithDatabase
@Import(AskingAs.class)
abstract class DirectoryWeb {

    static final Scope GAOCHANG = Scope.place("650402");
    static final Scope SHANSHAN = Scope.place("650421");
    static final String TEACHER = AskingAs.somebody(Role.TEACHER, Scope.schoolClass("apricot-4"));
    static final String LEAD = AskingAs.somebody(Role.SAFEGUARDING_LEAD, Scope.school("apricot"));
    static final String COUNSELLOR_OF_A_CLASS = AskingAs.somebody(Role.COUNSELLOR, Scope.schoolClass("apricot-4"));
    static final String FOREIGN_TEACHER = AskingAs.somebody(Role.TEACHER, Scope.schoolClass("desert-7"));
    static final String FOREIGN_LEAD = AskingAs.somebody(Role.SAFEGUARDING_LEAD, Scope.school("desert"));
    static final String COUNTY = AskingAs.somebody(Role.LEAGUE_COUNTY, GAOCHANG);
    static final String FOREIGN_COUNTY = AskingAs.somebody(Role.LEAGUE_COUNTY, SHANSHAN);
    static final String ADMINISTRATOR = AskingAs.somebody(Role.ADMINISTRATOR, Scope.EVERYTHING);

    @Autowired
    ApplicationContext context;

    @Autowired
    ReactiveMongoTemplate database;

    @Autowired
    Places places;

    @Autowired
    Schools schools;

    @Autowired
    Classes classes;

    @Autowired
    PupilCards cards;

    @Autowired
    Pupils pupils;

    @Autowired
    RealNames names;

    @BeforeEach
    void openTheSchools() {
        List.of("schools", "classes", "classDoors", "accounts", "links", "actionLog", "pupils")
                .forEach(name -> Await.done(database.remove(new Query(), name)));
        Place gaochang = Await.result(places.find("650402"));
        School apricot = open(School.in(gaochang, "apricot", new Text("杏花小学", "Apricot Primary School")));
        open(School.in(gaochang, "grape", new Text("葡萄小学", "Grape Primary School")));
        School desert = open(
                School.in(Await.result(places.find("650421")), "desert", new Text("沙海中学", "Desert Middle School")));
        open(SchoolClass.of(apricot, "apricot-4", new Text("四年级1班", "Class 1 of grade 4"), 4), "XH41");
        open(SchoolClass.of(apricot, "apricot-5", new Text("五年级1班", "Class 1 of grade 5"), 5), "XH51");
        open(SchoolClass.of(desert, "desert-7", new Text("七年级1班", "Class 1 of grade 7"), 7), "SH71");
        pupil("apricot-4-1", "apricot-4", "沙枣花");
        pupil("apricot-4-2", "apricot-4", "小骆驼");
        pupil("desert-7-1", "desert-7", "白杨树");
    }

    WebTestClient as(String who) {
        return WebTestClient.bindToApplicationContext(context)
                .apply(springSecurity())
                .configureClient()
                .defaultHeader(AskingAs.header(), who)
                .defaultCookie("XSRF-TOKEN", "the-pages-token")
                .defaultHeader("X-XSRF-TOKEN", "the-pages-token")
                .responseTimeout(Duration.ofSeconds(30)) // the machine may be busy
                .build();
    }

    private School open(School school) {
        return Await.result(schools.save(school));
    }

    private void open(SchoolClass schoolClass, String code) {
        Await.result(classes.save(schoolClass));
        Await.done(cards.prepareClass(schoolClass.id(), code));
    }

    void pupil(String id, String classId, String penName) {
        SchoolClass schoolClass = Await.result(classes.find(classId));
        Particulars given = new Particulars(penName, "2016-03", schoolClass.grade(), null, List.of("zh"), List.of());
        Await.result(pupils.save(
                Pupil.in(schoolClass, id, given, names.onFile(id, classId, "林小满 " + id, "2016-03"), Instant.EPOCH)));
        Await.done(cards.add(new Seat(id, classId, penName), List.of("sun", "moon", "star")));
    }
}
