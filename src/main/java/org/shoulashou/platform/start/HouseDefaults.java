package org.shoulashou.platform.start;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Settings that follow from other settings, for whoever named none.
 *
 * <p>Where the demonstration may be loaded, everybody knows the passwords: then only this computer is let in. Health
 * and metrics have a port of their own beside the one of the pages, open to this computer alone, so that no outsider
 * reads them.
 */
class HouseDefaults implements EnvironmentPostProcessor {

    static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("management.server.address", LOOPBACK);
        portBeside(settings.getProperty("server.port", "8080"), defaults);
        if (mayHoldTheDemonstration(settings)) {
            defaults.put("server.address", LOOPBACK);
        }
        settings.getPropertySources().addLast(new MapPropertySource("defaults of the house", defaults));
    }

    /** A port that is no number is told about by the binding of it. */
    private static void portBeside(String port, Map<String, Object> defaults) {
        if (port.matches("\\d{1,5}")) {
            int number = Integer.parseInt(port);
            defaults.put("management.server.port", number == 0 ? 0 : number + 1);
        }
    }

    private static boolean mayHoldTheDemonstration(ConfigurableEnvironment settings) {
        boolean embedded = !StringUtils.hasText(settings.getProperty("spring.mongodb.uri"))
                && !StringUtils.hasText(settings.getProperty("spring.mongodb.host"));
        return embedded && !"never".equalsIgnoreCase(settings.getProperty("shoulashou.demo", "auto"));
    }
}
