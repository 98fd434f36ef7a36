package org.shoulashou.bench;

import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.shoulashou.Shoulashou;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.bulk.MeasuredImport;
import org.shoulashou.directory.enrolment.reading.ManySchools;
import org.shoulashou.directory.enrolment.reading.ManySchoolsReader;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.text.Text;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Beside the import, in the same run: the bare reading of the same file, and the bare insert of the same documents into
 * a collection with the same indexes, one batch after the other.
 */
final class ImportingAProvince {

    private static final String NAME = "list.csv";
    private static final int ROWS = Integer.getInteger("rows", 500_000);
    private static final int SCHOOLS = 500;
    private static final int SCHOOLS_TO_WARM_UP = 32;
    private static final int CLASSES_OF_A_SCHOOL = 24;
    private static final int BATCH = 2_000;
    private static final int WARM = ROWS / 20;
    private static final String HEADINGS = "学校代码,区县,班级,年级,姓名,出生年月,性别,书写文字,兴趣\n";

    private final ConfigurableApplicationContext house;
    private final ReactiveMongoTemplate database;

    private final Path folder;

    private ImportingAProvince(ConfigurableApplicationContext house, Path folder) {
        this.folder = folder;
        this.house = house;
        this.database = house.getBean(ReactiveMongoTemplate.class);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        ConfigurableApplicationContext house = SpringApplication.run(
                Shoulashou.class,
                "--shoulashou.data=" + folder,
                "--shoulashou.demo=never",
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn");
        new ImportingAProvince(house, folder).measure();
        System.exit(0);
    }

    private void measure() throws Exception {
        openSchools();
        MeasuredImport imports = MeasuredImport.in(house);
        SheetFile warm = new SheetFile(NAME, csv(ROWS, WARM));
        read(warm);
        imports.run(warm);
        bareInsert("warm", WARM);

        Path file = Files.write(folder.resolve(NAME), csv(0, ROWS));
        try (PeakHeap heap = new PeakHeap()) {
            Spent reading = read(new SheetFile(NAME, Files.readAllBytes(file)));
            Spent before = Spent.now();
            Job job = imports.run(new SheetFile(NAME, Files.readAllBytes(file)));
            Spent importing = Spent.since(before);
            System.out.println("the import says: " + job.state() + " " + job.result());
            Spent inserting = bareInsert("pupilsBare", ROWS);
            System.out.println("bare reading  " + reading);
            System.out.println("bare insert   " + inserting);
            System.out.println("the import    " + importing);
            System.out.printf(
                    "import to the slower of the two: %.0f %%%n",
                    100.0 * Math.max(reading.nanos(), inserting.nanos()) / importing.nanos());
            System.out.printf(
                    "peak heap     %,d MB of %,d MB%n",
                    heap.megabytes(), Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    /** Time on the wall, and of all processors: on a machine that others use as well the second says more. */
    private record Spent(long nanos, long work) {

        private static final Spent NOTHING = new Spent(0, 0);
        private static final OperatingSystemMXBean MACHINE =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Spent now() {
            return new Spent(System.nanoTime(), MACHINE.getProcessCpuTime());
        }

        static Spent since(Spent before) {
            Spent now = now();
            return new Spent(now.nanos - before.nanos, now.work - before.work);
        }

        Spent plus(Spent more) {
            return new Spent(nanos + more.nanos, work + more.work);
        }

        @Override
        public String toString() {
            return "%,9.0f rows/s, %,5.0f µs of work for a row".formatted(ROWS * 1e9 / nanos, work / 1e3 / ROWS);
        }
    }

    private Spent read(SheetFile file) {
        Spent before = Spent.now();
        ManySchoolsReader reader = house.getBean(ManySchoolsReader.class);
        try (ManySchools list = reader.read(file, LocalDate.of(2026, 9, 1), ColumnChoice.none())) {
            list.rows().forEach(row -> {});
        }
        return Spent.since(before);
    }

    /** Of the documents that the import made; only the inserts are timed. */
    private Spent bareInsert(String name, int howMany) {
        MongoCollection<Document> pupils = collection(Pupil.COLLECTION);
        MongoCollection<Document> bare = collection(name);
        List<Document> indexes = list(Flux.from(pupils.listIndexes()));
        indexes.stream()
                .filter(index -> !"_id_".equals(index.getString("name")))
                .forEach(index -> createIndex(name, index));
        AtomicReference<Spent> spent = new AtomicReference<>(Spent.NOTHING);
        Flux.from(pupils.find().batchSize(BATCH).limit(howMany))
                .buffer(BATCH)
                .concatMap(
                        batch -> {
                            Spent before = Spent.now();
                            return Mono.from(bare.insertMany(batch, new InsertManyOptions().ordered(false)))
                                    .doOnNext(done -> spent.updateAndGet(so -> so.plus(Spent.since(before))));
                        },
                        0)
                .blockLast();
        return Objects.requireNonNull(spent.get());
    }

    private void createIndex(String name, Document index) {
        Document description = new Document(index);
        description.remove("v");
        description.remove("ns");
        Document command = new Document("createIndexes", name).append("indexes", List.of(description));
        Objects.requireNonNull(database.executeCommand(command).block());
    }

    private MongoCollection<Document> collection(String name) {
        return Objects.requireNonNull(database.getCollection(name).block());
    }

    private static <T> List<T> list(Flux<T> flux) {
        return Objects.requireNonNull(flux.collectList().block());
    }

    private void openSchools() {
        Place place =
                Objects.requireNonNull(house.getBean(Places.class).find("4301").block());
        IntStream.range(0, SCHOOLS + SCHOOLS_TO_WARM_UP).forEach(number -> {
            School school = School.in(place, school(number), new Text("第" + number + "小学", "School " + number));
            database.insert(school).block();
            List<SchoolClass> classes = IntStream.range(0, CLASSES_OF_A_SCHOOL)
                    .mapToObj(each -> SchoolClass.of(
                            school,
                            school.id() + "-" + each,
                            new Text(grade(each) + "年级" + (each / 6 + 1) + "班", "Class " + each),
                            grade(each)))
                    .toList();
            database.insertAll(classes).blockLast();
        });
    }

    private static String school(int number) {
        return "43010" + (10_000 + number);
    }

    private static int grade(int eachClass) {
        return eachClass % 6 + 1;
    }

    private static byte[] csv(int from, int rows) {
        StringBuilder text = new StringBuilder(HEADINGS);
        int inAClass = (ROWS + SCHOOLS * CLASSES_OF_A_SCHOOL - 1) / (SCHOOLS * CLASSES_OF_A_SCHOOL);
        for (int row = from; row < from + rows; row++) {
            int eachClass = row / inAClass % CLASSES_OF_A_SCHOOL;
            text.append(school(row / inAClass / CLASSES_OF_A_SCHOOL))
                    .append(",雨花区,")
                    .append(grade(eachClass))
                    .append("年级")
                    .append(eachClass / 6 + 1)
                    .append("班,")
                    .append(grade(eachClass))
                    .append(",沙枣")
                    .append(Integer.toString(row, 36))
                    .append(",2016-0")
                    .append(row % 9 + 1)
                    .append(row % 2 == 0 ? ",女" : ",男")
                    .append(",汉字,画画、足球\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
