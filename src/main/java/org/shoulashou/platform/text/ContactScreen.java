package org.shoulashou.platform.text;

/** Whether a text tells how to reach somebody past the adults (R21). The module that owns the screens answers. */
public interface ContactScreen {

    boolean marks(String text);
}
