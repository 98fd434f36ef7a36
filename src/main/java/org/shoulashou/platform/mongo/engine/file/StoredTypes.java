package org.shoulashou.platform.mongo.engine.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How documents and index entries lie on the pages of the file. Changing one of these makes old files unreadable. */
final class StoredTypes {

    private StoredTypes() {}

    /** A document, as BSON. */
    static final class DocumentBytes extends BasicDataType<byte[]> {

        @Override
        public int getMemory(byte[] bytes) {
            return 24 + bytes.length;
        }

        @Override
        public void write(WriteBuffer page, byte[] bytes) {
            page.putVarInt(bytes.length).put(bytes);
        }

        @Override
        public byte[] read(ByteBuffer page) {
            byte[] bytes = new byte[DataUtils.readVarInt(page)];
            page.get(bytes);
            return bytes;
        }

        @Override
        public byte[][] createStorage(int size) {
            return new byte[size][];
        }
    }

    /** The key of an index entry, ordered byte by byte; what a key shares with the one before it is stored once. */
    static final class EntryKey extends BasicDataType<byte[]> {

        @Override
        public int compare(byte[] a, byte[] b) {
            return Arrays.compareUnsigned(a, b);
        }

        @Override
        public int getMemory(byte[] key) {
            return 24 + key.length;
        }

        @Override
        public void write(WriteBuffer page, byte[] key) {
            page.putVarInt(key.length).put(key);
        }

        @Override
        public byte[] read(ByteBuffer page) {
            byte[] key = new byte[DataUtils.readVarInt(page)];
            page.get(key);
            return key;
        }

        @Override
        public byte[][] createStorage(int size) {
            return new byte[size][];
        }

        @Override
        public void write(WriteBuffer page, Object storage, int length) {
            byte[][] keys = (byte[][]) storage;
            byte[] previous = new byte[0];
            for (int i = 0; i < length; i++) {
                byte[] key = keys[i];
                int mismatch = Arrays.mismatch(previous, key);
                int shared = mismatch < 0 ? key.length : mismatch;
                page.putVarInt(shared).putVarInt(key.length - shared).put(key, shared, key.length - shared);
                previous = key;
            }
        }

        @Override
        public void read(ByteBuffer page, Object storage, int length) {
            byte[][] keys = (byte[][]) storage;
            byte[] previous = new byte[0];
            for (int i = 0; i < length; i++) {
                int shared = DataUtils.readVarInt(page);
                int rest = DataUtils.readVarInt(page);
                byte[] key = Arrays.copyOf(previous, shared + rest);
                page.get(key, shared, rest);
                keys[i] = key;
                previous = key;
            }
        }
    }

    /** The value of an index entry: its key says everything. */
    static final class Nothing extends BasicDataType<Boolean> {

        @Override
        public int getMemory(Boolean nothing) {
            return 0;
        }

        @Override
        public void write(WriteBuffer page, Boolean nothing) {}

        @Override
        public Boolean read(ByteBuffer page) {
            return Boolean.TRUE;
        }

        @Override
        public Boolean[] createStorage(int size) {
            return new Boolean[size];
        }
    }
}
