package org.shoulashou.architecture.wrong;

public class PublicForNobody {}
