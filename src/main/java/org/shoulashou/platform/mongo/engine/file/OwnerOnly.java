package org.shoulashou.platform.mongo.engine.file;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the user who runs the program may read: they hold what is known about children. */
public final class OwnerOnly {

    public static final FileAttribute<?>[] FOLDER = permissions("rwx------");
    public static final FileAttribute<?>[] FILE = permissions("rw-------");

    private OwnerOnly() {}

    /** None on a system that does not know them. */
    private static FileAttribute<?>[] permissions(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
