package org.shoulashou.architecture.wrong.unmarked;

class InAnUnmarkedPackage {}
