package org.shoulashou.architecture.wrong.modules;

@org.springframework.modulith.Modulithic
public class WrongApplication {}
