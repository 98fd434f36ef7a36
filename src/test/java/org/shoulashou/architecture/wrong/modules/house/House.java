package org.shoulashou.architecture.wrong.modules.house;

import org.shoulashou.architecture.wrong.modules.neighbour.Garden;

class House {

    Garden borrowed() {
        return new Garden();
    }
}
