package org.shoulashou.directory.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.directory.bulk.rows.Counts;
import org.shoulashou.directory.bulk.rows.EnrolBatch;
import org.shoulashou.directory.bulk.rows.PrepareBatch;
import org.shoulashou.directory.bulk.rows.Rejected;
import org.shoulashou.directory.enrolment.reading.ManySchoolsReader;
import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.WithDatabase;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** An import that is cut off: by a crash, by somebody, and what is left of it. */
@SpringBootTest(
        properties = {
            "shoulashou.demo=never",
            "shoulashou.directory.bulk.batch=25",
            "shoulashou.directory.bulk.batches-of-step=2"
        })
@WithDatabase
class ImportPupilsTest {

    private static final int ROWS = 500;
    private static final int IN_A_CLASS = 60;
    private static final Caller ADMINISTRATOR = new Caller(
            "administrator", AccountKind.STAFF, "系统管理员", List.of(new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING)));

    @Autowired
    ReactiveMongoTemplate database;

    @Autowired
    Places places;

    @Autowired
    Schools schools;

    @Autowired
    StartImport start;

    @Autowired
    CloseImport close;

    @Autowired
    Imports imports;

    @Autowired
    ImportFiles files;

    @Autowired
    ManySchoolsReader reader;

    @Autowired
    PrepareBatch prepare;

    @Autowired
    EnrolBatch enrol;

    @Autowired
    Sealer sealer;

    @Autowired
    BulkProperties settings;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    @Autowired
    List<Reseal> reseals;

    @BeforeEach
    void openASchool() {
        List.of("schools", "classes", "pupils", "jobs", "imports", "importParts", "actionLog")
                .forEach(name -> Await.done(database.remove(new Query(), name)));
        School school = School.in(Await.result(places.find("650402")), "apricot", new Text("杏花小学", "Apricot School"));
        Await.done(schools.save(school));
        for (int number = 1; number <= 6_000 / IN_A_CLASS; number++) {
            Text name = new Text("四年级" + number + "班", "Class " + number + " of grade 4");
            Await.done(database.insert(SchoolClass.of(school, "a" + number, name, 4)));
        }
    }

    @Test
    void anotherInstanceGoesOnAfterACrashInTheMiddleOfABatchAndNobodyIsThereTwice() {
        String undisturbed = kept();
        Counts counts = goneThrough(instance(), Progress.begin(undisturbed, ROWS));
        List<Rejected> rejected = rejected(undisturbed);
        Await.done(database.remove(new Query(), "pupils"));

        String id = kept();
        ImportPupils dying = instance();
        Progress at = Progress.begin(id, ROWS);
        for (int step = 0; step < 3; step++) at = next(dying, at);
        next(dying, at); // its batch is saved, but nobody wrote down that it was
        loseSomeOf(id, at.after());
        Counts after = goneThrough(instance(), at);

        assertThat(after).isEqualTo(counts);
        assertThat(counts.enrolled()).isEqualTo(storedPupils());
        assertThat(counts.enrolled() + counts.same() + counts.rejected()).isEqualTo(ROWS);
        assertThat(rejected(id)).isEqualTo(rejected).isNotEmpty();
    }

    /** As when the crash came in the middle of the insert. */
    private void loseSomeOf(String id, int after) {
        UUID first = UUID.fromString(id);
        Set<String> lost = IntStream.range(after + 1, after + 12)
                .mapToObj(row -> new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() + row))
                .map(UUID::toString)
                .collect(Collectors.toSet());
        Query some = Query.query(Criteria.where("_id").in(lost));
        assertThat(Await.result(database.remove(some, "pupils")).getDeletedCount())
                .isPositive();
    }

    @Test
    void aCancelledImportStopsBetweenBatchesAndTheRestIsEnrolledByTheNextOne() throws InterruptedException {
        SheetFile file = file(6_000);
        String id = Await.result(start.start(file, ADMINISTRATOR)).job().id();
        Await.until(() -> job(id).done() >= 50);

        Await.done(jobs.cancel(id, version(id)));
        Await.until(() -> job(id).isOver());

        assertThat(job(id).state()).isEqualTo(Job.State.CANCELLED);
        long done = CloseImport.countsOf(job(id)).enrolled();
        assertThat(storedPupils()).isBetween(done, done + 50).isLessThan(5_000);

        Await.done(close.lookAround());
        assertThat(lists()).isZero();
        assertThat(log()).hasSize(1);

        String again = Await.result(start.start(file, ADMINISTRATOR)).job().id();
        Await.until(() -> job(again).isOver());
        Counts counts = CloseImport.countsOf(job(again));
        assertThat(counts.enrolled() + counts.same() + counts.rejected()).isEqualTo(6_000);
        assertThat(counts.same()).isGreaterThanOrEqualTo(done);
    }

    @Test
    @Tag("R32")
    void whatIsKeptOfAListIsSealedAndGoneWhenItIsOver() {
        String id = kept();
        next(instance(), Progress.begin(id, ROWS));

        String stored = List.of("imports", "importParts").stream()
                .flatMap(name ->
                        Await.result(database.findAll(Document.class, name).collectList()).stream())
                .map(Document::toJson)
                .collect(Collectors.joining());
        assertThat(stored).contains("sealed").doesNotContain("沙枣", "名单", "apricot");
        assertThat(Await.result(files.list(id, file(ROWS).bytes().length)))
                .isEqualTo(file(ROWS).bytes());

        Await.done(close.close(id, Counts.NONE));
        Await.done(close.close(id, Counts.NONE));
        assertThat(lists()).isZero();
        assertThat(log()).as("told once").hasSize(1);
    }

    @Test
    @Tag("R32")
    void aRotationOfKeysSealsWhatIsKeptAnew() {
        String id = kept();
        long resealed = reseals.stream()
                .mapToLong(each -> Await.result(each.reseal("a-newer-key").count()))
                .sum();
        assertThat(resealed).isGreaterThanOrEqualTo(2);
        assertThat(Await.result(files.list(id, file(ROWS).bytes().length)))
                .isEqualTo(file(ROWS).bytes());
    }

    @Test
    @Tag("R32")
    void aRotationOfKeysSealsRealNamesAnew() {
        next(instance(), Progress.begin(kept(), ROWS));
        List<String> before = sealedNames();

        reseals.forEach(each -> Await.done(each.reseal("a-newer-key").then()));

        assertThat(sealedNames()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    }

    private List<String> sealedNames() {
        return Await.result(database.findAll(Document.class, "pupils")
                .map(pupil -> pupil.getEmbedded(List.of("realName", "data"), String.class))
                .collectList());
    }

    @Test
    void rejectedRowsAreForgottenAfterSomeDays() {
        String id = kept();
        goneThrough(instance(), Progress.begin(id, ROWS));
        assertThat(rejected(id)).isNotEmpty();

        MovableClock later = new MovableClock();
        later.move(Duration.between(later.instant(), clock.instant())
                .plus(settings.keepFor())
                .plusMinutes(1));
        ImportFiles thenFiles = new ImportFiles(database, sealer, settings, later);
        Await.done(new CloseImport(imports, thenFiles, jobs, settings, later).lookAround());

        assertThat(rejected(id)).isEmpty();
        assertThat(Await.result(imports.find(id)).due()).isNull();
    }

    private String kept() {
        String id = UUID.randomUUID().toString();
        SheetFile file = file(ROWS);
        Acted acted = Acted.by(ADMINISTRATOR, Action.PUPILS_IMPORTED, List.of(Scope.EVERYTHING.key()));
        Await.done(files.keepList(id, file.bytes()));
        Await.done(imports.save(BulkImport.of(
                id, sealer.seal(file.name(), BulkImport.nameSlot(id)), file.bytes().length, acted, clock.instant())));
        return id;
    }

    /** What another instance of the program has: everything but the list that this one holds open. */
    private ImportPupils instance() {
        OpenLists lists = new OpenLists(imports, files, reader, prepare, sealer, settings, clock);
        return new ImportPupils(lists, enrol, files, close, settings);
    }

    private static Progress next(ImportPupils instance, Progress at) {
        Step step = Await.result(instance.next(at));
        assertThat(step.checkpoint()).isInstanceOf(Progress.class);
        return (Progress) Objects.requireNonNull(step.checkpoint());
    }

    private static Counts goneThrough(ImportPupils instance, Progress from) {
        List<Step> steps = new ArrayList<>();
        Progress at = from;
        while (true) {
            Step step = Await.result(instance.next(at));
            steps.add(step);
            if (!(step.checkpoint() instanceof Progress reached)) break;
            at = reached;
        }
        return at.counts();
    }

    private Job job(String id) {
        return Await.result(jobs.find(id));
    }

    private long version(String id) {
        Long version = job(id).version();
        return version == null ? 0 : version;
    }

    private long storedPupils() {
        return Await.result(database.count(new Query(), "pupils"));
    }

    private long lists() {
        return Await.result(database.findAll(Document.class, "importParts")
                .filter(part -> "LIST".equals(part.getString("kind")))
                .count());
    }

    private List<Document> log() {
        return Await.result(database.findAll(Document.class, "actionLog").collectList());
    }

    private List<Rejected> rejected(String id) {
        return Await.result(files.rejected(id).collectList());
    }

    /** Every tenth has no birth month, every seventh is somebody before, every eleventh wants a name that is taken. */
    private static SheetFile file(int rows) {
        String list = IntStream.range(0, rows)
                .mapToObj(row -> "apricot,四年级" + (row / IN_A_CLASS + 1) + "班,4,沙枣"
                        + Integer.toString(row % 7 == 6 ? row - 3 : row, 36) + "," + (row % 11 == 10 ? "云上的鱼" : "")
                        + "," + (row % 10 == 9 ? "" : "2016-03") + "\n")
                .collect(Collectors.joining());
        return new SheetFile("名单.csv", ("学校代码,班级,年级,姓名,笔名,出生年月\n" + list).getBytes(StandardCharsets.UTF_8));
    }
}
