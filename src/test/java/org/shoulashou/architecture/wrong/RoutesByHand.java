package org.shoulashou.architecture.wrong;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

class RoutesByHand {

    RouterFunction<ServerResponse> around() {
        return RouterFunctions.route()
                .GET("/api/around-the-gate", request -> ServerResponse.ok().build())
                .build();
    }
}
