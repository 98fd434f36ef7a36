package org.shoulashou.architecture.wrong;

class LetterHelper {}
