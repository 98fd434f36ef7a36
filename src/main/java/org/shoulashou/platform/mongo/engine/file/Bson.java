package org.shoulashou.platform.mongo.engine.file;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents to bytes and back; every reading makes a fresh document, so threads never share one. */
public final class Bson {

    private static final ThreadLocal<ByteBuf> BUFFER = ThreadLocal.withInitial(() -> Unpooled.buffer(4096));

    private Bson() {}

    public static byte[] encode(Document document) {
        ByteBuf buffer = encoded(document);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    public static int size(Document document) {
        return encoded(document).readableBytes();
    }

    private static ByteBuf encoded(Document document) {
        ByteBuf buffer = BUFFER.get();
        buffer.clear();
        BsonEncoder.encodeDocument(document, buffer);
        return buffer;
    }

    public static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** Only these fields of the top level, in stored order; null means all. */
    public static Document decode(byte[] bytes, @Nullable Set<String> wanted) {
        if (wanted == null) return decode(bytes);
        Document document = new Document();
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        buffer.readIntLE();
        for (byte type = buffer.readByte(); type != 0; type = buffer.readByte()) {
            String name = BsonDecoder.decodeCString(buffer);
            if (!wanted.contains(name)) {
                skip(type, buffer);
                continue;
            }
            document.put(name, BsonDecoder.decodeValue(type, buffer));
            if (document.size() == wanted.size()) break;
        }
        return document;
    }

    private static void skip(byte type, ByteBuf buffer) {
        switch (type) {
            case 0x01, 0x09, 0x11, 0x12 -> buffer.skipBytes(8); // double, date, timestamp, long
            case 0x02, 0x0D -> buffer.skipBytes(buffer.readIntLE()); // string, code
            case 0x03, 0x04 -> buffer.skipBytes(buffer.readIntLE() - 4); // document, array
            case 0x05 -> buffer.skipBytes(buffer.readIntLE() + 1); // binary
            case 0x07 -> buffer.skipBytes(12); // object id
            case 0x08 -> buffer.skipBytes(1); // boolean
            case 0x10 -> buffer.skipBytes(4); // int
            case 0x13 -> buffer.skipBytes(16); // decimal
            case 0x06, 0x0A, (byte) 0xFF, 0x7F -> {} // undefined, null, min, max
            default -> BsonDecoder.decodeValue(type, buffer);
        }
    }
}
