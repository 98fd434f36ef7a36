package org.shoulashou.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.shoulashou.platform.start.CannotStart;
import org.shoulashou.platform.start.Command.Outcome;
import org.shoulashou.platform.start.EarlyCommand;
import org.shoulashou.platform.text.Text;
import org.springframework.boot.ApplicationArguments;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code --copy-to=URI}: everything of the embedded database, indexes too, into an empty database of a MongoDB. */
class CopyToMongoDb implements EarlyCommand {

    private static final int BATCH = 1_000;

    private static final Text DONE = new Text(
            "已复制到 {0}：{1} 个文档，索引一并建好。请把 SPRING_MONGODB_URI 指向它再启动；密钥文件继续使用原来的。",
            "Copied to {0}: {1} documents, with their indexes. Start with SPRING_MONGODB_URI naming it; the key file"
                    + " stays the same.");
    private static final Text NOT_EMPTY = new Text(
            "{0} 里已经有数据：请换一个空的数据库，这个命令不会覆盖任何数据。",
            "{0} holds data already: name an empty database, this command overwrites nothing.");
    private static final Text FAILED = new Text(
            "复制到 {0} 失败（{1}）：请排除原因，删掉那个不完整的数据库，再试一次。内置数据库没有改动。",
            "The copy to {0} failed ({1}): mend the cause, drop that incomplete database and try again. The embedded"
                    + " database was not changed.");

    private final PrintStream out = System.out;
    private final Clock clock = Clock.systemUTC();

    @Override
    public String name() {
        return "copy-to";
    }

    @Override
    public Outcome run(ApplicationArguments arguments, Environment settings) {
        if (DatabaseNamed.isNamedIn(settings)) return Copying.bad(DatabaseTrouble.NOT_EMBEDDED);
        DatabaseProperties properties = DatabaseProperties.in(settings);
        Path folder = properties.folder().toAbsolutePath().normalize();
        if (!Files.exists(DataFolder.fileIn(folder))) return Copying.bad(BackUpDatabase.NOTHING.with(folder));
        List<String> named = arguments.getOptionValues(name());
        try (EmbeddedDatabase source = EmbeddedDatabase.open(folder, properties.cache(), clock)) {
            return copy(source.address(), target(named == null || named.isEmpty() ? "" : named.get(0)));
        } catch (CannotStart refused) {
            return Copying.bad(refused);
        }
    }

    private static ConnectionString target(String uri) {
        try {
            ConnectionString target = new ConnectionString(uri);
            if (target.getDatabase() == null) throw DatabaseTrouble.withoutName(String.join(",", target.getHosts()));
            return target;
        } catch (IllegalArgumentException wrong) {
            throw DatabaseTrouble.wrongAddress(wrong);
        }
    }

    private Outcome copy(ConnectionString source, ConnectionString target) {
        String where = String.join(",", target.getHosts()) + "/" + target.getDatabase();
        try (MongoClient from = MongoClients.create(source);
                MongoClient to = MongoClients.create(target)) {
            MongoDatabase full = from.getDatabase(String.valueOf(source.getDatabase()));
            MongoDatabase empty = to.getDatabase(String.valueOf(target.getDatabase()));
            if (!names(empty).isEmpty()) return Copying.bad(NOT_EMPTY.with(where));
            long copied = 0;
            for (String collection : names(full)) {
                copied += copy(full, empty, collection);
                Copying.line(out, copied);
            }
            return Copying.well(DONE.with(where, copied));
        } catch (MongoException | IllegalStateException failure) {
            return Copying.bad(FAILED.with(where, String.valueOf(failure.getMessage())));
        }
    }

    private static List<String> names(MongoDatabase database) {
        return Flux.from(database.listCollectionNames())
                .filter(name -> !name.startsWith("system."))
                .sort()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static long copy(MongoDatabase from, MongoDatabase to, String name) {
        MongoCollection<RawBsonDocument> source = from.getCollection(name, RawBsonDocument.class);
        MongoCollection<RawBsonDocument> target = to.getCollection(name, RawBsonDocument.class);
        createIndexes(from, to, name);
        Flux.from(source.find()).buffer(BATCH).concatMap(target::insertMany).blockLast();
        long expected = count(source);
        if (count(target) != expected) throw new IllegalStateException(name + " is not complete");
        return expected;
    }

    private static void createIndexes(MongoDatabase from, MongoDatabase to, String name) {
        List<Document> indexes = Flux.from(from.getCollection(name).listIndexes())
                .filter(index -> !"_id_".equals(index.getString("name")))
                .doOnNext(index -> List.of("ns", "v").forEach(index::remove))
                .collectList()
                .blockOptional()
                .orElseThrow();
        Document command = indexes.isEmpty()
                ? new Document("create", name)
                : new Document("createIndexes", name).append("indexes", indexes);
        Mono.from(to.runCommand(command)).block();
    }

    private static long count(MongoCollection<?> collection) {
        return Mono.from(collection.countDocuments()).blockOptional().orElseThrow();
    }
}
