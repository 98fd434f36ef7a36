package org.shoulashou.notifications.receivers;

/** Which language stands first in somebody's mail; the other one follows. */
public enum Language {
    ZH,
    EN
}
