package org.shoulashou.matching.files;

import java.io.IOException;
import java.io.Writer;

/** What stands in a file. */
public interface FileContent {

    void writeTo(Writer writer) throws IOException;
}
