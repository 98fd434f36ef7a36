package org.shoulashou.exchange.arranging;

import java.util.List;

/** Houses of meeting systems that schools may use; a personal card of a messenger is none. */
public record MeetingHosts(List<String> hosts) {

    public MeetingHosts {
        hosts = List.copyOf(hosts);
    }

    boolean list(String host) {
        return hosts.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each));
    }
}
