package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.shoulashou.platform.mongo.engine.file.Commits;
import org.shoulashou.platform.mongo.engine.file.Snapshot;
import org.shoulashou.platform.mongo.engine.file.StoreFile;

/** Lets in who knows the secret, and sends every command that may write through the group commit. */
final class StoredBackend extends AbstractMongoBackend {

    private static final Set<String> WRITING = Set.of(
            "insert",
            "update",
            "delete",
            "findAndModify",
            "findandmodify",
            "create",
            "createIndexes",
            "drop",
            "dropIndexes",
            "dropDatabase",
            "renameCollection");
    private static final AttributeKey<Boolean> KNOWN = AttributeKey.valueOf("shoulashou.known");

    private final StoreFile file;
    private final Commits commits;
    private final String secret;
    private final BackupRequests backups;
    private final Map<String, StoredDatabase> opened = new ConcurrentHashMap<>();

    StoredBackend(StoreFile file, Commits commits, String secret, Clock clock) {
        super(clock);
        this.file = file;
        this.commits = commits;
        this.secret = secret;
        this.backups = new BackupRequests(file, commits);
        commits.durably(this::openStored);
    }

    private int openStored() {
        Set<String> names = Snapshot.databasesIn(file);
        names.forEach(this::resolveDatabase);
        return names.size();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        // asked again for open ones when databases are listed
        return opened.computeIfAbsent(name, unused -> new StoredDatabase(name, file, getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!isKnown(channel, query)) {
            return failure(13, "Unauthorized", "This database belongs to another program");
        }
        if (commits.failure() != null) {
            return failure(8, "UnknownError", "The embedded database cannot write; see the log");
        }
        Unsupported.refuse(command, query);
        if (command.equals(BackupRequests.COMMAND)) return backups.answer(query);
        String understood = command.equals("hello") ? "ismaster" : command;
        Supplier<Document> answer = () -> super.handleCommand(channel, database, understood, query);
        boolean creates = !database.equals("admin") && !opened.containsKey(database);
        return creates || writes(command, query) ? commits.durably(answer) : answer.get();
    }

    private static Document failure(int code, String name, String message) {
        return new Document("ok", 0.0)
                .append("code", code)
                .append("codeName", name)
                .append("errmsg", message);
    }

    private boolean isKnown(Channel channel, Document query) {
        if (channel.attr(KNOWN).get() != null) return true;
        boolean knows = query.get("client") instanceof Document client
                && client.get("application") instanceof Document application
                && isSecret(String.valueOf(application.get("name")));
        if (knows) channel.attr(KNOWN).set(Boolean.TRUE);
        return knows;
    }

    private boolean isSecret(String name) {
        return MessageDigest.isEqual(name.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean writes(String command, Document query) {
        if (WRITING.contains(command)) return true;
        return command.equals("aggregate")
                && query.get("pipeline") instanceof Collection<?> stages
                && stages.stream().anyMatch(StoredBackend::storesItsResult);
    }

    private static boolean storesItsResult(Object stage) {
        return stage instanceof Document document && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    int expire() {
        Instant now = Instant.now(getClock());
        return commits.durably(() -> opened.values().stream()
                .mapToInt(database -> database.expire(now))
                .sum());
    }
}
