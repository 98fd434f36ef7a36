package org.shoulashou.platform.mongo;

import java.nio.file.Path;
import org.shoulashou.platform.start.CannotStart;
import org.shoulashou.platform.text.Text;

/** Every way in which the database can stop the start. */
final class DatabaseTrouble {

    static final String OLD_NAME = "spring.data.mongodb.uri";

    static final Text NOT_EMBEDDED = new Text(
            "正在使用 SPRING_MONGODB_URI 指定的 MongoDB：请用 mongodump 和 mongorestore 备份、恢复，这个命令只管内置数据库。",
            "SPRING_MONGODB_URI names a MongoDB: back it up and restore it with mongodump and mongorestore; this command is"
                    + " for the embedded database.");

    private DatabaseTrouble() {}

    static CannotStart notReachable(Path folder) {
        Text text = new Text(
                "使用数据文件夹 {0} 的程序还没有准备好，或属于别的用户：请稍后用同一个用户重试。",
                "The process that uses the data folder {0} is not ready yet, or belongs to another user: try again in a"
                        + " moment, as the same user.");
        return new CannotStart(text.with(folder));
    }

    static CannotStart notWritable(Path folder, Exception cause) {
        Text text = new Text(
                "无法写入数据文件夹 {0}：请给运行本程序的用户写权限，或用 SHOULASHOU_DATA 指定别的文件夹。",
                "The data folder {0} cannot be written: let the user who runs this program write there, or name another"
                        + " folder in SHOULASHOU_DATA.");
        return new CannotStart(text.with(folder), cause);
    }

    static CannotStart inUse(Path folder) {
        Text text = new Text(
                "数据文件夹 {0} 正在被另一个程序使用：请先停止那个程序，或用 SHOULASHOU_DATA 指定别的文件夹。",
                "The data folder {0} is in use by another process: stop that one first, or name another folder in"
                        + " SHOULASHOU_DATA.");
        return new CannotStart(text.with(folder));
    }

    static CannotStart damaged(Path file, Exception cause) {
        Text text = new Text(
                "数据库文件 {0} 已损坏或不是本程序的文件：请用 --restore=备份文件 --replace 从备份恢复（原文件会保留在旁边）。",
                "The database file {0} is damaged or not one of ours: restore your last backup with --restore=FILE"
                        + " --replace (the old file is kept beside it).");
        return new CannotStart(text.with(file), cause);
    }

    static CannotStart wrongAddress(Exception cause) {
        Text text = new Text(
                "SPRING_MONGODB_URI 的写法不对：应像 mongodb://用户:密码@主机:27017/shoulashou 这样（密码里的特殊字符要用 % 编码）。",
                "SPRING_MONGODB_URI is not a MongoDB address: write it like mongodb://user:password@host:27017/shoulashou"
                        + " (special characters of the password as % codes).");
        return new CannotStart(text, withoutAddress(cause));
    }

    static CannotStart withoutName(String hosts) {
        Text text = new Text(
                "SPRING_MONGODB_URI 没有写数据库名：请在 {0} 后面加上，例如 /shoulashou。",
                "SPRING_MONGODB_URI names no database: add one behind {0}, such as /shoulashou.");
        return new CannotStart(text.with(hosts));
    }

    static CannotStart namedByOldName() {
        Text text = new Text(
                "设置 {0} 已不再使用：请改用 SPRING_MONGODB_URI（spring.mongodb.uri）。",
                "The setting {0} is no longer read: name the MongoDB in SPRING_MONGODB_URI (spring.mongodb.uri) instead.");
        return new CannotStart(text.with(OLD_NAME));
    }

    static CannotStart noAnswer(String hosts, Throwable cause) {
        Text text = new Text(
                "位于 {0} 的 MongoDB 没有应答：请确认它正在运行、网络畅通，并检查 SPRING_MONGODB_URI。",
                "The MongoDB at {0} does not answer: see that it runs and can be reached from here, and check"
                        + " SPRING_MONGODB_URI.");
        return new CannotStart(text.with(hosts), cause);
    }

    static CannotStart wrongCredentials(String hosts, Throwable cause) {
        Text text = new Text(
                "位于 {0} 的 MongoDB 不接受这个用户：请检查 SPRING_MONGODB_URI 里的用户名、密码和 authSource，并确认该用户可以读写这个数据库。",
                "The MongoDB at {0} does not accept this user: check user, password and authSource in SPRING_MONGODB_URI,"
                        + " and that the user may read and write this database.");
        return new CannotStart(text.with(hosts), cause);
    }

    static CannotStart tooOld(String hosts, Throwable cause) {
        Text text = new Text(
                "位于 {0} 的 MongoDB 版本太旧：本程序需要 4.2 或更新的版本，请先升级。",
                "The MongoDB at {0} is too old: this program needs version 4.2 or newer, so upgrade it first.");
        return new CannotStart(text.with(hosts), cause);
    }

    /** The driver repeats the address, and with it the password, in its message. */
    private static Exception withoutAddress(Exception cause) {
        return new IllegalArgumentException(cause.getClass().getSimpleName());
    }
}
