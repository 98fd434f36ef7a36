package org.shoulashou.architecture.wrong;

import org.springframework.stereotype.Controller;

@Controller
public class PublicController {}
