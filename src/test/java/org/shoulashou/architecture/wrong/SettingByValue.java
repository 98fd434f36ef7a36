package org.shoulashou.architecture.wrong;

import org.springframework.beans.factory.annotation.Value;

class SettingByValue {

    private final int size;

    SettingByValue(@Value("${wrong.size:1}") int size) {
        this.size = size;
    }

    int size() {
        return size;
    }
}
