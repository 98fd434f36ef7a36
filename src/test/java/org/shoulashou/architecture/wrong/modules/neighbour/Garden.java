package org.shoulashou.architecture.wrong.modules.neighbour;

public class Garden {}
