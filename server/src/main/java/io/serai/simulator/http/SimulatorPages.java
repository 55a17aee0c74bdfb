package io.serai.simulator.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The phone's page lies among the static files; its address needs no file name. */
@Configuration(proxyBeanMethods = false)
class SimulatorPages implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/simulator", "/simulator/");
        registry.addViewController("/simulator/").setViewName("forward:/simulator/index.html");
    }
}
